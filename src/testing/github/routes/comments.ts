import { hasRole, need, refuseArchived, scopeOf, signedIn } from '../access.ts';
import { commentAnswer } from '../answers/comment.ts';
import { reactionAnswer } from '../answers/reaction.ts';
import { created, ok, type RepositoryCall } from '../http/call.ts';
import { page } from '../http/paging.ts';
import { row } from '../names.ts';
import { writeComment } from '../people/issues.ts';
import { invalid, locked, notFound, unprocessable } from '../refusals.ts';
import type {
  GithubComment,
  GithubIssue,
  GithubReaction,
  GithubReactionContent,
  GithubRepository,
} from '../state/records.ts';
import { sinceOf } from './issues.ts';
import { inRepository, issueOf } from './scope.ts';

/** Characters of a body. */
const longest = 65_536;
const contents: readonly GithubReactionContent[] = [
  '+1',
  '-1',
  'laugh',
  'confused',
  'heart',
  'hooray',
  'rocket',
  'eyes',
];

function write(call: RepositoryCall): GithubComment {
  const { world, repository, body } = call;
  const token = signedIn(call.token);
  const issue = issueOf(call);
  need(repository, token, scopeOf(issue), 'write');
  refuseArchived(repository);
  if (issue.locked && !(token.kind === 'person' && hasRole(repository, token, 'write'))) throw locked();
  if (typeof body.body !== 'string') throw invalid('IssueComment', 'body', 'missing_field');
  if (body.body.trim() === '') throw unprocessable('IssueComment', 'Body cannot be blank');
  if (body.body.length > longest)
    throw unprocessable('IssueComment', `Body is too long (maximum is ${longest} characters)`);
  return writeComment(world, issue, token.accountId, body.body);
}

/** Whether an issue is there, so that its comments are too. */
const isIn = (repository: GithubRepository, issue: GithubIssue | undefined) =>
  issue?.repositoryId === repository.id && !issue.deleted;

/** The comment of the path, if it is in this repository. */
function commentOf({ world: { state }, repository, path }: RepositoryCall): GithubComment {
  const comment = state.comments.get(Number(path.comment_id));
  if (!comment || !isIn(repository, state.issues.get(comment.issueId))) throw notFound();
  return comment;
}

/** The same reaction of the same account is there once, however often it is given. */
function react(call: RepositoryCall): { reaction: GithubReaction; isNew: boolean } {
  const { world, repository, body } = call;
  const token = signedIn(call.token);
  const comment = commentOf(call);
  const issue = row(world.state.issues.get(comment.issueId), `issue of the id ${comment.issueId}`);
  need(repository, token, scopeOf(issue), 'write');
  const content = contents.find((one) => one === body.content);
  if (!content) throw invalid('Reaction', 'content', 'invalid');
  const { reactions } = world.state;
  const { accountId } = token;
  const old = reactions.find(
    (one) => one.commentId === comment.id && one.accountId === accountId && one.content === content,
  );
  if (old) return { reaction: old, isNew: false };
  const id = reactions.nextId();
  const reaction = { id, commentId: comment.id, accountId, content, createdAt: world.now() };
  return { reaction: reactions.insert(reaction), isNew: true };
}

const shown = ({ links, world: { state } }: RepositoryCall, one: GithubReaction) =>
  reactionAnswer(links, one, row(state.accounts.get(one.accountId), `account ${one.accountId}`));

export const commentRoutes = [
  ...inRepository('GET', '/issues/:number/comments', (call) => {
    const { world, repository, query, links } = call;
    need(repository, call.token, 'issues', 'read');
    const issue = issueOf(call);
    const since = sinceOf(query.since);
    const rows = world.state.comments.filter((one) => one.issueId === issue.id && one.updatedAt >= since);
    return page(call, rows, (one) => commentAnswer(links, world.state, one));
  }),
  ...inRepository('POST', '/issues/:number/comments', (call) =>
    created(commentAnswer(call.links, call.world.state, write(call))),
  ),
  ...inRepository('GET', '/issues/comments', (call) => {
    const { world, repository, query, links } = call;
    const { state } = world;
    need(repository, call.token, 'issues', 'read');
    const rows = state.comments.filter(
      (one) => isIn(repository, state.issues.get(one.issueId)) && one.updatedAt >= sinceOf(query.since),
    );
    const key = (one: GithubComment) => (query.sort === 'updated' ? one.updatedAt : one.id);
    const rising = rows.toSorted((one, other) => key(one) - key(other) || one.id - other.id);
    const sorted = query.direction === 'desc' ? rising.reverse() : rising;
    return page(call, sorted, (one) => commentAnswer(links, state, one));
  }),
  ...inRepository('GET', '/issues/comments/:comment_id', (call) => {
    need(call.repository, call.token, 'issues', 'read');
    return ok(commentAnswer(call.links, call.world.state, commentOf(call)));
  }),
  ...inRepository('GET', '/issues/comments/:comment_id/reactions', (call) => {
    need(call.repository, call.token, 'issues', 'read');
    const comment = commentOf(call);
    const { content } = call.query;
    const rows = call.world.state.reactions.filter(
      (one) => one.commentId === comment.id && (content === undefined || one.content === content),
    );
    return page(call, rows, (one) => shown(call, one));
  }),
  ...inRepository('POST', '/issues/comments/:comment_id/reactions', (call) => {
    const { reaction, isNew } = react(call);
    return isNew ? created(shown(call, reaction)) : ok(shown(call, reaction));
  }),
];
