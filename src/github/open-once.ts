import type { GithubClient } from './client.ts';
import { issueOf } from './facts.ts';
import type { Issue, NewIssue, Repository } from './issue.ts';
import { type MakingTime, makeOnce } from './make-once.ts';
import { isMarked, marked, markerOf } from './marker.ts';
import type { Me } from './who-am-i.ts';

const listed = { operation: 'issues.listForRepo', needs: 'issues: read' };
const asked = { operation: 'issues.create', needs: 'issues: write', changes: true };

/** How many of the newest rows a look reads, by hundreds. */
const mostPages = 3;

export interface Opening extends NewIssue {
  readonly ref: string;
  /** Asked right before it is opened. */
  readonly isWanted?: (() => Promise<boolean>) | undefined;
}

/** Ends the making of what nobody wants any more. */
class Unwanted extends Error {}

/**
 * Opens an issue at most once for each `ref`; see `makeOnce`. An earlier one is looked for among the newest 300 issues
 * and pull requests of the token's own account in that repository, in one request for each 100, and counts wherever its
 * body ends with the marker. Limits as for `commentOnce`; an issue that was moved to another repository is not found.
 * @returns undefined where `isWanted` says no
 */
export async function openOnce(
  client: GithubClient,
  time: MakingTime,
  me: Me,
  repository: Repository,
  { title, body, ref, isWanted }: Opening,
): Promise<Issue | undefined> {
  client.here(repository);
  const { owner, repo } = repository;
  const marker = markerOf(ref);
  const lookAmong = async (creator: { readonly creator?: string }) => {
    let pages = 0;
    const rows = await client.ask(listed, async (octokit) => ({
      data: await octokit.paginate(
        octokit.rest.issues.listForRepo,
        { owner, repo, ...creator, state: 'all', sort: 'created', direction: 'desc', per_page: 100 },
        ({ data }, done) => {
          pages += 1;
          if (pages === mostPages || data.some((row) => isMarked(row.body, marker))) done();
          return data;
        },
      ),
    }));
    const found = rows.find((row) => isMarked(row.body, marker) && me.is(row.user) && !row.pull_request);
    return found && issueOf(found, client.host);
  };
  const making = makeOnce(
    {
      operation: `GitHub ${asked.operation}`,
      look: () => lookAmong({ creator: me.login }),
      // What was just made is among the newest of all, whatever GitHub's filter by creator may lag behind.
      lookForOwn: () => lookAmong({}),
      make: async () => {
        if (isWanted && !(await isWanted())) throw new Unwanted();
        return issueOf(
          await client.ask(asked, (octokit) =>
            octokit.rest.issues.create({ owner, repo, title, body: marked(body, marker) }),
          ),
          client.host,
        );
      },
    },
    time,
  );
  try {
    return (await making).made;
  } catch (error) {
    if (error instanceof Unwanted) return undefined;
    throw error;
  }
}
