import { CancellationScope, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import type { DueFound } from '../activities/verbs/find-due.ts';
import { keyOf } from '../activities/verbs/targets/moment.ts';
import { chatwootActivities } from './chatwoot-activities.ts';
import { checkInput } from './check-input.ts';
import { createSeen } from './events.ts';
import { emptyGuardReport, type GuardReport, withCheck, withEscalated } from './guard-report.ts';
import { shortestMs, stagesIn, targetsIn } from './guard-targets.ts';
import { isPassing } from './passing.ts';
import type { GuardFirstResponseProcess } from './schemas/guard-first-response.ts';
import { onChanged, pause, resume, state } from './signals.ts';
import { secondsIn } from './spans.ts';
import { stoppedBy } from './stopped-by.ts';

/** What one run hands to the next when its history has grown long. */
export interface GuardCarried {
  /** Epoch seconds: what began earlier is left alone. */
  readonly from: number;
  /** Stages dealt with that could come up again. */
  readonly done: readonly string[];
  readonly report: GuardReport;
  readonly paused: boolean;
}

const usualLimit = 100;
const usualCheck = '15 minutes';
const usualLookBack = '1 day';
/** Only these can bring a stage nearer than was known; a new conversation is seen in time without an event. */
const wakeful = ['priority', 'status'];

/**
 * Warns before a target of response or resolution is missed, and escalates when it is; runs until it is cancelled.
 *
 * To the account: as the verb `conversations.escalate`, once for each conversation, target and stage, also over restarts
 * under the same workflow id. Each check reads who waits (`conversations.findDue`), escalates what is due, and sleeps
 * until the next stage begins, at most `checkEvery` and at most the shortest target, so that it misses nobody.
 * What has begun is finished before `pause` or a cancellation takes effect.
 * Fails with the kind of what stopped everything (`Unauthorized`, `NotFound` …); its details hold the report so far.
 * @param carried from an earlier run of the same process; not for callers
 */
export async function guardFirstResponse(input: GuardFirstResponseProcess, carried?: GuardCarried): Promise<never> {
  if (!carried) checkInput('guardFirstResponse', input);
  const chatwoot = chatwootActivities({ accountId: input.accountId });
  const targets = targetsIn(input);
  const stages = stagesIn(input);
  const status = input.status ?? (['open'] as const);
  const longestMs = Math.min(secondsIn(input.checkEvery ?? usualCheck) * 1_000, shortestMs(targets, stages));
  const seconds = () => Math.floor(Date.now() / 1_000);
  const from = carried?.from ?? seconds() - secondsIn(input.lookBack ?? usualLookBack);
  let done = carried?.done ?? [];
  /** What failed in passing sits out the check that comes at once for those beyond `limit`, or they had no turn. */
  let sittingOut: readonly string[] = [];
  let report = carried?.report ?? emptyGuardReport;
  let paused = carried?.paused ?? false;
  let phase: 'checking' | 'escalating' | 'waiting' = 'waiting';
  let nextAt = Date.now();
  let woken = false;
  const seen = createSeen();
  setHandler(pause, () => {
    paused = true;
  });
  setHandler(resume, () => {
    paused = false;
  });
  onChanged((event) => {
    if (seen.isNew(event) && wakeful.includes(event.kind)) woken = true;
  });
  setHandler(state, () => ({
    phase,
    paused,
    said: report.escalated,
    done: report.escalated,
    nextAt,
    report,
  }));

  const check = async (): Promise<DueFound> => {
    phase = 'checking';
    const found = await chatwoot.conversations.findDue({
      targets,
      stages,
      at: seconds(),
      from,
      limit: input.limit ?? usualLimit,
      done: [...done, ...sittingOut],
      status,
      ...(input.inboxId === undefined ? {} : { inbox_id: input.inboxId }),
      ...(input.teamId === undefined ? {} : { team_id: input.teamId }),
      ...(input.labels === undefined ? {} : { labels: input.labels }),
      ...(input.businessHours === undefined ? {} : { businessHours: input.businessHours }),
    });
    report = withCheck(report, found);
    done = found.keep.filter((key) => !sittingOut.includes(key));
    sittingOut = [];
    return found;
  };
  const escalate = async ({ due, next }: DueFound) => {
    phase = 'escalating';
    const { warn, missed } = input;
    const outcome = await chatwoot.conversations.escalate({
      ref: workflowInfo().workflowId,
      due,
      status,
      ...(warn ? { warn } : {}),
      ...(missed ? { missed } : {}),
      // A stage that an earlier check began and could not finish comes again.
      certainFirst: !due.some((one) => report.failed.some((two) => two.conversationId === one.conversation_id)),
    });
    report = withEscalated(report, due, outcome);
    const passed = new Set(outcome.failed.filter(isPassing).map((one) => one.conversation_id));
    done = [...done, ...due.filter((one) => !passed.has(one.conversation_id)).map(keyOf)];
    const isMoreDue = next !== null && next * 1_000 <= Date.now();
    sittingOut = isMoreDue ? due.filter((one) => passed.has(one.conversation_id)).map(keyOf) : [];
  };

  try {
    for (;;) {
      await condition(() => !paused);
      if (workflowInfo().continueAsNewSuggested)
        await continueAsNew<typeof guardFirstResponse>(input, { from, done, report, paused });
      woken = false;
      const found = await CancellationScope.nonCancellable(check);
      if (found.due.length > 0) await CancellationScope.nonCancellable(() => escalate(found));
      phase = 'waiting';
      const soonest = found.next === null ? Number.POSITIVE_INFINITY : found.next * 1_000 - Date.now();
      nextAt = Date.now() + Math.max(1_000, Math.min(longestMs, soonest));
      await condition(() => woken, nextAt - Date.now());
    }
  } catch (error) {
    const leaves = { said: report.escalated, done: [report], left: report.watched };
    throw stoppedBy(error, 'the guard stopped', leaves);
  }
}
