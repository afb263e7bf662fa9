import {
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  patched,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { type ChatwootActivities, chatwootActivities } from './chatwoot-activities.ts';
import { checkInput } from './check-input.ts';
import { type IssueReport, withFailed } from './close-the-loop-report.ts';
import { type LoopRun, loopSteps, mendable } from './close-the-loop-steps.ts';
import { type LoopWork, noting, telling } from './close-the-loop-work.ts';
import type { CloseTheLoopProcess } from './schemas/close-the-loop.ts';
import { pause, resume, state } from './signals.ts';
import { stoppedBy } from './stopped-by.ts';

/** What one run hands to the next when its history has grown long. */
export interface LoopCarried<Report extends IssueReport = IssueReport> {
  readonly run: LoopRun<Report>;
  readonly paused: boolean;
}

const [minute, hour] = [60_000, 3_600_000];
/** Before each further try: longer than a restart, an outage, a night of maintenance, and a day. */
const waits: readonly number[] = [10 * minute, hour, 6 * hour, 24 * hour];
/** Later closings and scheduled runs mend as well, so nobody waits long for it here. */
const overrides = { 'links.mend': { scheduleToCloseTimeout: '15 minutes' } } as const;

/**
 * Tells the customers of one issue that it was closed, once each, and resolves their conversations; or, when it was
 * opened again, tells the team.
 *
 * To the account: as the verbs `closeTheLoop.tellPage` and `closeTheLoop.reopenPage`, which look at each conversation
 * right before. Links whose label or attribute was lost get it back (`links.mend`). What fails in passing is tried again
 * after 10 minutes, 1 hour, 6 hours and 1 day, with what was linked meanwhile, and then named as failed. A page that has
 * begun is finished before `pause` or a cancellation takes effect; after a pause it looks for links again. GitHub is never
 * asked: the input holds its facts.
 * Fails with the kind of what stopped everything (`Unauthorized`; `Invalid` for more conversations than `limit` or an
 * unknown variable in a text); its details hold the report so far.
 * @param carried from an earlier run of the same process; not for callers
 */
export async function closeTheLoop(input: CloseTheLoopProcess, carried?: LoopCarried): Promise<IssueReport> {
  if (!carried) checkInput('closeTheLoop', input);
  const chatwoot = chatwootActivities({ overrides, accountId: input.accountId });
  return input.reopenedAt === undefined
    ? go(input, chatwoot, telling(chatwoot, input), carried as never)
    : go(input, chatwoot, noting(chatwoot, input), carried as never);
}

async function go<Report extends IssueReport>(
  input: CloseTheLoopProcess,
  chatwoot: ChatwootActivities,
  work: LoopWork<Report>,
  carried: LoopCarried<Report> | undefined,
): Promise<Report> {
  const { find, page, mend } = loopSteps(chatwoot, input, work);
  let run: LoopRun<Report> = carried?.run ?? {
    startedAt: workflowInfo().startTime.getTime(),
    tries: 1,
    left: [],
    again: [],
    lacking: [],
    formerIds: input.formerIds ?? [],
    report: work.empty,
  };
  let paused = carried?.paused ?? false;
  let phase: 'finding' | 'telling' | 'mending' | 'waiting' | 'finished' = carried ? 'telling' : 'finding';
  let nextAt: number | undefined;
  const left = () => [...run.left, ...run.again.map((one) => one.conversation_id)];
  const leaves = () => ({ said: work.said(run.report), done: [run.report], left: left() });
  setHandler(pause, () => {
    paused = true;
  });
  setHandler(resume, () => {
    paused = false;
  });
  setHandler(state, () => ({ phase, paused, ...leaves(), ...(nextAt ? { nextAt } : {}) }));

  /** Before anything that acts: here a pause holds it, a cancellation ends it, and a long history is continued. */
  const ready = async () => {
    const wasPaused = paused;
    await condition(() => !paused);
    // Links are what people put right during a pause.
    if (wasPaused && run.left.length > 0) await findAnew('find-after-a-pause');
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof closeTheLoop>(input, { run, paused });
  };
  const whole = async (step: typeof page) => {
    run = await CancellationScope.nonCancellable(() => step(run));
  };
  /**
   * Adds what was linked during a wait, and drops what was unlinked: whoever starts this closing meanwhile is shown this
   * process, and later runs may not look back so far. What cannot be found then is left to them.
   */
  const findAnew = async (patch: 'find-what-is-new' | 'find-after-a-pause') => {
    if (run.found === undefined || !patched(patch)) return;
    try {
      run = await find(run);
    } catch (error) {
      if (isCancellation(error)) throw error;
    }
  };
  try {
    if (!carried) {
      await ready();
      run = await find(run);
    }
    for (;;) {
      phase = 'telling';
      while (run.left.length > 0) {
        await ready();
        if (run.left.length > 0) await whole(page);
      }
      phase = 'mending';
      for (; mendable(run).length > 0; await whole(mend)) await ready();
      const { again, tries } = run;
      if (again.length === 0) break;
      const wait = waits[tries - 1];
      if (wait === undefined) {
        run = { ...run, again: [], report: withFailed(run.report, again) };
        break;
      }
      phase = 'waiting';
      nextAt = Date.now() + wait;
      await sleep(wait);
      nextAt = undefined;
      run = { ...run, tries: tries + 1, left: left(), again: [] };
      await findAnew('find-what-is-new');
    }
  } catch (error) {
    const what = phase === 'finding' ? 'nothing was begun' : `it stopped with ${left().length} conversations left`;
    throw stoppedBy(error, what, leaves());
  }
  phase = 'finished';
  return run.report;
}
