import type { GithubClient } from './client.ts';
import { type IssueAnswer, issueOf } from './facts.ts';
import type { Issue, Repository } from './issue.ts';

const asked = { operation: 'issues.listForRepo', needs: 'issues: read' };
const pageSize = 100;

/**
 * Issues that changed since then, longest unchanged first, in one request for each 100 (pull requests included, which
 * GitHub lists among them).
 *
 * An issue that changes meanwhile goes to the end of the list and moves all behind it by one place, so that reading by
 * page numbers would miss another. So each request asks for what changed since the last row of the one before.
 */
export async function issuesSince(client: GithubClient, repository: Repository, since: string): Promise<Issue[]> {
  client.here(repository);
  const rows = new Map<number, IssueAnswer>();
  let from = new Date(since).toISOString();
  let page = 1;
  for (;;) {
    const answer = await listOf(client, repository, { since: from, page });
    const before = rows.size;
    for (const row of answer) rows.set(row.id, row);
    if (answer.length < pageSize) break;
    const next = new Date(answer.at(-1)?.updated_at ?? from).toISOString();
    // More than a page of one second (an import does that): there only page numbers lead on.
    page = next === from || rows.size === before ? page + 1 : 1;
    from = next;
  }
  return [...rows.values()]
    .filter(({ pull_request }) => !pull_request)
    .map((row) => issueOf(row, client.host))
    .toSorted((one, other) => Date.parse(one.updatedAt) - Date.parse(other.updatedAt));
}

const listOf = (client: GithubClient, { owner, repo }: Repository, window: { since: string; page: number }) =>
  client.ask(asked, (octokit) =>
    octokit.rest.issues.listForRepo({
      ...{ owner, repo, ...window },
      ...{ state: 'all', sort: 'updated', direction: 'asc', per_page: pageSize },
    }),
  );
