import type { Team } from '../../chatwoot/answers/team.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';

/**
 * Lists the teams of the account, all at once.
 */
export const list = operation('teams.list', 'GET /api/v1/accounts/{account_id}/teams', {
  tokens: ['user'],
  answers: json<Team[]>('[]'),
  repeat: 'same',
});

/**
 * Creates a team without members; teamMembers.add puts people in. A name that exists already is refused with 422.
 */
export const create = operation('teams.create', 'POST /api/v1/accounts/{account_id}/teams', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** unique in the account; stored in lower case */
    name: { type: 'string', required: true },
    /** for people only */
    description: { type: 'string' },
    /** assign conversations of the team to a member by itself; default true */
    allow_auto_assign: { type: 'boolean' },
  },
  answers: json<Team>('id'),
  repeat: 'gone',
});

/**
 * Reads one team; is_member says whether the caller is in it.
 */
export const get = operation('teams.get', 'GET /api/v1/accounts/{account_id}/teams/{team_id}', {
  tokens: ['user'],
  answers: json<Team>('id'),
  repeat: 'same',
});

/**
 * Changes name, description or automatic assignment of a team.
 */
export const update = operation('teams.update', 'PATCH /api/v1/accounts/{account_id}/teams/{team_id}', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** unique in the account; stored in lower case */
    name: { type: 'string' },
    /** for people only */
    description: { type: 'string' },
    /** assign conversations of the team to a member by itself; default true */
    allow_auto_assign: { type: 'boolean' },
  },
  answers: json<Team>('id'),
  repeat: 'same',
  check: changesSomething('team_id'),
});

/**
 * Deletes a team. Its conversations stay, without a team; a repeat is answered with 404.
 */
const remove_ = operation('teams.delete', 'DELETE /api/v1/accounts/{account_id}/teams/{team_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };
