import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Bare array, not paginated.
 */
export const list = operation('teams.list', 'GET /api/v1/accounts/{account_id}/teams', {
  tokens: ['user'],
  answers: json<AnswerOf['teams.list']>(),
  repeat: 'same',
});

/**
 * DRAFT POST /api/v1/accounts/{account_id}/teams
 */
export const create = operation('teams.create', 'POST /api/v1/accounts/{account_id}/teams', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** downcased, unique per account */
    name: { type: 'string', required: true },
    description: { type: 'string' },
    allow_auto_assign: { type: 'boolean' },
  },
  answers: json<AnswerOf['teams.create']>(),
  repeat: 'gone',
});

/**
 * DRAFT GET /api/v1/accounts/{account_id}/teams/{team_id}
 */
export const get = operation('teams.get', 'GET /api/v1/accounts/{account_id}/teams/{team_id}', {
  tokens: ['user'],
  answers: json<AnswerOf['teams.get']>(),
  repeat: 'same',
});

/**
 * DRAFT PATCH /api/v1/accounts/{account_id}/teams/{team_id}
 */
export const update = operation('teams.update', 'PATCH /api/v1/accounts/{account_id}/teams/{team_id}', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** downcased, unique per account */
    name: { type: 'string' },
    description: { type: 'string' },
    allow_auto_assign: { type: 'boolean' },
  },
  answers: json<AnswerOf['teams.update']>(),
  repeat: 'same',
});

/**
 * DRAFT DELETE /api/v1/accounts/{account_id}/teams/{team_id}
 */
const remove_ = operation('teams.delete', 'DELETE /api/v1/accounts/{account_id}/teams/{team_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };
