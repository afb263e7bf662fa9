import type { Agent } from '../../chatwoot/answers/agent.ts';
import type { Payload } from '../../chatwoot/answers/common.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * Lists the people who may be assigned in all of the given inboxes: the members they have in common and every
 * administrator. An unknown inbox is answered with 404; an agent who is not a member of one of them gets 401. Without
 * inbox_ids Chatwoot answers 404 too, so the field is required.
 */
export const list = operation('assignableAgents.list', 'GET /api/v1/accounts/{account_id}/assignable_agents', {
  tokens: ['user'],
  query: {
    /** ids of the inboxes, at least one */
    inbox_ids: { type: 'integer[]', required: true },
  },
  answers: json<Payload<Agent[]>>('payload[]'),
  repeat: 'same',
});
