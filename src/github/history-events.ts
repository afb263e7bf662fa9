import type { GithubClient } from './client.ts';
import { newestClosing, type Turn } from './closings.ts';
import type { IssueHistory } from './issue.ts';
import type { IssueName } from './issue-name.ts';

const asked = { operation: 'issues.listEvents', needs: 'issues: read' };

/** What the events of an issue tell of its closings: all but the pull request and the issue that it duplicates. */
export async function historyByEvents(client: GithubClient, { owner, repo, number }: IssueName): Promise<IssueHistory> {
  const events = await client.ask(asked, async (octokit) => ({
    data: await octokit.paginate(octokit.rest.issues.listEvents, { owner, repo, issue_number: number, per_page: 100 }),
  }));
  const turns = events
    .flatMap(({ event, created_at, commit_id }): Turn[] =>
      event === 'closed' || event === 'reopened' ? [{ is: event, at: created_at, by: commit_id }] : [],
    )
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return { ...newestClosing(turns), duplicateOf: null, isPartial: true };
}
