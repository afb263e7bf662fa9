import { hasRole, permissionsOf, roleOf, signedIn } from '../access.ts';
import { accountAnswer } from '../answers/account.ts';
import { repositoryAnswer } from '../answers/repository.ts';
import type { Schema } from '../answers/schema.ts';
import { ok, type RepositoryCall } from '../http/call.ts';
import { findAccount, row } from '../names.ts';
import { forbidden, notForIntegration, refusal } from '../refusals.ts';
import type { GithubRole } from '../state/records.ts';
import { inRepository } from './scope.ts';

const shown: Readonly<Record<GithubRole, string>> = {
  none: 'none',
  read: 'read',
  // Only role_name tells these two from their neighbours.
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
};

/** An account's effective permission. Of a public repository everybody reads. */
function permissionOf({ world, repository, path, links, ...call }: RepositoryCall) {
  const token = signedIn(call.token);
  if (token.kind !== 'person' && !token.repositories.includes(repository.id)) throw notForIntegration();
  if (token.kind === 'person' && !hasRole(repository, token, 'write')) {
    throw forbidden('Must have push access to view collaborator permission.');
  }
  const account = findAccount(world.state, path.login ?? '');
  // Bots and organizations are no users either.
  if (account?.type !== 'User') throw refusal(404, `${path.login} is not a user`);
  const role = roleOf(repository, account.id);
  const user = { ...accountAnswer(links, account), permissions: permissionsOf(role), role_name: role };
  return { permission: shown[role], user, role_name: role } satisfies Schema<'repository-collaborator-permission'>;
}

export const repositoryRoutes = [
  ...inRepository('GET', '', ({ world: { state }, repository, links, token }) => {
    const owner = row(findAccount(state, repository.owner), `account ${repository.owner}`);
    const open = state.issues.filter((issue) => issue.repositoryId === repository.id && issue.state === 'open');
    const role = token?.kind === 'person' ? roleOf(repository, token.accountId) : undefined;
    return ok(repositoryAnswer(links, repository, { owner, openIssues: open.length, role }));
  }),
  ...inRepository('GET', '/collaborators/:login/permission', (call) => ok(permissionOf(call))),
];
