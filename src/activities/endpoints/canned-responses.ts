import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Bare array, not paginated. search matches short_code and content, ranked.
 */
export const list = operation('cannedResponses.list', 'GET /api/v1/accounts/{account_id}/canned_responses', {
  tokens: ['user'],
  query: {
    search: { type: 'string' },
  },
  answers: json<AnswerOf['cannedResponses.list']>(),
  repeat: 'same',
});

/**
 * DRAFT short_code is unique per account -> 422. Any agent may write.
 */
export const create = operation('cannedResponses.create', 'POST /api/v1/accounts/{account_id}/canned_responses', {
  tokens: ['user'],
  body: {
    short_code: { type: 'string', required: true },
    content: { type: 'string', required: true },
  },
  answers: json<AnswerOf['cannedResponses.create']>(),
  repeat: 'gone',
});

/**
 * DRAFT PATCH /api/v1/accounts/{account_id}/canned_responses/{canned_response_id}
 */
export const update = operation(
  'cannedResponses.update',
  'PATCH /api/v1/accounts/{account_id}/canned_responses/{canned_response_id}',
  {
    tokens: ['user'],
    body: {
      short_code: { type: 'string' },
      content: { type: 'string' },
    },
    answers: json<AnswerOf['cannedResponses.update']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT DELETE /api/v1/accounts/{account_id}/canned_responses/{canned_response_id}
 */
const remove_ = operation(
  'cannedResponses.delete',
  'DELETE /api/v1/accounts/{account_id}/canned_responses/{canned_response_id}',
  {
    tokens: ['user'],
    answers: empty,
    repeat: 'gone',
  },
);

export { remove_ as delete };
