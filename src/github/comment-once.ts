import type { GithubClient } from './client.ts';
import { listComments } from './comments.ts';
import type { IssueName } from './issue-name.ts';
import { type MakingTime, makeOnce } from './make-once.ts';
import { isMarked, marked, markerOf } from './marker.ts';
import type { Me } from './who-am-i.ts';

const asked = { operation: 'issues.createComment', needs: 'issues: write', changes: true };

/**
 * Writes a comment at most once for each `ref`; see `makeOnce`. Costs one request for each 100 comments there are, and
 * one to write. Only comments of the token's own account count as ours, since anybody can copy a marker.
 * Limits: two runs at the same moment both write (GitHub has no compare-and-set), and so does one whose comment somebody
 * deleted or edited the marker out of.
 * @param body Markdown, up to about 65,000 characters; GitHub refuses more
 * @returns true when it was there before
 */
export async function commentOnce(
  client: GithubClient,
  time: MakingTime,
  me: Me,
  name: IssueName,
  { body, ref }: { readonly body: string; readonly ref: string },
): Promise<boolean> {
  const marker = markerOf(ref);
  const { owner, repo, number } = name;
  // All of them: times of this machine and of GitHub may differ by more than a comment is old.
  const look = async () =>
    (await listComments(client, name)).find((row) => isMarked(row.body, marker) && me.is(row.user))?.id;
  const { before } = await makeOnce(
    {
      operation: `GitHub ${asked.operation}`,
      look,
      lookForOwn: look,
      make: async () => {
        const made = await client.ask(asked, (octokit) =>
          octokit.rest.issues.createComment({ owner, repo, issue_number: number, body: marked(body, marker) }),
        );
        return made.id;
      },
    },
    time,
  );
  return before;
}
