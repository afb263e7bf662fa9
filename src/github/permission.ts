import type { GithubClient } from './client.ts';
import type { Person, Repository } from './issue.ts';
import { unlessMissing } from './missing.ts';
import { onceEach } from './once-each.ts';

/** Every token of a workflow or App may ask, since GitHub counts it as metadata; a person's needs push access. */
const asked = { operation: 'repos.getCollaboratorPermissionLevel', needs: 'contents: read, issues: write' };

/** `permission` knows only admin, write, read and none: maintain counts as write, a custom role as its base. */
const writes: readonly string[] = ['admin', 'maintain', 'write'];

/**
 * Whether a person may write to a repository, by the effective permission and never by `author_association`: in one
 * request for each person, remembered as long as this client. Bots never, without a request; unknown accounts neither.
 */
export function createMayWrite(client: GithubClient): (repository: Repository, person: Person) => Promise<boolean> {
  const ask = onceEach(
    ({ repository, person }: { repository: Repository; person: Person }) =>
      `${repository.owner}/${repository.repo} ${person.login}`.toLowerCase(),
    async ({ repository: { owner, repo }, person: { login } }) => {
      const found = await unlessMissing(
        client.ask(asked, (octokit) =>
          octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login }),
        ),
      );
      return found !== undefined && (writes.includes(found.permission) || writes.includes(found.role_name));
    },
  );
  return async (repository, person) => {
    client.here(repository);
    if (person.isBot || person.login.endsWith('[bot]')) return false;
    return ask({ repository, person });
  };
}
