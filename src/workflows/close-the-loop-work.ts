import { ApplicationFailure } from '@temporalio/workflow';
import type { Closing, ClosingAct, ClosingKind, ClosingRules } from '../activities/verbs/loop/closing.ts';
import type { NotWorked } from '../activities/verbs/one-by-one.ts';
import { type IssueName, readIssueName } from '../github/issue-name.ts';
import type { ChatwootActivities } from './chatwoot-activities.ts';
import {
  type ClosedReport,
  emptyClosedReport,
  emptyReopenedReport,
  type IssueReport,
  type ReopenedReport,
  withOutcomes,
} from './close-the-loop-report.ts';
import type { CloseTheLoopProcess } from './schemas/close-the-loop.ts';

/** What one page is called with besides its conversations. */
export interface PageOf {
  readonly conversations: readonly number[];
  /** Ids of the issue before it was transferred: those of the input and those that the links record. */
  readonly formerIds: readonly number[];
  readonly certainFirst: boolean;
  readonly startedAt: number;
}

/** The part of the process that differs between a closing and a reopening. */
export interface LoopWork<Report extends IssueReport> {
  readonly empty: Report;
  /** Calls the activity for a page, and answers the report with it and those that failed. */
  page(report: Report, page: PageOf): Promise<{ readonly report: Report; readonly failed: readonly NotWorked[] }>;
  /** Conversations in which something was said by this process. */
  said(report: Report): readonly number[];
  /** The report with conversations that were unlinked before their turn came again. */
  unlinked(report: Report, conversations: readonly number[]): Report;
  /** Conversations whose link was found to be over meanwhile. */
  gone(report: Report): readonly number[];
}

const usualOptOutLabel = 'no-issue-updates';

/** The issue of a URL. Whoever starts the process past its schema is told here, before anything is said. */
export function issueOf(url: string): IssueName {
  const name = readIssueName(String(url));
  if (name) return name;
  throw ApplicationFailure.nonRetryable(
    'an address of the issue is none: give https://github.com/octo/shop/issues/12.',
    'Invalid',
  );
}

/** Tells the customers that the issue is closed. */
export function telling(chatwoot: ChatwootActivities, input: CloseTheLoopProcess): LoopWork<ClosedReport> {
  const { reason, version, title, texts } = input;
  const closing: Omit<Closing, 'former_ids'> = {
    issue: issueOf(input.issue),
    issue_id: input.issueId,
    closed_at: input.closedAt,
    kind: input.kind as ClosingKind,
    ...(reason === undefined ? {} : { reason }),
    ...(version === undefined ? {} : { version }),
    ...(title === undefined ? {} : { title }),
    show_url: input.showUrl ?? false,
  };
  const rules: ClosingRules = {
    act: input.act as ClosingAct,
    resolved: input.resolved ?? 'tell',
    active: input.active ?? 'tell',
    opt_out_label: input.optOutLabel ?? usualOptOutLabel,
    ...(texts === undefined ? {} : { texts }),
  };
  return {
    empty: emptyClosedReport,
    async page(report, { formerIds, conversations, ...sending }) {
      const { outcomes, failed } = await chatwoot.closeTheLoop.tellPage({
        closing: { ...closing, former_ids: formerIds },
        rules,
        conversations,
        ...sending,
      });
      return { report: withOutcomes(report, outcomes), failed };
    },
    said: ({ outcomes }) => outcomes.flatMap((one) => (one.outcome === 'told' && !one.before ? one.conversations : [])),
    unlinked(report, conversations) {
      const left = { outcome: 'left', before: false, reason: 'unlinked' } as const;
      return withOutcomes(
        report,
        conversations.map((conversation_id) => ({ conversation_id, ...left })),
      );
    },
    gone: ({ outcomes }) =>
      outcomes.flatMap(({ reason, conversations }) =>
        reason === 'unlinked' || reason === 'deleted' ? conversations : [],
      ),
  };
}

/** Tells the team, where the customers were told of a closing, that it is over. */
export function noting(chatwoot: ChatwootActivities, input: CloseTheLoopProcess): LoopWork<ReopenedReport> {
  return {
    empty: emptyReopenedReport,
    async page(report, { formerIds, conversations, ...sending }) {
      const { noted, opened, failed } = await chatwoot.closeTheLoop.reopenPage({
        issue: issueOf(input.issue),
        issue_id: input.issueId,
        former_ids: formerIds,
        closed_at: input.closedAt,
        reopened_at: input.reopenedAt as string,
        open: input.open ?? false,
        conversations,
        ...sending,
      });
      const all = { noted: [...report.noted, ...noted], opened: [...report.opened, ...opened] };
      const counts = { notedCount: all.noted.length, openedCount: all.opened.length };
      return { report: { ...report, ...all, ...counts }, failed };
    },
    said: ({ noted }) => noted,
    unlinked: (report) => report,
    gone: () => [],
  };
}
