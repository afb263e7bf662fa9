import type { Agent } from '../../chatwoot/answers/agent.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * Lists the members of a team, all at once.
 */
export const list = operation('teamMembers.list', 'GET /api/v1/accounts/{account_id}/teams/{team_id}/team_members', {
  tokens: ['user'],
  answers: json<Agent[]>('[]'),
  repeat: 'same',
});

/**
 * Adds people to a team. The answer holds only those who are new, so a repeat answers an empty list. Without user_ids
 * Chatwoot answers 500.
 */
export const add = operation('teamMembers.add', 'POST /api/v1/accounts/{account_id}/teams/{team_id}/team_members', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** user ids as numbers; an id outside the account is refused with 401 Invalid User IDs */
    user_ids: { type: 'integer[]', required: true },
  },
  answers: json<Agent[]>('[]'),
  repeat: 'same',
});

/**
 * Replaces the members of a team: who is not in the list is removed, and an empty list removes everybody. The answer
 * holds all members.
 */
export const replace = operation(
  'teamMembers.replace',
  'PATCH /api/v1/accounts/{account_id}/teams/{team_id}/team_members',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** all user ids, as numbers; ids as text would remove people */
      user_ids: { type: 'integer[]', required: true },
    },
    answers: json<Agent[]>('[]'),
    repeat: 'same',
  },
);

/**
 * Removes people from a team; people who are not in it are passed over.
 */
export const remove = operation(
  'teamMembers.remove',
  'DELETE /api/v1/accounts/{account_id}/teams/{team_id}/team_members',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** user ids as numbers; an id outside the account is refused with 401 Invalid User IDs */
      user_ids: { type: 'integer[]', required: true },
    },
    answers: empty,
    repeat: 'same',
  },
);
