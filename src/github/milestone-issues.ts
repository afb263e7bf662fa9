import type { GithubClient } from './client.ts';
import { issueOf } from './facts.ts';
import type { Issue, Repository } from './issue.ts';

const listed = { operation: 'issues.listMilestones', needs: 'issues: read' };
const asked = { operation: 'issues.listForRepo', needs: 'issues: read' };

/**
 * The closed issues of the milestones with one of these titles, whenever they were closed: in one request for each 100
 * milestones, and for each milestone of that title one for each 100 issues.
 */
export async function issuesOfMilestones(client: GithubClient, repository: Repository, titles: readonly string[]) {
  client.here(repository);
  const { owner, repo } = repository;
  const place = { owner, repo, per_page: 100 } as const;
  const milestones = await client.ask(listed, async (octokit) => ({
    data: await octokit.paginate(octokit.rest.issues.listMilestones, { ...place, state: 'all' }),
  }));
  const issues: Issue[] = [];
  for (const { number, title } of milestones) {
    if (!titles.includes(title.trim())) continue;
    const rows = await client.ask(asked, async (octokit) => ({
      data: await octokit.paginate(octokit.rest.issues.listForRepo, {
        ...place,
        ...{ milestone: String(number), state: 'closed', sort: 'created', direction: 'asc' },
      }),
    }));
    for (const row of rows) if (!row.pull_request) issues.push(issueOf(row, client.host));
  }
  return issues;
}
