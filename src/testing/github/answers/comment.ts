import { row } from '../names.ts';
import type { GithubComment } from '../state/records.ts';
import type { GithubState } from '../state/state.ts';
import { accountAnswer } from './account.ts';
import { associationOf } from './issue.ts';
import { reactionCounts } from './reaction.ts';
import { repositoryUrl } from './repository.ts';
import { type Links, nodeId, type Schema, time } from './schema.ts';

export function commentAnswer(links: Links, state: GithubState, comment: GithubComment): Schema<'issue-comment'> {
  const issue = row(state.issues.get(comment.issueId), `issue of the id ${comment.issueId}`);
  const repository = row(state.repositories.get(issue.repositoryId), `repository ${issue.repositoryId}`);
  const author = row(state.accounts.get(comment.authorId), `account ${comment.authorId}`);
  const url = `${repositoryUrl(links, repository)}/issues/comments/${comment.id}`;
  const place = `${repository.owner}/${repository.name}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`;
  return {
    url,
    html_url: `${links.web}/${place}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl(links, repository)}/issues/${issue.number}`,
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    user: accountAnswer(links, author),
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt),
    author_association: associationOf(state, repository, author),
    body: comment.body,
    reactions: reactionCounts(
      url,
      state.reactions.filter((reaction) => reaction.commentId === comment.id),
    ),
    performed_via_github_app: null,
  };
}
