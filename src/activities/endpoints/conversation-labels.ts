import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/labels
 */
export const list = operation(
  'conversationLabels.list',
  'GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/labels',
  {
    tokens: ['user', 'bot'],
    answers: json<AnswerOf['conversationLabels.list']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT REPLACES the list. Missing labels, or a string instead of an array, clears all labels. Unknown titles are
 * accepted and do NOT create account labels; a comma inside a label splits it.
 */
export const set = operation(
  'conversationLabels.set',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/labels',
  {
    tokens: ['user', 'bot'],
    body: {
      labels: { type: 'string[]', required: true },
    },
    answers: json<AnswerOf['conversationLabels.set']>(),
    repeat: 'same',
  },
);
