import type { Clock } from '../chatwoot/budget.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import { githubAddress } from './address.ts';
import { createClient, defaultTimeoutMs } from './client.ts';
import { commentOnce } from './comment-once.ts';
import { readComments } from './comments.ts';
import { contains, oldestCommitSince } from './compare.ts';
import { readHistory } from './history.ts';
import type { Github } from './issue.ts';
import { issuesSince } from './issues-since.ts';
import { addLabel } from './labels.ts';
import { issuesOfMilestones } from './milestone-issues.ts';
import { openOnce } from './open-once.ts';
import { createMayWrite } from './permission.ts';
import { answer, isAnswered } from './reactions.ts';
import { readIssue } from './read-issue.ts';
import { releaseOf, releasesSince } from './releases.ts';
import { createRepositories } from './repository.ts';
import { createWhoAmI } from './who-am-i.ts';

/** Whose GitHub it is, and how long a run may take. */
export interface GithubSettings {
  /** A workflow's, a GitHub App's or a person's. */
  readonly token: string;
  /** `GITHUB_API_URL`. Default: what `serverUrl` leads to, else github.com's. */
  readonly apiUrl?: string | undefined;
  /** `GITHUB_SERVER_URL`. Default: what `apiUrl` leads to. */
  readonly serverUrl?: string | undefined;
  /** Told what each wait is for. */
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since the epoch that no wait may pass. Default: none, so that a used-up hour is waited for. */
  readonly deadline?: number | undefined;
  /**
   * Milliseconds since the epoch before which no comment is written and no issue opened: for a run that is not the
   * first, its start and 60 s more, so that a request of an earlier run has come through or never will. Default: none.
   */
  readonly writesFrom?: number | undefined;
  /** Real milliseconds for one request. Default 30,000. */
  readonly timeoutMs?: number | undefined;
  /** Default: that of @actions/github, which knows proxies. */
  readonly fetch?: typeof fetch | undefined;
}

/**
 * Talks to GitHub by octokit, with its plugins for throttling and repeats. Loads octokit: import this file only where
 * GitHub is asked. Throws `Invalid` for an address that is none, and for no token.
 */
export function createGithub(settings: GithubSettings): Github {
  const { token, clock, signal, fetch, deadline = Number.POSITIVE_INFINITY } = settings;
  if (!token) {
    throw new ChatwootError({
      kind: 'Unauthorized',
      operation: 'GitHub',
      passing: false,
      message: 'there is no token for GitHub: give github-token; in a workflow the job’s own is there by default.',
    });
  }
  const address = githubAddress(settings);
  const timeoutMs = settings.timeoutMs ?? defaultTimeoutMs;
  const client = createClient({ token, address, clock, signal, deadline, timeoutMs, fetch });
  const time = { clock, signal, deadline, notBefore: settings.writesFrom ?? 0 };
  const whoAmI = createWhoAmI(client);
  return {
    host: address.host,
    readIssue: (name) => readIssue(client, name),
    readHistory: (name) => readHistory(client, name),
    ...createRepositories(client),
    mayWrite: createMayWrite(client),
    issuesSince: (repository, since) => issuesSince(client, repository, since),
    comments: (name, since) => readComments(client, name, since),
    isAnswered: async (repository, commentId) => isAnswered(client, await whoAmI(), repository, commentId),
    answer: (repository, commentId, reaction) => answer(client, repository, commentId, reaction),
    commentOnce: async (name, body, ref) => commentOnce(client, time, await whoAmI(), name, { body, ref }),
    addLabel: (name, label) => addLabel(client, name, label),
    openOnce: (async (repository, issue, ref, isWanted) =>
      openOnce(client, time, await whoAmI(), repository, { ...issue, ref, isWanted })) as Github['openOnce'],
    releaseOf: (repository, tag) => releaseOf(client, repository, tag),
    releasesSince: (repository, since) => releasesSince(client, repository, since),
    issuesOfMilestones: (repository, titles) => issuesOfMilestones(client, repository, titles),
    contains: (repository, tag, commit) => contains(client, repository, tag, commit),
    oldestCommitSince: (repository, before, tag) => oldestCommitSince(client, repository, before, tag),
  };
}
