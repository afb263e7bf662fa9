import { ChatwootError } from '../../chatwoot/errors.ts';
import { readCount } from '../inputs.ts';
import { type ActionDependencies, type Core, longestSeconds, messageOf } from '../main.ts';
import { readInputs, refuseUnknown } from '../read-inputs.ts';
import { type StepTime, startStepTime } from '../step-time.ts';
import { maskVariables, processInputs } from './inputs.ts';
import { setProcessOutputs, writeProcessSummary } from './outcome.ts';
import { createProcessReport, goesOn, type ProcessReport } from './report.ts';
import { hasTemporal, readProcessSettings } from './settings.ts';

interface ProcessDependencies extends ActionDependencies {
  readonly core: Core & { warning(message: string): void };
}

/**
 * Runs one step of process/action.yml: starts or steers a workflow, and follows it when asked. Never throws; whatever
 * goes wrong fails the step with one sentence. What needs Temporal's client loads it only when there is a Temporal.
 */
export async function runProcess({ core, env, clock, cancelled }: ProcessDependencies): Promise<void> {
  const report = createProcessReport();
  const info = (line: string) => core.info(line);
  let time: StepTime | undefined;
  let failure: string | undefined;
  try {
    maskVariables(core, env);
    const inputs = readInputs(core, env, processInputs);
    refuseUnknown(env, processInputs);
    time = startStepTime(readCount(inputs, 'timeout', longestSeconds), { clock, cancelled, info });
    const settings = await readProcessSettings(inputs);
    const note = (line: string) => {
      report.notes.push(line);
      info(line);
    };
    const deps = { env, clock, time, report, info, note, warn: (line: string) => core.warning(line) };
    if (hasTemporal(env)) {
      const { workDurably } = await import('./temporal/work.ts');
      await workDurably(settings, inputs['account-id'], deps);
    } else {
      const { workDirectly } = await import('./direct.ts');
      await workDirectly(settings, inputs, deps);
    }
  } catch (error) {
    failure = sentence(error, report, time);
  }
  try {
    setProcessOutputs(core, env, report, failure === undefined);
    await writeProcessSummary(core.summary, env, report, failure);
  } catch (error) {
    failure ??= messageOf(error);
    core.setOutput('ok', 'false');
  }
  time?.stop();
  if (failure !== undefined) core.setFailed(failure);
}

/** A step that was stopped says why and what goes on; else what failed. */
function sentence(error: unknown, report: ProcessReport, time: StepTime | undefined): string {
  const stopped = time?.signal.aborted ? (time.signal.reason as Error).message : '';
  const isStop = stopped !== '' && (!(error instanceof ChatwootError) || error.kind === 'Interrupted');
  return [stopped, isStop ? '' : messageOf(error), stopped ? goesOn(report) : ''].filter(Boolean).join(' ');
}
