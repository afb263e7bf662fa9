import { CancellationScope, condition, continueAsNew, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import type { StaleFound } from '../activities/verbs/find-stale.ts';
import { chatwootActivities } from './chatwoot-activities.ts';
import { checkInput } from './check-input.ts';
import type { SweepStaleProcess } from './schemas/sweep-stale.ts';
import { pause, resume, state } from './signals.ts';
import { secondsIn } from './spans.ts';
import { stoppedBy } from './stopped-by.ts';
import { again, firstOf, known, type SweepJob } from './sweep-jobs.ts';
import { emptySweepReport, type SweepReport, withAdded } from './sweep-report.ts';

/** What one run hands to the next when its history has grown long. */
export interface SweepCarried {
  readonly jobs: readonly SweepJob[];
  readonly report: SweepReport;
  readonly paused: boolean;
}

const nothing: StaleFound = { stale: [], nudged: [], skipped: [] };
const phases = { look: 'looking', nudge: 'nudging', close: 'closing' } as const;
const usualLimit = 100;
/** What waits goes into each continue-as-new, some 50 bytes each, and Temporal takes 2 MB for one payload. */
const mostWaiting = 30_000;

/**
 * Nudges conversations that fell silent, waits, and resolves those that stayed silent; once, or every so often.
 *
 * To the account: as the verbs `conversations.nudgeStale` and `conversations.closeStale`, which look at each
 * conversation right before; with `dryRun` nothing. Anything that happens after a nudge keeps its conversation open. A
 * silence is nudged once, also by a later run under the same workflow id, which then closes what an earlier one nudged.
 * What has begun is finished before `pause` or a cancellation takes effect.
 * Fails with the kind of what stopped everything (`Unauthorized`, `Invalid` …); its details hold the report so far.
 * @param carried from an earlier run of the same process; not for callers
 */
export async function sweepStale(input: SweepStaleProcess, carried?: SweepCarried): Promise<SweepReport> {
  if (!carried) checkInput('sweepStale', input);
  const chatwoot = chatwootActivities({ accountId: input.accountId });
  const { silentFor, closeAfter, every, dryRun, note, addLabels } = input;
  const sweep = {
    ref: workflowInfo().workflowId,
    status: input.status ?? (['open'] as const),
    stopLabels: input.stopLabels ?? [],
  };
  let jobs: readonly SweepJob[] = carried?.jobs ?? [{ act: 'look', at: Date.now() }];
  let report = carried?.report ?? emptySweepReport;
  let paused = carried?.paused ?? false;
  let phase: 'waiting' | (typeof phases)[keyof typeof phases] | 'finished' = 'waiting';
  const left = () => known(jobs);
  setHandler(pause, () => {
    paused = true;
  });
  setHandler(resume, () => {
    paused = false;
  });
  setHandler(state, () => ({ phase, paused, said: report.nudged, done: report.closed, left: left(), report }));
  const closingAt = () => Date.now() + secondsIn(closeAfter) * 1_000;

  const find = (limit: number) =>
    chatwoot.conversations.findStale({
      ...sweep,
      before: Math.floor(Date.now() / 1_000) - secondsIn(silentFor),
      limit,
      except: left(),
      ...(input.closeUntold ? { evenIfUntold: true } : {}),
      ...(input.inboxId === undefined ? {} : { inbox_id: input.inboxId }),
      ...(input.teamId === undefined ? {} : { team_id: input.teamId }),
      ...(input.labels === undefined ? {} : { labels: input.labels }),
      ...(input.evenIfCustomerWaits === undefined ? {} : { evenIfCustomerWaits: input.evenIfCustomerWaits }),
    });
  const look = async () => {
    const room = mostWaiting - left().length;
    const found = room > 0 ? await find(Math.min(input.limit ?? usualLimit, room)) : nothing;
    report = withAdded(report, { skipped: found.skipped });
    const [nudge, close] = [found.stale, found.nudged].map((rows) => rows.map((one) => one.conversation_id));
    if (dryRun) report = { ...report, plan: { nudge: nudge ?? [], close: close ?? [] } };
    else {
      const next: SweepJob[] = every ? [{ act: 'look', at: Date.now() + secondsIn(every) * 1_000 }] : [];
      if (found.stale.length > 0) next.push({ act: 'nudge', at: Date.now(), conversations: found.stale, tries: 1 });
      if (found.nudged.length > 0) {
        const at = Math.max(...found.nudged.map((one) => one.at)) * 1_000 + secondsIn(closeAfter) * 1_000;
        next.push({ act: 'close', at, conversations: found.nudged, tries: 1 });
      }
      jobs = [...jobs, ...next];
    }
  };
  const nudge = async (job: SweepJob & { act: 'nudge' }) => {
    const { conversations, tries } = job;
    const outcome = await chatwoot.conversations.nudgeStale({
      ...sweep,
      conversations,
      message: input.nudge,
      certainFirst: tries === 1,
    });
    const { nudged, untold, skipped, failed } = outcome;
    const repeated = again(job, failed, Date.now());
    const notTold = untold.map(({ conversation_id }) => ({ conversation_id, reason: 'not-told' as const }));
    const trying = new Set(known(repeated));
    report = withAdded(report, {
      nudged,
      skipped: [...skipped, ...notTold],
      failed: failed.filter((one) => !trying.has(one.conversation_id)),
    });
    const silent = input.closeUntold ? [...nudged, ...untold] : nudged;
    jobs = [...jobs, ...repeated];
    if (silent.length > 0) jobs = [...jobs, { act: 'close', at: closingAt(), conversations: silent, tries: 1 }];
  };
  const close = async (job: SweepJob & { act: 'close' }) => {
    const { conversations, tries } = job;
    const { closed, skipped, failed } = await chatwoot.conversations.closeStale({
      ...sweep,
      conversations,
      ...(addLabels ? { addLabels } : {}),
      ...(note ? { note } : {}),
      evenIfUntold: input.closeUntold ?? false,
      certainFirst: tries === 1,
    });
    const repeated = again(job, failed, Date.now());
    const trying = new Set(known(repeated));
    report = withAdded(report, { closed, skipped, failed: failed.filter((one) => !trying.has(one.conversation_id)) });
    jobs = [...jobs, ...repeated];
  };

  try {
    for (;;) {
      const job = firstOf(jobs);
      if (!job) break;
      phase = 'waiting';
      if (job.at > Date.now()) await sleep(job.at - Date.now());
      await condition(() => !paused);
      if (workflowInfo().continueAsNewSuggested)
        await continueAsNew<typeof sweepStale>(input, { jobs, report, paused });
      phase = phases[job.act];
      await CancellationScope.nonCancellable(() =>
        job.act === 'look' ? look() : job.act === 'nudge' ? nudge(job) : close(job),
      );
      // Only now, so that what stops it in the middle counts as left.
      jobs = jobs.filter((one) => one !== job);
    }
  } catch (error) {
    const leaves = { said: report.nudged, done: [report], left: left() };
    throw stoppedBy(error, `the sweep stopped with ${left().length} conversations left`, leaves);
  }
  phase = 'finished';
  return report;
}
