import type { Clock } from '../chatwoot/budget.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import { type Environment, type Inputs, mainInputs, readCount } from './inputs.ts';
import { type OutputSink, setOutputs } from './outputs.ts';
import { type InputSource, readInputs, refuseUnknown } from './read-inputs.ts';
import { createReport, type Report, saidSoFar } from './report.ts';
import { readSettings, type Settings } from './settings.ts';
import { type StepTime, startStepTime } from './step-time.ts';
import { type SummarySink, writeSummary } from './summary.ts';
import { work } from './work.ts';

/** The part of @actions/core that the Action uses. */
export interface Core extends InputSource, OutputSink {
  setFailed(message: string): void;
  readonly summary: SummarySink;
}

export interface ActionDependencies {
  readonly core: Core;
  readonly env: Environment;
  readonly clock: Clock;
  /** Aborted, with a sentence as its reason, when the job is cancelled. */
  readonly cancelled: AbortSignal;
}

/** A step may wait for rate windows, but not longer than a self-hosted job may run. */
export const longestSeconds = 5 * 24 * 3_600;

/**
 * Runs one step: reads the inputs, does the work, sets the outputs and writes the summary. Never throws; whatever goes
 * wrong fails the step with one sentence, and what was done by then is said.
 */
export async function run({ core, env, clock, cancelled }: ActionDependencies): Promise<void> {
  const report = createReport();
  const info = (line: string) => core.info(line);
  let inputs: Inputs | undefined;
  let settings: Settings | undefined;
  let time: StepTime | undefined;
  let failure: string | undefined;
  try {
    inputs = readInputs(core, env, mainInputs);
    refuseUnknown(env, mainInputs);
    time = startStepTime(readCount(inputs, 'timeout', longestSeconds), { clock, cancelled, info });
    settings = await readSettings(inputs, env, clock.now());
    await work(settings, { info, env, time, report });
  } catch (error) {
    failure = sentence(error, report, time);
  }
  try {
    report.notes.forEach(info);
    setOutputs(core, env, report, failure === undefined, inputs?.['result-file'] ?? '');
    await writeSummary(core.summary, env, report, {
      failure,
      connection: settings?.connection,
      dryRun: settings?.dryRun ?? false,
    });
  } catch (error) {
    failure ??= sentence(error, report, undefined);
    core.setOutput('ok', 'false');
  }
  time?.stop();
  if (failure !== undefined) core.setFailed(failure);
}

/** What failed, then what was done before and what was not. */
function sentence(error: unknown, report: Report, time: StepTime | undefined): string {
  const stopped = time?.signal.aborted ? (time.signal.reason as Error).message : '';
  return [stopped, messageOf(error), saidSoFar(report, error instanceof ChatwootError && error.mayHaveHappened)]
    .filter(Boolean)
    .join(' ');
}

/** One sentence for any error, of which only ours may be quoted. */
export function messageOf(error: unknown): string {
  if (error instanceof ChatwootError) return error.message;
  // A stranger's error is a mistake of ours or of a library; its text may hold anything, so its kind and place must do.
  if (!(error instanceof Error)) return 'something that is not an error was thrown: please report this.';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const place = /at (?:async )?([\w.]+) /.exec(error.stack ?? '')?.[1] ?? 'an unknown place';
  return `unexpected ${error.name}${code} in ${place}: please report this.`;
}
