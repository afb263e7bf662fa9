import { readdirSync, readFileSync } from 'node:fs';

/** Whose `api_access_token` a recorded call carried; `nobody` sends none, `wrong` an unknown one. */
export type Caller = 'admin' | 'agent' | 'bot' | 'platform' | 'wrong' | 'nobody';

/** A request as it was sent: every `{{name}}` is replaced by the value it had at that moment. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly form?: Readonly<Record<string, unknown>>;
  readonly raw_body?: string;
}

/** An answer as it came back. `empty` is an empty body; `body: null` is the JSON null. */
export interface RecordedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly empty?: true;
}

/** One recorded call. `operation` is missing on set-up calls and on wrong or unknown routes. */
export interface RecordedStep {
  readonly file: string;
  readonly step: number;
  readonly operation?: string;
  readonly as: Caller;
  readonly note?: string;
  readonly request: RecordedRequest;
  /** Path and query string exactly as they went over the wire. */
  readonly sentPath: string;
  readonly response: RecordedResponse;
  /** Set when the server let a mistake pass that this project refuses before sending. */
  readonly misuse: boolean;
  /** Set when test/recordings/README.md lists that misuse; the answers to the other misuse still fit their types. */
  readonly listed: boolean;
}

/** Steps by the first two characters of the file's name. */
type Steps = Readonly<Record<string, readonly number[]>>;

/** The successes that test/recordings/README.md lists as misuse. */
const LISTED_MISUSE: Steps = {
  '02': [105],
  '03': [20, 29],
  '04': [26, 27, 28, 42, 62, 71],
  '05': [17, 18],
  '06': [13],
  '07': [27, 29],
};

/**
 * Misuse beyond that list, among the operations outside Chatwoot's official description: ids or dates in a form that
 * the server takes for something else (86, 262), a type in lower case
 * (138), a search for nothing (50), and what it ignores (111, 112, 134, 137, 145, 160, 161, 180, 251, 252, 261, 263).
 */
const OTHER_MISUSE: Steps = {
  '12': [50, 86, 111, 112, 134, 137, 138, 145, 160, 161, 180, 251, 252, 261, 262, 263],
};

interface StepOnDisk extends Omit<RecordedStep, 'file' | 'sentPath' | 'misuse' | 'listed'> {
  sent_path: string;
  save?: Record<string, string>;
}

interface FileOnDisk {
  variables_at_end: Record<string, unknown>;
  steps: (StepOnDisk | { step: number; comment: string })[];
}

const folder = new URL('recordings/', import.meta.url);
let loaded: readonly RecordedStep[] | undefined;

/** Every recorded call of every file, in the order in which it was made. Read from disk once a process. */
export function recordedSteps(): readonly RecordedStep[] {
  loaded ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap(stepsOfFile);
  return loaded;
}

function stepsOfFile(file: string): RecordedStep[] {
  const content = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as FileOnDisk;
  const calls = content.steps.filter((step): step is StepOnDisk => 'request' in step);
  // A name that some step saves has no value before that step; only the others are given from the start.
  const savedLater = new Set(calls.flatMap((call) => Object.keys(call.save ?? {})));
  const known = new Map(Object.entries(content.variables_at_end).filter(([name]) => !savedLater.has(name)));
  return calls.map(({ sent_path: sentPath, save = {}, request, ...rest }) => {
    const sent = fillIn(request, known) as RecordedRequest;
    for (const [name, pointer] of Object.entries(save)) known.set(name, atPointer(rest.response.body, pointer));
    const isIn = (steps: Steps) => steps[file.slice(0, 2)]?.includes(rest.step) ?? false;
    const listed = isIn(LISTED_MISUSE);
    return { ...rest, file, request: sent, sentPath, misuse: listed || isIn(OTHER_MISUSE), listed };
  });
}

/** Replaces `{{name}}`; a string that is nothing but a name becomes the value itself, so a number stays one. */
function fillIn(value: unknown, known: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string') {
    const whole = /^\{\{(\w+)\}\}$/.exec(value)?.[1];
    if (whole !== undefined && known.has(whole)) return known.get(whole);
    return value.replace(/\{\{(\w+)\}\}/g, (text, name: string) => (known.has(name) ? String(known.get(name)) : text));
  }
  if (Array.isArray(value)) return value.map((item) => fillIn(item, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, known)]));
}

/** RFC 6901, without the escapes, which no recording uses. */
function atPointer(value: unknown, pointer: string): unknown {
  let at = value;
  for (const key of pointer.split('/').slice(1)) at = (at as Record<string, unknown> | undefined)?.[key];
  return at;
}
