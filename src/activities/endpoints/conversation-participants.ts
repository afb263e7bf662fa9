import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Bare array of agent objects. Every assignee and every mentioned agent becomes a participant by itself.
 */
export const list = operation(
  'conversationParticipants.list',
  'GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/participants',
  {
    tokens: ['user'],
    answers: json<AnswerOf['conversationParticipants.list']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT An agent WITHOUT ACCESS to the inbox is listed in the 200 answer but NOT added: read the list afterwards.
 * Someone who takes part already is left out of the answer (empty array). 500 for an unknown user id, for a
 * missing user_ids and for anything that is not a list.
 */
export const add = operation(
  'conversationParticipants.add',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/participants',
  {
    tokens: ['user'],
    body: {
      /** numbers, not text */
      user_ids: { type: 'integer[]', required: true },
    },
    answers: json<AnswerOf['conversationParticipants.add']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Ids given as text ("1") take the participant AWAY instead of keeping it, with 200. 500 without user_ids.
 * Agents without access to the inbox are dropped silently.
 */
export const replace = operation(
  'conversationParticipants.replace',
  'PATCH /api/v1/accounts/{account_id}/conversations/{conversation_id}/participants',
  {
    tokens: ['user'],
    body: {
      /** numbers, not text; [] removes everybody */
      user_ids: { type: 'integer[]', required: true },
    },
    answers: json<AnswerOf['conversationParticipants.replace']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT DELETE with a JSON body. Unknown ids and people who do not take part are ignored; 500 without user_ids.
 */
export const remove = operation(
  'conversationParticipants.remove',
  'DELETE /api/v1/accounts/{account_id}/conversations/{conversation_id}/participants',
  {
    tokens: ['user'],
    body: {
      user_ids: { type: 'integer[]', required: true },
    },
    answers: empty,
    repeat: 'same',
  },
);
