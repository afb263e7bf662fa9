import type { Conversation } from '../chatwoot/answers/conversation.ts';

/** One conversation of the step, as far as it has come. */
export interface ConversationReport {
  readonly id: number;
  /** What was done, in words for the summary. Never a customer's text. */
  readonly done: string[];
  /** What is still to do, in words. */
  todo: string[];
  messageId?: number;
  /** As read back after the change. */
  after?: Conversation;
}

export interface Answered {
  readonly value: unknown;
  /** Rows of a list. */
  readonly rows?: number | undefined;
  readonly conversationId?: number | undefined;
  readonly messageId?: number | undefined;
  readonly status?: string | undefined;
}

/** What a step did, filled while it runs so that a failing step can still say it. */
export interface Report {
  readonly conversations: Map<number, ConversationReport>;
  /** Answers a list of conversations even when there is one. */
  asList: boolean;
  /** Set by the general way and by a dry run, which answer something else than conversations. */
  answer?: Answered;
  /** Lines for log and summary beside those about single conversations. */
  readonly notes: string[];
}

export const createReport = (): Report => ({ conversations: new Map(), asList: false, notes: [] });

/** Notes that a conversation is to be worked on, before anything is written. */
export function announce(report: Report, id: number, todo: readonly string[]): ConversationReport {
  const entry = { id, done: [], todo: [...todo] };
  report.conversations.set(id, entry);
  return entry;
}

/** Moves the next thing to do to what was done. */
export function didNext(entry: ConversationReport, words?: string): void {
  const next = entry.todo.shift();
  entry.done.push(words ?? next ?? '');
}

/** The conversations with something left to do. */
export const notDone = (report: Report): number[] =>
  [...report.conversations.values()].filter((entry) => entry.todo.length > 0).map((entry) => entry.id);

/**
 * What a failed step had done by then and what not, so that nothing is half done unsaid. Nothing to say when it was to
 * do one thing only: that is what the error is about.
 * @param inDoubt whether the call that failed may have been carried out all the same
 */
export function saidSoFar(report: Report, inDoubt: boolean): string {
  const entries = [...report.conversations.values()];
  const seen = entries.filter(({ todo, after }) => todo.length > 0 && after);
  const now = seen.map(({ id, after }) => `Conversation ${id} is ${after?.status} now.`).join(' ');
  if (entries.flatMap(({ done, todo }) => [...done, ...todo]).length < 2) return now;
  const begun = entries.filter((entry) => entry.done.length > 0);
  const left = entries.filter((entry) => entry.todo.length > 0);
  const done = begun.map((entry) => `conversation ${entry.id} (${entry.done.join(', ')})`).join('; ');
  const notYet = left.map((entry) => `conversation ${entry.id} (${entry.todo.join(', ')})`).join('; ');
  return [
    done ? `Done: ${shorten(done)}.` : 'Nothing was done before that.',
    notYet ? `Not done${inDoubt ? ', or not known to be' : ''}: ${shorten(notYet)}.` : '',
    shorten(now),
  ]
    .filter(Boolean)
    .join(' ');
}

/** An annotation holds about 4 KB; the outputs and the summary name every conversation. */
const shorten = (text: string): string => (text.length > 1_500 ? `${text.slice(0, 1_500)} …` : text);
