import type { ClosedOne } from '../activities/verbs/loop/closing.ts';
import type { NotWorked } from '../activities/verbs/one-by-one.ts';
import type { ErrorKind } from '../chatwoot/errors.ts';

/** The most linked conversations of one process: the lists of a result that long stay below Temporal's 2 MB for one payload. */
export const mostLinked = 10_000;

/** Conversations of which the same is to be said, by their numbers: ten thousand of them stay a small result. */
export type Several<One extends { readonly conversation_id: number }> = Omit<One, 'conversation_id'> & {
  readonly conversations: readonly number[];
};

interface OfIssue {
  /** Conversations that count as linked. */
  readonly linked: number;
  /** Tried for more than a day, or refused for good. */
  readonly failedCount: number;
  readonly failed: readonly { readonly conversationId: number; readonly kind: ErrorKind }[];
  /** Got their lost label or attribute back. */
  readonly mended: number;
  readonly notMended: readonly { readonly conversationId: number; readonly kind: ErrorKind }[];
  /** Named by the attribute alone, which links nothing. */
  readonly attributeOnly: readonly number[];
  /** Named by a note from before `notesSince` alone, which links nothing. */
  readonly oldNotes: readonly number[];
  /** False: the account has no definition of `github_issue`, so nobody was found by it. */
  readonly attributeDefined: boolean;
}

/** What became of a closing: numbers of conversations, no text. */
export interface ClosedReport extends OfIssue {
  /** Told by this process. After a kill some of them may count as told before. */
  readonly told: number;
  readonly toldBefore: number;
  readonly notTold: number;
  readonly handedOver: number;
  readonly leftAlone: number;
  /** How many of those told are resolved now. */
  readonly resolved: number;
  readonly outcomes: readonly Several<ClosedOne>[];
}

/** What became of a reopening. */
export interface ReopenedReport extends OfIssue {
  readonly notedCount: number;
  readonly openedCount: number;
  /** Were told of the closing, and have a private note now that it is over. */
  readonly noted: readonly number[];
  readonly opened: readonly number[];
}

export type IssueReport = ClosedReport | ReopenedReport;

/** Before anything was found. */
export const emptyIssueReport: OfIssue = {
  linked: 0,
  failedCount: 0,
  failed: [],
  mended: 0,
  notMended: [],
  attributeOnly: [],
  oldNotes: [],
  attributeDefined: true,
};
export const emptyClosedReport: ClosedReport = {
  ...emptyIssueReport,
  told: 0,
  toldBefore: 0,
  notTold: 0,
  handedOver: 0,
  leftAlone: 0,
  resolved: 0,
  outcomes: [],
};
export const emptyReopenedReport: ReopenedReport = {
  ...emptyIssueReport,
  notedCount: 0,
  openedCount: 0,
  noted: [],
  opened: [],
};

/** Adds the outcomes of a page. */
export function withOutcomes(report: ClosedReport, rows: readonly ClosedOne[]): ClosedReport {
  const count = (is: (row: ClosedOne) => boolean) => rows.filter(is).length;
  return {
    ...report,
    told: report.told + count(({ outcome, before }) => outcome === 'told' && !before),
    toldBefore: report.toldBefore + count(({ outcome, before }) => outcome === 'told' && before),
    notTold: report.notTold + count(({ outcome }) => outcome === 'not-told'),
    handedOver: report.handedOver + count(({ outcome }) => outcome === 'handed-over'),
    leftAlone: report.leftAlone + count(({ outcome }) => outcome === 'left'),
    resolved: report.resolved + count(({ outcome, status }) => outcome === 'told' && status === 'resolved'),
    outcomes: joined(report.outcomes, rows),
  };
}

/** Names those that failed for good. */
export function withFailed<Report extends IssueReport>(report: Report, failed: readonly NotWorked[]): Report {
  return {
    ...report,
    failedCount: report.failedCount + failed.length,
    failed: [
      ...report.failed,
      ...failed.map(({ conversation_id, kind }) => ({ conversationId: conversation_id, kind })),
    ],
  };
}

/** Adds rows to those that say the same. */
export function joined<One extends { readonly conversation_id: number }>(
  before: readonly Several<One>[],
  rows: readonly One[],
): Several<One>[] {
  const all = new Map<string, Several<One>>();
  const add = ({ conversations, ...same }: Several<One>) => {
    const key = JSON.stringify(Object.entries(same).toSorted(([one], [other]) => (one < other ? -1 : 1)));
    const known = all.get(key)?.conversations ?? [];
    all.set(key, { ...same, conversations: [...known, ...conversations] } as unknown as Several<One>);
  };
  for (const several of before) add(several);
  for (const { conversation_id, ...same } of rows) add({ ...same, conversations: [conversation_id] });
  return [...all.values()];
}

/** One row for each conversation again, lowest number first. */
export const apart = <One extends { readonly conversation_id: number }>(several: readonly Several<One>[]): One[] =>
  several
    .flatMap(({ conversations, ...same }) =>
      conversations.map((conversation_id) => ({ conversation_id, ...same }) as unknown as One),
    )
    .toSorted((one, other) => one.conversation_id - other.conversation_id);
