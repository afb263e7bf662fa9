import type { GithubClient } from './client.ts';
import { personOf } from './facts.ts';
import type { IssueComment } from './issue.ts';
import type { IssueName } from './issue-name.ts';

const asked = { operation: 'issues.listComments', needs: 'issues: read' };

/** The comments of an issue as GitHub answers them, oldest first, in one request for each 100. */
export async function listComments(client: GithubClient, name: IssueName, since?: string) {
  client.here(name);
  const { owner, repo, number } = name;
  return client.ask(asked, async (octokit) => ({
    data: await octokit.paginate(octokit.rest.issues.listComments, {
      ...{ owner, repo, issue_number: number, per_page: 100 },
      ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
    }),
  }));
}

/** All comments of an issue, or those written or edited since then. */
export async function readComments(client: GithubClient, name: IssueName, since?: string): Promise<IssueComment[]> {
  const rows = await listComments(client, name, since);
  return rows.map((row) => ({
    id: row.id,
    body: row.body ?? '',
    author: personOf(row.user),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}
