import { CancellationScope, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { type BulkReport, emptyReport, withPage } from './bulk-report.ts';
import { chatwootActivities } from './chatwoot-activities.ts';
import { checkInput } from './check-input.ts';
import type { SetStatusInBulkProcess } from './schemas/set-status-in-bulk.ts';
import { pause, resume, state } from './signals.ts';
import { stoppedBy } from './stopped-by.ts';

/** What one run hands to the next when its history has grown long. */
export interface BulkCarried {
  readonly left: readonly number[];
  readonly report: BulkReport;
  readonly paused: boolean;
}

const usualPage = 1_000;

/**
 * Sets the status of any number of conversations, page by page, verified, and goes on where it was after a kill.
 *
 * To the account: as the verb `conversations.setStatusInBulk`. It looks first which conversations are not in the status,
 * so that its counts are exact whatever is killed, and then changes those. A page that has begun is finished before
 * `pause` or a cancellation takes effect.
 * Fails with the kind of what stopped everything (`Unauthorized`, `Invalid` …); its details hold the report so far.
 * @param carried from an earlier run of the same process; not for callers
 */
export async function setStatusInBulk(input: SetStatusInBulkProcess, carried?: BulkCarried): Promise<BulkReport> {
  if (!carried) checkInput('setStatusInBulk', input);
  const { ids, filter, limit, status, snoozedUntil, by, pageSize = usualPage } = input;
  const chatwoot = chatwootActivities({ accountId: input.accountId });
  const target = { status, ...(snoozedUntil === undefined ? {} : { snoozed_until: snoozedUntil }) };
  let report = carried?.report ?? emptyReport(0, 0);
  let left = carried?.left ?? [];
  let paused = carried?.paused ?? false;
  let phase: 'looking' | 'changing' | 'finished' = carried ? 'changing' : 'looking';
  setHandler(pause, () => {
    paused = true;
  });
  setHandler(resume, () => {
    paused = false;
  });
  setHandler(state, () => ({ phase, paused, said: [], done: [report], left: left.length }));

  try {
    if (!carried) {
      const selection = ids ? { ids, limit } : { filter: filter ?? [], limit };
      const found = await chatwoot.conversations.findNotInStatus({ ...selection, ...target });
      report = emptyReport(found.total, found.ids.length);
      left = found.ids;
      phase = 'changing';
    }
    while (left.length > 0) {
      await condition(() => !paused);
      const page = left.slice(0, pageSize);
      report = withPage(
        report,
        await CancellationScope.nonCancellable(() =>
          chatwoot.conversations.setStatusInBulk({ ids: page, limit: page.length, ...target, ...(by ? { by } : {}) }),
        ),
      );
      left = left.slice(page.length);
      if (
        left.length > 0 &&
        !CancellationScope.current().consideredCancelled &&
        workflowInfo().continueAsNewSuggested
      ) {
        const { ids: _, ...rest } = input;
        await continueAsNew<typeof setStatusInBulk>(rest, { left, report, paused });
      }
    }
  } catch (error) {
    const what = phase === 'looking' ? 'nothing was begun' : `the bulk change stopped with ${left.length} left`;
    throw stoppedBy(error, what, { said: [], done: [report], left: left.length });
  }
  phase = 'finished';
  return report;
}
