import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT GET /api/v1/accounts/{account_id}/contacts/{contact_id}/labels
 */
export const list = operation('contactLabels.list', 'GET /api/v1/accounts/{account_id}/contacts/{contact_id}/labels', {
  tokens: ['user'],
  answers: json<AnswerOf['contactLabels.list']>(),
  repeat: 'same',
});

/**
 * DRAFT Replaces the whole list. A missing or non-array labels clears every label. Titles are not checked against
 * account labels.
 */
export const set = operation('contactLabels.set', 'POST /api/v1/accounts/{account_id}/contacts/{contact_id}/labels', {
  tokens: ['user'],
  body: {
    labels: { type: 'string[]', required: true },
  },
  answers: json<AnswerOf['contactLabels.set']>(),
  repeat: 'same',
});
