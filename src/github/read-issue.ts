import type { GithubClient } from './client.ts';
import { issueOf } from './facts.ts';
import type { Issue } from './issue.ts';
import type { IssueName } from './issue-name.ts';
import { unlessMissing } from './missing.ts';

const asked = { operation: 'issues.get', needs: 'issues: read' };

/**
 * Reads an issue as it is now, in one request and one more for each redirect of a transfer or rename. Undefined when it
 * was deleted, is a pull request, or is not this token's to see: GitHub says 404 for all that is private. A token whose
 * permissions end here gets `Forbidden`.
 */
export async function readIssue(client: GithubClient, name: IssueName): Promise<Issue | undefined> {
  client.here(name);
  const { owner, repo, number } = name;
  const answer = await unlessMissing(
    client.ask(asked, (octokit) => octokit.rest.issues.get({ owner, repo, issue_number: number })),
  );
  return answer === undefined || answer.pull_request ? undefined : issueOf(answer, client.host);
}
