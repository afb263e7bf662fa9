import { CancelledFailure, upsertMemo } from '@temporalio/workflow';
import { reportMemo } from './names.ts';

/** What a cancelled process leaves behind: ids and counts, no text. */
export interface CancelReport {
  /** What was said, one entry for each message or note. */
  readonly said: readonly unknown[];
  readonly done: readonly unknown[];
  /** What was still to do. */
  readonly left: unknown;
}

/**
 * The failure that ends a cancelled process as Canceled. Its details hold the report, but the SDK (1.24) sends a
 * cancellation without details, so the report is put into the memo too, where `describe` finds it without a worker.
 */
export function cancelledWith(report: CancelReport): CancelledFailure {
  upsertMemo({ [reportMemo]: report });
  return new CancelledFailure('cancelled; the report is in the memo "report" and in the query "state"', [report]);
}
