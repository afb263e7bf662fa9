import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Members common to all the inboxes plus all administrators. inbox_ids without brackets is ignored and ends
 * in 404; an unknown inbox is a 404, an inbox the agent is not in a 401.
 */
export const list = operation('assignableAgents.list', 'GET /api/v1/accounts/{account_id}/assignable_agents', {
  tokens: ['user'],
  query: {
    /** required, as inbox_ids[]=1&inbox_ids[]=2; missing or without the brackets -> 404 */
    inbox_ids: { type: 'integer[]' },
  },
  answers: json<AnswerOf['assignableAgents.list']>(),
  repeat: 'same',
});
