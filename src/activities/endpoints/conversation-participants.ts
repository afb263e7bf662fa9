import type { Agent } from '../../chatwoot/answers/agent.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * Lists the agents who take part in a conversation and are told of its news. Every assignee and every mentioned agent
 * becomes one by itself.
 */
export const list = operation(
  'conversationParticipants.list',
  'GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/participants',
  {
    tokens: ['user'],
    answers: json<Agent[]>('[]'),
    repeat: 'same',
  },
);

/**
 * Adds agents to those who take part in a conversation. An agent without access to the inbox is listed in the answer
 * but not added (seen: recording 12 steps 83 and 84): read the list afterwards. Whoever takes part already is left out
 * of the answer. An unknown user id is answered with 500.
 */
export const add = operation(
  'conversationParticipants.add',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/participants',
  {
    tokens: ['user'],
    body: {
      /** user ids as numbers; Chatwoot answers 500 to an unknown one */
      user_ids: { type: 'integer[]', required: true },
    },
    answers: json<Agent[]>('[]'),
    repeat: 'same',
  },
);

/**
 * Replaces the agents who take part in a conversation: who is not in the list is removed, and an empty list removes
 * everybody. Agents without access to the inbox are dropped without a word. Ids given as text would take people away
 * instead of keeping them (seen: recording 12 step 86), so only numbers are let through.
 */
export const replace = operation(
  'conversationParticipants.replace',
  'PATCH /api/v1/accounts/{account_id}/conversations/{conversation_id}/participants',
  {
    tokens: ['user'],
    body: {
      /** all user ids, as numbers; an empty list removes everybody */
      user_ids: { type: 'integer[]', required: true },
    },
    answers: json<Agent[]>('[]'),
    repeat: 'same',
  },
);

/**
 * Removes agents from those who take part in a conversation. Unknown ids and people who do not take part are passed
 * over.
 */
export const remove = operation(
  'conversationParticipants.remove',
  'DELETE /api/v1/accounts/{account_id}/conversations/{conversation_id}/participants',
  {
    tokens: ['user'],
    body: {
      /** user ids to remove, as numbers */
      user_ids: { type: 'integer[]', required: true },
    },
    answers: empty,
    repeat: 'same',
  },
);
