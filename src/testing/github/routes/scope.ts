import { refuseInvisible } from '../access.ts';
import type { GithubAnswer, GithubCall, GithubRoute, RepositoryCall } from '../http/call.ts';
import { findIssue, findRepository, isNamed, row } from '../names.ts';
import { gone, moved, notFound } from '../refusals.ts';
import type { GithubIssue } from '../state/records.ts';

/** The repository of the path, by name or id. Its former name leads on to the address with its id. */
function enter(call: GithubCall): RepositoryCall {
  const { owner, repo, repository_id: id } = call.path;
  const { state } = call.world;
  const found = id === undefined ? findRepository(state, owner ?? '', repo ?? '') : state.repositories.get(Number(id));
  const repository = refuseInvisible(found, call.token);
  if (id === undefined && !isNamed(repository, owner ?? '', repo ?? '')) {
    const rest = call.url.href.slice(call.links.api.length).replace(/^\/repos\/[^/?]+\/[^/?]+/, '');
    throw moved(call.method, `${call.links.api}/repositories/${repository.id}${rest}`);
  }
  return { ...call, repository };
}

/** A route of a repository, reached by its name and by its id. */
export const inRepository = (
  method: string,
  path: string,
  handle: (call: RepositoryCall) => GithubAnswer,
): GithubRoute[] =>
  ['/repos/:owner/:repo', '/repositories/:repository_id'].map((place) => ({
    method,
    url: `${place}${path}`,
    handle: (call) => handle(enter(call)),
  }));

/** The issue of the path. One that moved leads on, unless its new place is not this token's to see. */
export function issueOf(call: RepositoryCall): GithubIssue {
  const { state } = call.world;
  let issue = findIssue(state, call.repository.id, Number(call.path.number));
  if (!issue) throw notFound();
  if (issue.deleted) throw gone();
  if (issue.movedTo === null) return issue;
  const rest = call.url.href.replace(/^.*?\/issues\/\d+/, '');
  while (issue.movedTo !== null) issue = row(state.issues.get(issue.movedTo), `issue of the id ${issue.movedTo}`);
  const there = refuseInvisible(state.repositories.get(issue.repositoryId), call.token);
  throw moved(call.method, `${call.links.api}/repositories/${there.id}/issues/${issue.number}${rest}`);
}
