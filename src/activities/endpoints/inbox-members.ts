import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT GET /api/v1/accounts/{account_id}/inbox_members/{inbox_id}
 */
export const list = operation('inboxMembers.list', 'GET /api/v1/accounts/{account_id}/inbox_members/{inbox_id}', {
  tokens: ['user'],
  answers: json<AnswerOf['inboxMembers.list']>(),
  repeat: 'same',
});

/**
 * DRAFT Returns all members after the change. Unknown user -> 422.
 */
export const add = operation('inboxMembers.add', 'POST /api/v1/accounts/{account_id}/inbox_members', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    inbox_id: { type: 'integer', required: true },
    /** must be numbers: strings break the set difference */
    user_ids: { type: 'integer[]', required: true },
  },
  answers: json<AnswerOf['inboxMembers.add']>(),
  repeat: 'same',
});

/**
 * DRAFT Members not listed are removed.
 */
export const replace = operation('inboxMembers.replace', 'PATCH /api/v1/accounts/{account_id}/inbox_members', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    inbox_id: { type: 'integer', required: true },
    /** must be numbers: strings break the set difference */
    user_ids: { type: 'integer[]', required: true },
  },
  answers: json<AnswerOf['inboxMembers.replace']>(),
  repeat: 'same',
});

/**
 * DRAFT DELETE with a body; the same parameters work in the query string (user_ids[]=1).
 */
export const remove = operation('inboxMembers.remove', 'DELETE /api/v1/accounts/{account_id}/inbox_members', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    inbox_id: { type: 'integer', required: true },
    /** must be numbers: strings break the set difference */
    user_ids: { type: 'integer[]', required: true },
  },
  answers: empty,
  repeat: 'same',
});
