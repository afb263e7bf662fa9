import type { StaleReason } from '../activities/verbs/stale/look.ts';
import type { ErrorKind } from '../chatwoot/errors.ts';

/** What a sweep has said and done: numbers of conversations, no text. Each list holds the newest 1,000. */
export interface SweepReport {
  /** One entry for each nudge that the channel took. */
  readonly nudged: readonly number[];
  readonly closed: readonly number[];
  /** Left alone, and why; the newest reason of each. */
  readonly skipped: readonly { readonly conversationId: number; readonly reason: StaleReason }[];
  readonly failed: readonly { readonly conversationId: number; readonly kind: ErrorKind }[];
  /** How many in all, also those that the lists no longer hold. */
  readonly counts: { readonly nudged: number; readonly closed: number };
  /** Only of a dry run: what would be nudged, and closed since an earlier nudge. */
  readonly plan?: { readonly nudge: readonly number[]; readonly close: readonly number[] };
}

/** What one verb adds, under the verbs' names. */
interface Added {
  readonly nudged?: readonly { readonly conversation_id: number }[];
  readonly closed?: readonly number[];
  readonly skipped?: readonly { readonly conversation_id: number; readonly reason: StaleReason }[];
  readonly failed?: readonly { readonly conversation_id: number; readonly kind: ErrorKind }[];
}

const most = 1_000;

export const emptySweepReport: SweepReport = {
  nudged: [],
  closed: [],
  skipped: [],
  failed: [],
  counts: { nudged: 0, closed: 0 },
};

export function withAdded(report: SweepReport, added: Added): SweepReport {
  const { nudged = [], closed = [], skipped = [], failed = [] } = added;
  return {
    ...report,
    nudged: [...report.nudged, ...nudged.map((one) => one.conversation_id)].slice(-most),
    closed: [...report.closed, ...closed].slice(-most),
    skipped: newest(
      report.skipped,
      skipped.map(({ conversation_id, reason }) => ({ conversationId: conversation_id, reason })),
    ),
    failed: newest(
      report.failed,
      failed.map(({ conversation_id, kind }) => ({ conversationId: conversation_id, kind })),
    ),
    counts: {
      nudged: report.counts.nudged + nudged.length,
      closed: report.counts.closed + closed.length,
    },
  };
}

/** A conversation that is exempt is so in every round, and is named once. */
function newest<One extends { readonly conversationId: number }>(before: readonly One[], added: readonly One[]): One[] {
  const anew = new Set(added.map(({ conversationId }) => conversationId));
  return [...before.filter(({ conversationId }) => !anew.has(conversationId)), ...added].slice(-most);
}
