import { loopDefaults } from '../../../src/action/loop/inputs.ts';
import { runCloseTheLoop } from '../../../src/action/loop/run.ts';
import type { SummarySink } from '../../../src/action/summary.ts';
import type { Clock } from '../../../src/chatwoot/budget.ts';
import { leaveEvent } from '../../github/payloads/leave.ts';
import type { WebhookEvent } from '../../github/payloads/payloads.ts';
import type { TwoEnds } from '../../loop/two-ends.ts';

/** What a step left behind. */
export interface Stepped {
  readonly log: readonly string[];
  readonly outputs: { readonly [name: string]: string };
  /** The output `result`, read. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into results of all shapes
  readonly result: any;
  readonly summary: string;
  /** The sentence of a failed step. */
  readonly failed: string | undefined;
  readonly warnings: readonly string[];
  readonly masked: readonly string[];
}

/** Runs a step of close-the-loop/action.yml within this process, by the clock of both ends: nothing is waited for. */
export async function step(
  ends: TwoEnds,
  inputs: { readonly [name: string]: string } = {},
  event?: WebhookEvent,
  more: { readonly [name: string]: string } = {},
): Promise<Stepped> {
  const left = event && leaveEvent(event);
  const { shop, github } = ends;
  const given = {
    way: 'close-the-loop',
    'base-url': shop.standIn.url,
    'account-id': '1',
    token: shop.standIn.tokens.admin,
    'github-token': github.tokens.workflow,
    ...inputs,
  };
  const env: { [name: string]: string } = {
    GITHUB_REPOSITORY: 'octo/repo',
    ...left?.env,
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_OUTPUT: 'set',
    GITHUB_STEP_SUMMARY: 'set',
    ...more,
    ...Object.fromEntries(Object.entries(given).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])),
  };
  const [log, warnings, masked]: string[][] = [[], [], []];
  const outputs: { [name: string]: string } = {};
  let [summary, failed]: [string, string | undefined] = ['', undefined];
  const sink: SummarySink = {
    addHeading: (text) => written(`# ${text}\n`),
    addRaw: (text) => written(`${text}\n`),
    addTable: (rows) =>
      written(
        rows.map((row) => `${row.map((cell) => (typeof cell === 'string' ? cell : cell.data)).join(' | ')}\n`).join(''),
      ),
    write: async () => {},
  };
  function written(text: string): SummarySink {
    summary += text;
    return sink;
  }
  try {
    await runCloseTheLoop({
      core: {
        getInput: (input) => env[`INPUT_${input.toUpperCase()}`] ?? '',
        setSecret: (secret) => void masked?.push(secret),
        info: (line) => void log?.push(line),
        warning: (line) => void warnings?.push(line),
        setOutput: (output, value) => {
          outputs[output] = String(value);
        },
        setFailed: (sentence) => {
          failed = sentence;
        },
        summary: sink,
      },
      env,
      clock: untimed(shop.clocks.near, Number(inputs.timeout ?? loopDefaults.timeout) * 1_000),
      cancelled: new AbortController().signal,
    });
  } finally {
    left?.remove();
  }
  const result = outputs.result ? JSON.parse(outputs.result) : undefined;
  return { log: log ?? [], outputs, result, summary, failed, warnings: warnings ?? [], masked: masked ?? [] };
}

/** The end of the step's time never comes: a clock that moves only by sleeping would be there at once. */
const untimed = (clock: Clock, timeoutMs: number): Clock => ({
  ...clock,
  sleep: (ms, signal) =>
    ms === timeoutMs
      ? new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
      : clock.sleep(ms, signal),
});
