import type { IssueName } from '../../../src/github/issue-name.ts';
import type { Reopening, Telling } from '../../../src/loop/teller.ts';

export const rules: Telling['rules'] = {
  act: 'tell-and-resolve',
  resolved: 'tell',
  active: 'tell',
  opt_out_label: 'no-issue-updates',
  texts: {},
};
const closedAt = '2026-03-01T12:00:00Z';
const linking = { formerNames: [], fromAttribute: false, limit: 50 };

export type MoreTelling = Partial<Omit<Telling, 'closing'>> & { readonly closing?: object };

export const tellingOf = (issue: IssueName, { closing = {}, ...more }: MoreTelling): Telling => ({
  ...{ ...linking, rules, certainFirst: true, ...more },
  closing: { issue, issue_id: 500, closed_at: closedAt, kind: 'completed', show_url: true, ...closing },
});

export const reopeningOf = (issue: IssueName, more: Partial<Reopening>): Reopening => ({
  ...{ ...linking, issue, issueId: 500, formerIds: [], closedAt, reopenedAt: '2026-03-01T13:00:00.000Z', open: true },
  ...more,
});

/** What becomes of a conversation where all goes well. */
export const told = (conversation_id: number) =>
  ({ conversation_id, outcome: 'told', before: false, status: 'resolved' }) as const;

/** Numbers of as many conversations, from 1 on. */
export const many = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
