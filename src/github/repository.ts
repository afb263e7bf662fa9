import type { GithubClient } from './client.ts';
import type { Repository } from './issue.ts';
import { onceEach } from './once-each.ts';

const asked = { operation: 'repos.get', needs: 'contents: read' };

/**
 * Whether strangers can read a repository: asked once for each, in one request. `internal` ones are not public. A public
 * one of an Enterprise Server in private mode counts as public all the same, which is the careful side.
 */
export function createIsPublic(client: GithubClient): (repository: Repository) => Promise<boolean> {
  return onceEach(
    ({ owner, repo }: Repository) => `${owner}/${repo}`.toLowerCase(),
    async (repository) => {
      client.here(repository);
      const { owner, repo } = repository;
      const what = `repository ${owner}/${repo}`;
      const { private: isPrivate } = await client.ask({ ...asked, what }, (octokit) =>
        octokit.rest.repos.get({ owner, repo }),
      );
      return !isPrivate;
    },
  );
}
