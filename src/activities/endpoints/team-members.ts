import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT GET /api/v1/accounts/{account_id}/teams/{team_id}/team_members
 */
export const list = operation('teamMembers.list', 'GET /api/v1/accounts/{account_id}/teams/{team_id}/team_members', {
  tokens: ['user'],
  answers: json<AnswerOf['teamMembers.list']>(),
  repeat: 'same',
});

/**
 * DRAFT Returns ONLY the newly added members ([] on a repeat).
 */
export const add = operation('teamMembers.add', 'POST /api/v1/accounts/{account_id}/teams/{team_id}/team_members', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** numbers; missing -> 500; ids outside the account -> 401 {"error":"Invalid User IDs"} */
    user_ids: { type: 'integer[]', required: true },
  },
  answers: json<AnswerOf['teamMembers.add']>(),
  repeat: 'same',
});

/**
 * DRAFT Members not listed are removed; returns all members.
 */
export const replace = operation(
  'teamMembers.replace',
  'PATCH /api/v1/accounts/{account_id}/teams/{team_id}/team_members',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** numbers; missing -> 500; ids outside the account -> 401 {"error":"Invalid User IDs"} */
      user_ids: { type: 'integer[]', required: true },
    },
    answers: json<AnswerOf['teamMembers.replace']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT DELETE with a body; user_ids[]= in the query string works too.
 */
export const remove = operation(
  'teamMembers.remove',
  'DELETE /api/v1/accounts/{account_id}/teams/{team_id}/team_members',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** numbers; missing -> 500; ids outside the account -> 401 {"error":"Invalid User IDs"} */
      user_ids: { type: 'integer[]', required: true },
    },
    answers: empty,
    repeat: 'same',
  },
);
