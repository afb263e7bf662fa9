import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Only the filters of the calling user.
 */
export const list = operation('customFilters.list', 'GET /api/v1/accounts/{account_id}/custom_filters', {
  tokens: ['user'],
  query: {
    /** default conversation */
    filter_type: { type: 'string', values: ['conversation', 'contact', 'report'] },
  },
  answers: json<AnswerOf['customFilters.list']>(),
  repeat: 'same',
});

/**
 * DRAFT Both specs name the body field "type" and put filter_type in the query: both are ignored, giving a
 * conversation filter. Max 1000 per user (422). Missing name -> 500.
 */
export const create = operation('customFilters.create', 'POST /api/v1/accounts/{account_id}/custom_filters', {
  tokens: ['user'],
  body: {
    name: { type: 'string', required: true },
    /** BODY field; default conversation */
    filter_type: { type: 'string', values: ['conversation', 'contact', 'report'] },
    /** {payload:[...]} as used by the filter endpoints */
    query: { type: 'object' },
  },
  answers: json<AnswerOf['customFilters.create']>(),
  repeat: 'adds',
});

/**
 * DRAFT GET /api/v1/accounts/{account_id}/custom_filters/{custom_filter_id}
 */
export const get = operation(
  'customFilters.get',
  'GET /api/v1/accounts/{account_id}/custom_filters/{custom_filter_id}',
  {
    tokens: ['user'],
    answers: json<AnswerOf['customFilters.get']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT PATCH /api/v1/accounts/{account_id}/custom_filters/{custom_filter_id}
 */
export const update = operation(
  'customFilters.update',
  'PATCH /api/v1/accounts/{account_id}/custom_filters/{custom_filter_id}',
  {
    tokens: ['user'],
    body: {
      name: { type: 'string' },
      filter_type: { type: 'string', values: ['conversation', 'contact', 'report'] },
      query: { type: 'object' },
    },
    answers: json<AnswerOf['customFilters.update']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT DELETE /api/v1/accounts/{account_id}/custom_filters/{custom_filter_id}
 */
const remove_ = operation(
  'customFilters.delete',
  'DELETE /api/v1/accounts/{account_id}/custom_filters/{custom_filter_id}',
  {
    tokens: ['user'],
    answers: empty,
    repeat: 'gone',
  },
);

export { remove_ as delete };
