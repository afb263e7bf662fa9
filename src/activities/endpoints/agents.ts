import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT All account users, administrators included. Not paginated.
 */
export const list = operation('agents.list', 'GET /api/v1/accounts/{account_id}/agents', {
  tokens: ['user'],
  answers: json<AnswerOf['agents.list']>(),
  repeat: 'same',
});

/**
 * DRAFT 402 {"error"} when the agent limit is reached. An existing global user is reused; already a member -> 422.
 * name defaults to the e-mail local part.
 */
export const create = operation('agents.create', 'POST /api/v1/accounts/{account_id}/agents', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    email: { type: 'string', required: true },
    name: { type: 'string' },
    role: { type: 'string', values: ['agent', 'administrator'] },
    /** n8n spec calls it availability_status and lists "available": both wrong, "available" -> 500 */
    availability: { type: 'string', values: ['online', 'busy', 'offline'] },
    auto_offline: { type: 'boolean' },
    /** EE, top level */
    custom_role_id: { type: 'integer' },
  },
  answers: json<AnswerOf['agents.create']>(),
  repeat: 'gone',
});

/**
 * DRAFT email is permitted but ignored. At least one field of the agent wrapper must be present (422 otherwise).
 * On EE every PATCH without custom_role_id removes the custom role.
 */
export const update = operation('agents.update', 'PATCH /api/v1/accounts/{account_id}/agents/{agent_id}', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    name: { type: 'string' },
    role: { type: 'string', values: ['agent', 'administrator'] },
    availability: { type: 'string', values: ['online', 'busy', 'offline'] },
    auto_offline: { type: 'boolean' },
    /** EE: OMITTING it resets the custom role to null */
    custom_role_id: { type: 'integer' },
  },
  answers: json<AnswerOf['agents.update']>(),
  repeat: 'same',
});

/**
 * DRAFT Removes the membership; the user record goes (async) when it has no other account.
 */
const remove_ = operation('agents.delete', 'DELETE /api/v1/accounts/{account_id}/agents/{agent_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };
