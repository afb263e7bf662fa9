import type { GithubClient } from './client.ts';
import type { Answer, Repository } from './issue.ts';
import type { Me } from './who-am-i.ts';

const answers: readonly string[] = ['+1', 'confused'] satisfies readonly Answer[];
const listed = { operation: 'reactions.listForIssueComment', needs: 'issues: read' };
const created = { operation: 'reactions.createForIssueComment', needs: 'issues: write', changes: true };

/** Whether the token's own account answered a comment: in one request for each 100 reactions. */
export async function isAnswered(client: GithubClient, me: Me, repository: Repository, commentId: number) {
  client.here(repository);
  const { owner, repo } = repository;
  const reactions = await client.ask(listed, async (octokit) => ({
    data: await octokit.paginate(octokit.rest.reactions.listForIssueComment, {
      ...{ owner, repo, comment_id: commentId, per_page: 100 },
    }),
  }));
  return reactions.some(({ user, content }) => answers.includes(content) && me.is(user));
}

/** Answers a comment by a reaction, in one request. A repeat finds the same reaction there. */
export async function answer(client: GithubClient, repository: Repository, commentId: number, content: Answer) {
  client.here(repository);
  const { owner, repo } = repository;
  await client.ask(created, (octokit) =>
    octokit.rest.reactions.createForIssueComment({
      ...{ owner, repo, comment_id: commentId, content },
      request: { retries: 3 },
    }),
  );
}
