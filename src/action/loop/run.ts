import { ChatwootError } from '../../chatwoot/errors.ts';
import { createLoopReport, note } from '../../loop/loop-report.ts';
import { readCount } from '../inputs.ts';
import { type ActionDependencies, type Core, longestSeconds, messageOf } from '../main.ts';
import { maskVariables } from '../process/inputs.ts';
import { readInputs, refuseUnknown } from '../read-inputs.ts';
import { type StepTime, startStepTime } from '../step-time.ts';
import { loopInputs } from './inputs.ts';
import { linesOf, setLoopOutputs, writeLoopSummary } from './outcome.ts';
import { type LoopStep, readLoopStep } from './settings.ts';

interface LoopStepDependencies extends ActionDependencies {
  readonly core: Core & { warning(message: string): void };
}

/**
 * Runs one step of close-the-loop/action.yml: does what its event or an input asks for. Never throws; whatever goes wrong
 * fails the step with one sentence, and what was done by then is counted. Clients are loaded only when there is work.
 */
export async function runCloseTheLoop({ core, env, clock, cancelled }: LoopStepDependencies): Promise<void> {
  const report = createLoopReport();
  const info = (line: string) => core.info(line);
  let step: LoopStep | undefined;
  let time: StepTime | undefined;
  let failure: string | undefined;
  try {
    maskVariables(core, env);
    const inputs = readInputs(core, env, loopInputs);
    refuseUnknown(env, loopInputs);
    time = startStepTime(readCount(inputs, 'timeout', longestSeconds), { clock, cancelled, info });
    step = await readLoopStep(inputs, env);
    const { asked } = step;
    if ('nothing' in asked) note(report, asked.nothing);
    else {
      const { work } = await import('./work.ts');
      const warn = (line: string) => core.warning(line);
      await work(step, asked.task, { env, clock, time, report, githubToken: inputs['github-token'], info, warn });
    }
  } catch (error) {
    failure = sentence(error, time);
  }
  const task = step && 'task' in step.asked ? step.asked.task : undefined;
  const outcome = { report, task, settings: step?.settings, chatwoot: step?.chatwoot, failure };
  try {
    linesOf(outcome).forEach(info);
    setLoopOutputs(core, env, outcome);
    await writeLoopSummary(core.summary, env, outcome);
  } catch (error) {
    failure ??= messageOf(error);
    core.setOutput('ok', 'false');
  }
  time?.stop();
  if (failure !== undefined) core.setFailed(failure);
}

/** A step that was stopped says so, and that nothing is lost by it; else what failed. */
function sentence(error: unknown, time: StepTime | undefined): string {
  const stopped = time?.signal.aborted ? (time.signal.reason as Error).message : '';
  if (stopped === '') return messageOf(error);
  const isStop = !(error instanceof ChatwootError) || error.kind === 'Interrupted';
  return [stopped, isStop ? '' : messageOf(error), 'The next run does what is left.'].filter(Boolean).join(' ');
}
