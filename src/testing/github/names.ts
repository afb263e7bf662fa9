import type { GithubAccount, GithubIssue, GithubRepository } from './state/records.ts';
import type { GithubState } from './state/state.ts';

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The repository of today's or a former name; letter case does not count. Today's names go first. */
export function findRepository(state: GithubState, owner: string, name: string): GithubRepository | undefined {
  return (
    state.repositories.find((row) => same(row.owner, owner) && same(row.name, name)) ??
    state.repositories.find((row) => row.former.includes(`${owner}/${name}`.toLowerCase()))
  );
}

export const isNamed = (row: GithubRepository, owner: string, name: string): boolean =>
  same(row.owner, owner) && same(row.name, name);

export const findAccount = (state: GithubState, login: string): GithubAccount | undefined =>
  state.accounts.find((row) => same(row.login, login));

export const findIssue = (state: GithubState, repositoryId: number, number: number): GithubIssue | undefined =>
  state.issues.find((row) => row.repositoryId === repositoryId && row.number === number);

/** A row that another one names: without it the state was broken by hand. */
export function row<Row>(found: Row | undefined, what: string): Row {
  if (!found) throw new Error(`The stand-in GitHub has no ${what}; set it up first.`);
  return found;
}
