import type { StatusSetInBulk } from '../activities/verbs/set-status-in-bulk.ts';
import type { ErrorKind } from '../chatwoot/errors.ts';

export interface BulkReport {
  readonly total: number;
  /** Were not in the status when the process looked, and are now. */
  readonly changed: number;
  /** Were in the status before, and were not touched. */
  readonly alreadyThere: number;
  /** The first 1,000 of those that failed, so that the report stays small. */
  readonly failed: readonly { readonly conversationId: number; readonly kind: ErrorKind }[];
  readonly failedCount: number;
}

const mostFailuresNamed = 1_000;

/** Before anything was changed. @param left how many are not in the status */
export function emptyReport(total: number, left: number): BulkReport {
  return { total, changed: 0, alreadyThere: total - left, failed: [], failedCount: 0 };
}

/**
 * Adds a page. All of it was seen outside of the status, so what its last attempt found there already was changed by an
 * attempt that was killed after its last heartbeat.
 */
export function withPage(report: BulkReport, page: StatusSetInBulk): BulkReport {
  const failed = page.failed.map(({ conversation_id, kind }) => ({ conversationId: conversation_id, kind }));
  return {
    ...report,
    changed: report.changed + page.changed.length + page.already_there.length,
    failed: [...report.failed, ...failed].slice(0, mostFailuresNamed),
    failedCount: report.failedCount + failed.length,
  };
}
