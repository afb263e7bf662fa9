import type { GithubClient } from './client.ts';
import type { Repository } from './issue.ts';
import { unlessMissing } from './missing.ts';

const asked = { operation: 'repos.compareCommitsWithBasehead', needs: 'contents: read' };

/** One request. Undefined for a commit or tag that the repository does not have. */
async function comparison(client: GithubClient, repository: Repository, base: string, head: string) {
  client.here(repository);
  const { owner, repo } = repository;
  return unlessMissing(
    client.ask(asked, (octokit) =>
      // One commit of the difference is enough, and GitHub's answer the smaller for it.
      octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1 }),
    ),
  );
}

/**
 * Whether a tag's history holds a commit: in one request. False for a commit or tag that the repository does not have,
 * and for a commit that was rebased or squashed into another on its way.
 */
export async function contains(client: GithubClient, repository: Repository, tag: string, commit: string) {
  const found = await comparison(client, repository, commit, tag);
  return found?.status === 'ahead' || found?.status === 'identical';
}

/**
 * When the oldest commit was made that a tag has and another has not: ISO time, in one request, since GitHub answers a
 * comparison's commits in the order of time. Undefined when there is none, or not both tags.
 */
export async function oldestCommitSince(client: GithubClient, repository: Repository, before: string, tag: string) {
  const found = await comparison(client, repository, before, tag);
  return found?.commits[0]?.commit.committer?.date;
}
