import type { Escalated, NotEscalated } from '../activities/verbs/escalate.ts';
import type { DueFound } from '../activities/verbs/find-due.ts';
import type { Moment, Stage, TargetName } from '../activities/verbs/targets/moment.ts';
import type { ErrorKind } from '../chatwoot/errors.ts';

/** What a guard has done: ids, names of targets and counts, no text. Each list holds the newest 500. */
export interface GuardReport {
  readonly escalated: readonly {
    readonly conversationId: number;
    readonly target: TargetName;
    readonly stage: Stage;
  }[];
  readonly skipped: readonly { readonly conversationId: number; readonly reason: NotEscalated }[];
  readonly failed: readonly { readonly conversationId: number; readonly kind: ErrorKind }[];
  /** How many in all. */
  readonly escalatedCount: number;
  readonly checks: number;
  /** Of the newest check. */
  readonly watched: number;
  readonly tooOld: number;
  readonly problems: DueFound['problems'];
}

const most = 500;

export const emptyGuardReport: GuardReport = {
  escalated: [],
  skipped: [],
  failed: [],
  escalatedCount: 0,
  checks: 0,
  watched: 0,
  tooOld: 0,
  problems: [],
};

export function withCheck(report: GuardReport, { watched, tooOld, problems }: DueFound): GuardReport {
  return { ...report, checks: report.checks + 1, watched, tooOld, problems };
}

export function withEscalated(report: GuardReport, due: readonly Moment[], outcome: Escalated): GuardReport {
  const ids = new Set(outcome.escalated);
  const added = due
    .filter((moment) => ids.has(moment.conversation_id))
    .map(({ conversation_id, target, stage }) => ({ conversationId: conversation_id, target, stage }));
  const skipped = outcome.skipped.map(({ conversation_id, reason }) => ({ conversationId: conversation_id, reason }));
  const failed = outcome.failed.map(({ conversation_id, kind }) => ({ conversationId: conversation_id, kind }));
  return {
    ...report,
    escalated: [...report.escalated, ...added].slice(-most),
    skipped: [...report.skipped, ...skipped].slice(-most),
    failed: [...report.failed, ...failed].slice(-most),
    escalatedCount: report.escalatedCount + added.length,
  };
}
