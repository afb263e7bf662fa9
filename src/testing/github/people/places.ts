import { findAccount, findIssue, findRepository, row } from '../names.ts';
import type { GithubAccount, GithubIssue, GithubRepository } from '../state/records.ts';
import type { GithubState } from '../state/state.ts';

/** The repository of `owner/name`. Throws when there is none. */
export function repositoryAt(state: GithubState, place: string): GithubRepository {
  const [owner = '', name = ''] = place.split('/', 2);
  return row(findRepository(state, owner, name), `repository ${place}`);
}

/** The issue or pull request of `owner/name#12`, where it is now. Throws when there is none. */
export function issueAt(state: GithubState, place: string): GithubIssue {
  const [repository = '', number] = place.split('#', 2);
  let issue = row(findIssue(state, repositoryAt(state, repository).id, Number(number)), `issue ${place}`);
  while (issue.movedTo !== null) issue = row(state.issues.get(issue.movedTo), `issue of the id ${issue.movedTo}`);
  return issue;
}

/** The account of a login, made when there is none: `name[bot]` is a bot, everybody else a person. */
export function accountOf(state: GithubState, login: string, type?: GithubAccount['type']): GithubAccount {
  const usual = login.endsWith('[bot]') ? 'Bot' : 'User';
  return (
    findAccount(state, login) ?? state.accounts.insert({ id: state.accounts.nextId(), login, type: type ?? usual })
  );
}
