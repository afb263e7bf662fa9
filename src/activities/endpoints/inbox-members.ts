import type { Agent } from '../../chatwoot/answers/agent.ts';
import type { Payload } from '../../chatwoot/answers/common.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * Lists the agents who are members of an inbox, all at once.
 */
export const list = operation('inboxMembers.list', 'GET /api/v1/accounts/{account_id}/inbox_members/{inbox_id}', {
  tokens: ['user'],
  answers: json<Payload<Agent[]>>('payload[]'),
  repeat: 'same',
});

/**
 * Makes agents members of an inbox; the answer holds all members. Who is one already stays one. An unknown user is
 * refused with 422.
 */
export const add = operation('inboxMembers.add', 'POST /api/v1/accounts/{account_id}/inbox_members', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** id of the inbox */
    inbox_id: { type: 'integer', required: true },
    /** user ids as numbers; missing ones are answered with 500 */
    user_ids: { type: 'integer[]', required: true },
  },
  answers: json<Payload<Agent[]>>('payload[]'),
  repeat: 'same',
});

/**
 * Replaces the members of an inbox: who is not in the list is removed and sees its conversations no longer. An empty
 * list removes everybody.
 */
export const replace = operation('inboxMembers.replace', 'PATCH /api/v1/accounts/{account_id}/inbox_members', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** id of the inbox */
    inbox_id: { type: 'integer', required: true },
    /** all user ids, as numbers; ids as text would remove people */
    user_ids: { type: 'integer[]', required: true },
  },
  answers: json<Payload<Agent[]>>('payload[]'),
  repeat: 'same',
});

/**
 * Removes agents from an inbox; people who are not members are passed over.
 */
export const remove = operation('inboxMembers.remove', 'DELETE /api/v1/accounts/{account_id}/inbox_members', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** id of the inbox */
    inbox_id: { type: 'integer', required: true },
    /** user ids to remove, as numbers */
    user_ids: { type: 'integer[]', required: true },
  },
  answers: empty,
  repeat: 'same',
});
