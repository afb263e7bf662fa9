import type { Issue, Person } from './issue.ts';
import type { IssueName } from './issue-name.ts';

/** An account as GitHub's answers show it. Null for one that was deleted, which GitHub shows as `ghost`. */
export type AccountAnswer = { readonly login: string; readonly type?: string } | null | undefined;

/** What this project reads of GitHub's answer about an issue. */
export interface IssueAnswer {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly user: AccountAnswer;
  readonly state: string;
  readonly state_reason?: string | null;
  readonly closed_at: string | null;
  readonly updated_at: string;
  readonly labels: readonly (string | { readonly name?: string | null })[];
  readonly locked: boolean;
  readonly milestone: { readonly title: string } | null;
  /** API address of its repository, which says where the issue is now. */
  readonly repository_url: string;
  /** Present on pull requests, which GitHub lists among the issues. */
  readonly pull_request?: unknown;
}

export function personOf(account: AccountAnswer): Person {
  const login = account?.login ?? 'ghost';
  return { login, isBot: account?.type === 'Bot' || login.endsWith('[bot]') };
}

/** Reads an issue; its name is where it is now, which need not be where it was asked for. */
export function issueOf(answer: IssueAnswer, host: string): Issue {
  const open = answer.state === 'open';
  return {
    name: nameOf(answer, host),
    id: answer.id,
    title: answer.title,
    body: answer.body ?? '',
    author: personOf(answer.user),
    state: open ? 'open' : 'closed',
    reason: answer.state_reason || null,
    closedAt: open ? null : answer.closed_at,
    updatedAt: answer.updated_at,
    labels: answer.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
    locked: answer.locked,
    milestone: answer.milestone?.title ?? null,
  };
}

function nameOf({ repository_url, number }: IssueAnswer, host: string): IssueName {
  const [owner = '', repo = ''] = new URL(repository_url).pathname.split('/').slice(-2).map(decodeURIComponent);
  return { host, owner, repo, number };
}
