import type { GithubClient } from './client.ts';
import type { IssueName } from './issue-name.ts';

const asked = { operation: 'issues.addLabels', needs: 'issues: write', changes: true };

/** Adds a label to an issue, in one request. GitHub makes one that the repository has not; a repeat changes nothing. */
export async function addLabel(client: GithubClient, name: IssueName, label: string): Promise<void> {
  client.here(name);
  const { owner, repo, number } = name;
  await client.ask(asked, (octokit) =>
    octokit.rest.issues.addLabels({
      ...{ owner, repo, issue_number: number, labels: [label] },
      request: { retries: 3 },
    }),
  );
}
