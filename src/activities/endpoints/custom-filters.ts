import type { CustomFilter } from '../../chatwoot/answers/custom-filter.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';
import { savedFilterPayload } from './rules/filter.ts';
import { allOf } from './rules/rule.ts';

/**
 * Lists the saved filters of the caller, never those of others, all at once.
 */
export const list = operation('customFilters.list', 'GET /api/v1/accounts/{account_id}/custom_filters', {
  tokens: ['user'],
  query: {
    /** what is filtered; default conversation */
    filter_type: { type: 'string', values: ['conversation', 'contact', 'report'] },
  },
  answers: json<CustomFilter[]>('[]'),
  repeat: 'same',
});

/**
 * Saves a filter for the caller, who alone sees it. The conditions are not tried: a wrong one fails when the filter is
 * used, so its form is checked here. A user may have 1,000 (422). Names need not be unique: a repeat saves one more.
 */
export const create = operation('customFilters.create', 'POST /api/v1/accounts/{account_id}/custom_filters', {
  tokens: ['user'],
  body: {
    /** name that the user sees */
    name: { type: 'string', required: true },
    /** what is filtered, default conversation; any other value is answered with 500 */
    filter_type: { type: 'string', values: ['conversation', 'contact', 'report'] },
    /** {payload: [...]}, the conditions as conversations.filter and contacts.filter take them */
    query: { type: 'object' },
  },
  answers: json<CustomFilter>('id'),
  repeat: 'adds',
  check: savedFilterPayload,
});

/**
 * Reads one saved filter of the caller; that of another user is answered with 404.
 */
export const get = operation(
  'customFilters.get',
  'GET /api/v1/accounts/{account_id}/custom_filters/{custom_filter_id}',
  {
    tokens: ['user'],
    answers: json<CustomFilter>('id'),
    repeat: 'same',
  },
);

/**
 * Changes a saved filter of the caller; query is replaced as a whole.
 */
export const update = operation(
  'customFilters.update',
  'PATCH /api/v1/accounts/{account_id}/custom_filters/{custom_filter_id}',
  {
    tokens: ['user'],
    body: {
      /** name that the user sees */
      name: { type: 'string' },
      /** what is filtered, default conversation; any other value is answered with 500 */
      filter_type: { type: 'string', values: ['conversation', 'contact', 'report'] },
      /** {payload: [...]}, the conditions as conversations.filter and contacts.filter take them */
      query: { type: 'object' },
    },
    answers: json<CustomFilter>('id'),
    repeat: 'same',
    check: allOf(changesSomething('custom_filter_id'), savedFilterPayload),
  },
);

/**
 * Deletes a saved filter of the caller; one deleted before is answered with 404.
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
