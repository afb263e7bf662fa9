import { hasRole, need, refuseArchived, scopeOf, signedIn } from '../access.ts';
import { issueAnswer, labelAnswer } from '../answers/issue.ts';
import { milestoneAnswer } from '../answers/milestone.ts';
import { created, ok, type RepositoryCall } from '../http/call.ts';
import { page } from '../http/paging.ts';
import { findAccount } from '../names.ts';
import { addLabel, openIssue } from '../people/issues.ts';
import { forbidden, invalid, notHere, withoutIssues } from '../refusals.ts';
import type { GithubIssue } from '../state/records.ts';
import { inRepository, issueOf } from './scope.ts';

const order = {
  created: (row: GithubIssue) => row.createdAt,
  updated: (row: GithubIssue) => row.updatedAt,
};

/** Times that something is to be younger than; what cannot be read as one is ignored. */
export const sinceOf = (value: unknown): number => Date.parse(String(value)) || 0;

/** Filters of GitHub's list that are not here. Ignored, they would give more than was asked for. */
const filters = ['labels', 'assignee', 'mentioned', 'type'];

/** The id of the milestone of a number; GitHub takes `*` and `none` as well. */
function milestoneOf({ milestones }: RepositoryCall['repository'], number: unknown): number | undefined {
  if (number === undefined) return undefined;
  const found = milestones.find((one) => one.number === Number(number));
  if (!found) throw notHere('filter of issues by another milestone than one that is there');
  return found.id;
}

function listed({ world: { state }, repository, query }: RepositoryCall): GithubIssue[] {
  const filter = filters.find((one) => one in query);
  if (filter !== undefined) throw notHere(`filter of issues by ${filter}`);
  if (query.sort === 'comments') throw notHere('order of issues by comments');
  const wanted = query.state ?? 'open';
  const creator = query.creator === undefined ? undefined : findAccount(state, String(query.creator))?.id;
  const milestone = milestoneOf(repository, query.milestone);
  const key = query.sort === 'updated' ? order.updated : order.created;
  const rows = state.issues.filter(
    (row) =>
      row.repositoryId === repository.id &&
      row.movedTo === null &&
      !row.deleted &&
      (query.creator === undefined || row.authorId === creator) &&
      (milestone === undefined || row.milestone === milestone) &&
      (wanted === 'all' || row.state === wanted) &&
      row.updatedAt >= sinceOf(query.since),
  );
  const rising = rows.toSorted((one, other) => key(one) - key(other) || one.number - other.number);
  return query.direction === 'asc' ? rising : rising.reverse();
}

const namesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).flatMap((one: unknown) => {
    const name = typeof one === 'object' && one !== null && 'name' in one ? one.name : one;
    return typeof name === 'string' ? [name] : [];
  });

function open(call: RepositoryCall): GithubIssue {
  const { world, repository, body } = call;
  const token = signedIn(call.token);
  need(repository, token, 'issues', 'write');
  refuseArchived(repository);
  if (!repository.hasIssues) throw withoutIssues();
  if (typeof body.title !== 'string' || body.title === '') throw invalid('Issue', 'title', 'missing_field');
  const text = typeof body.body === 'string' ? body.body : null;
  const issue = openIssue(world, repository, token.accountId, { title: body.title, body: text });
  // Dropped without a word for those who may not label.
  const labels = hasRole(repository, token, 'triage') ? namesIn(body.labels) : [];
  for (const name of labels) addLabel(world, issue, token.accountId, name);
  return issue;
}

function label(call: RepositoryCall): GithubIssue {
  const { world, repository, body } = call;
  const token = signedIn(call.token);
  const issue = issueOf(call);
  need(repository, token, scopeOf(issue), 'write');
  refuseArchived(repository);
  if (!hasRole(repository, token, 'triage')) throw forbidden('Must have admin rights to Repository.');
  const names = namesIn(body.labels);
  // GitHub's longest name of a label; it refuses all of them for one.
  if (names.some((name) => name.length > 50)) throw invalid('Label', 'name', 'invalid');
  for (const name of names) addLabel(world, issue, token.accountId, name);
  return issue;
}

export const issueRoutes = [
  ...inRepository('GET', '/issues', (call) => {
    need(call.repository, call.token, 'issues', 'read');
    if (!call.repository.hasIssues) throw withoutIssues();
    return page(call, listed(call), (row) => {
      // Not in a list, as recorded.
      const { closed_by, ...listedRow } = issueAnswer(call.links, call.world.state, row);
      return listedRow;
    });
  }),
  ...inRepository('GET', '/milestones', (call) => {
    need(call.repository, call.token, 'issues', 'read');
    if (call.query.state !== 'all') throw notHere('list of milestones that are open, or closed, alone');
    return page(call, call.repository.milestones, (row) =>
      milestoneAnswer(call.links, call.world.state, call.repository, row),
    );
  }),
  ...inRepository('POST', '/issues', (call) => created(issueAnswer(call.links, call.world.state, open(call)))),
  ...inRepository('GET', '/issues/:number', (call) => {
    need(call.repository, call.token, 'issues', 'read');
    return ok(issueAnswer(call.links, call.world.state, issueOf(call)));
  }),
  ...inRepository('POST', '/issues/:number/labels', (call) => {
    const { labels } = label(call);
    const rows = call.repository.labels.filter(({ id }) => labels.includes(id));
    return ok(rows.map((row) => labelAnswer(call.links, call.repository, row)));
  }),
];
