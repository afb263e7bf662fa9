import type { Agent } from '../../chatwoot/answers/agent.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';

/**
 * Lists all people of the account, administrators included, all at once. The id is the user id that assignments and
 * members take.
 */
export const list = operation('agents.list', 'GET /api/v1/accounts/{account_id}/agents', {
  tokens: ['user'],
  answers: json<Agent[]>('[]'),
  repeat: 'same',
});

/**
 * Adds a person to the account and sends an invitation by e-mail if the person is new to the installation. A user who
 * exists there already is taken in unchanged; a member already is refused with 422. 402 means that the plan's number of
 * agents is reached. Without a name the part of the address before the @ is used.
 */
export const create = operation('agents.create', 'POST /api/v1/accounts/{account_id}/agents', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** address the invitation goes to */
    email: { type: 'string', required: true },
    /** full name */
    name: { type: 'string' },
    /** default agent; any other value is answered with 500 */
    role: { type: 'string', values: ['agent', 'administrator'] },
    /** shown to colleagues; any other value is answered with 500 */
    availability: { type: 'string', values: ['online', 'busy', 'offline'] },
    /** count as offline when the dashboard is closed */
    auto_offline: { type: 'boolean' },
    /** id of a custom role; enterprise edition only */
    custom_role_id: { type: 'integer' },
  },
  answers: json<Agent>('id'),
  repeat: 'gone',
});

/**
 * Changes name, role or availability of a person in the account; the e-mail address cannot be changed here. In the
 * enterprise edition every call without custom_role_id takes the custom role away, also when only the name changes
 * (seen: recording 13 step 79). custom_role_id alone is refused with 422, so another field must come along.
 */
export const update = operation('agents.update', 'PATCH /api/v1/accounts/{account_id}/agents/{agent_id}', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** full name */
    name: { type: 'string' },
    /** any other value is answered with 500 */
    role: { type: 'string', values: ['agent', 'administrator'] },
    /** shown to colleagues; any other value is answered with 500 */
    availability: { type: 'string', values: ['online', 'busy', 'offline'] },
    /** count as offline when the dashboard is closed */
    auto_offline: { type: 'boolean' },
    /** id of a custom role, null for none; leaving it out takes the role away; enterprise edition only */
    custom_role_id: { type: 'integer', nullable: true },
  },
  answers: json<Agent>('id'),
  repeat: 'same',
  check: changesSomething('agent_id', 'custom_role_id'),
});

/**
 * Removes a person from the account. A user who belongs to no other account is deleted from the installation a little
 * later. Conversations assigned to the person become unassigned.
 */
const remove_ = operation('agents.delete', 'DELETE /api/v1/accounts/{account_id}/agents/{agent_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };
