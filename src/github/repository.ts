import type { GithubClient } from './client.ts';
import type { Repository } from './issue.ts';
import { unlessMissing } from './missing.ts';
import { onceEach } from './once-each.ts';

const asked = { operation: 'repos.get', needs: 'contents: read' };

/** What is to be known of repositories: asked once for each, in one request and one more where it was renamed. */
export function createRepositories(client: GithubClient) {
  const read = onceEach(
    ({ owner, repo }: Repository) => `${owner}/${repo}`.toLowerCase(),
    async (repository) => {
      client.here(repository);
      const { owner, repo } = repository;
      const what = `repository ${owner}/${repo}`;
      return client.ask({ ...asked, what }, (octokit) => octokit.rest.repos.get({ owner, repo }));
    },
  );
  return {
    /**
     * Whether strangers can read it. `internal` ones are not public. A public one of an Enterprise Server in private mode
     * counts as public all the same, which is the careful side.
     */
    isPublic: async (repository: Repository): Promise<boolean> => !(await read(repository)).private,
    /** What it is called now. Undefined where there is none, or none for this token to see. */
    async presentName(repository: Repository): Promise<Repository | undefined> {
      const found = await unlessMissing(read(repository));
      return found && { host: client.host, owner: found.owner.login, repo: found.name };
    },
  };
}
