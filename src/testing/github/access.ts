import { badCredentials, forbidden, needsSignIn, notForIntegration, notFound } from './refusals.ts';
import type { GithubLevel, GithubPermissions, GithubRepository, GithubRole, GithubToken } from './state/records.ts';
import type { GithubState } from './state/state.ts';

const order: readonly GithubRole[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
const levels: readonly GithubLevel[] = ['none', 'read', 'write'];

export const isAtLeast = (role: GithubRole, least: GithubRole): boolean => order.indexOf(role) >= order.indexOf(least);

/** The token of a request; undefined when it carries none, which reads public repositories. */
export function tokenOf(state: GithubState, authorization: string | undefined): GithubToken | undefined {
  if (authorization === undefined) return undefined;
  const value = /^(?:token|bearer)\s+(\S+)$/i.exec(authorization.trim())?.[1];
  const token = state.tokens.find((row) => row.token === value);
  if (!token) throw badCredentials();
  return token;
}

/** The role of an account, with what everybody has: a public repository can be read by all. */
export function roleOf(repository: GithubRepository, accountId: number): GithubRole {
  const own = repository.collaborators.get(accountId) ?? 'none';
  return own === 'none' && !repository.private ? 'read' : own;
}

const covers = (token: GithubToken, repository: GithubRepository) => token.repositories.includes(repository.id);

export function isVisible(repository: GithubRepository, token: GithubToken | undefined): boolean {
  if (!repository.private) return true;
  if (!token) return false;
  return token.kind === 'person' ? roleOf(repository, token.accountId) !== 'none' : covers(token, repository);
}

/** Refuses a token whose permissions do not reach. What is public needs none to be read. */
export function need(
  repository: GithubRepository,
  token: GithubToken | undefined,
  scope: keyof GithubPermissions,
  level: 'read' | 'write',
): void {
  if (level === 'read' && !repository.private) return;
  if (!token) throw needsSignIn();
  if (token.kind === 'person') return;
  const granted = covers(token, repository) ? token.permissions[scope] : 'none';
  if (levels.indexOf(granted) < levels.indexOf(level)) throw notForIntegration();
}

/** Where a pull request's comments and reactions are concerned, GitHub asks for another permission than for an issue's,
 * whatever the path says. */
export const scopeOf = (issue: { pull: object | null }): 'issues' | 'pullRequests' =>
  issue.pull ? 'pullRequests' : 'issues';

/** What a role lets somebody do, in the words of answers. */
export function permissionsOf(role: GithubRole) {
  const least = (wanted: GithubRole) => isAtLeast(role, wanted);
  return {
    admin: least('admin'),
    maintain: least('maintain'),
    push: least('write'),
    triage: least('triage'),
    pull: least('read'),
  };
}

/** Whether a token may do what collaborators with at least this role may: Apps by their permission for issues. */
export function hasRole(repository: GithubRepository, token: GithubToken, least: GithubRole): boolean {
  if (token.kind === 'person') return isAtLeast(roleOf(repository, token.accountId), least);
  return covers(token, repository) && token.permissions.issues === 'write';
}

/** Whoever writes must be somebody. */
export function signedIn(token: GithubToken | undefined): GithubToken {
  if (!token) throw needsSignIn();
  return token;
}

export function refuseArchived(repository: GithubRepository): void {
  if (repository.archived) throw forbidden('Repository was archived so is read-only.');
}

export function refuseInvisible(repository: GithubRepository | undefined, token: GithubToken | undefined) {
  if (!repository || !isVisible(repository, token)) throw notFound();
  return repository;
}
