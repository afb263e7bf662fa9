import type { CannedResponse } from '../../chatwoot/answers/label.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';

/**
 * Lists the canned responses of the account, all at once; with search the best match comes first.
 */
export const list = operation('cannedResponses.list', 'GET /api/v1/accounts/{account_id}/canned_responses', {
  tokens: ['user'],
  query: {
    /** part of the short code or of the text */
    search: { type: 'string' },
  },
  answers: json<CannedResponse[]>('[]'),
  repeat: 'same',
});

/**
 * Creates a canned response that agents insert with / and its short code. A short code that exists already is refused
 * with 422. Any agent may do this.
 */
export const create = operation('cannedResponses.create', 'POST /api/v1/accounts/{account_id}/canned_responses', {
  tokens: ['user'],
  body: {
    /** unique in the account */
    short_code: { type: 'string', required: true },
    /** the text; variables such as {{contact.name}} are filled in when an agent uses it */
    content: { type: 'string', required: true },
  },
  answers: json<CannedResponse>('id'),
  repeat: 'gone',
});

/**
 * Changes short code or text of a canned response. Any agent may do this.
 */
export const update = operation(
  'cannedResponses.update',
  'PATCH /api/v1/accounts/{account_id}/canned_responses/{canned_response_id}',
  {
    tokens: ['user'],
    body: {
      /** unique in the account */
      short_code: { type: 'string' },
      /** the text */
      content: { type: 'string' },
    },
    answers: json<CannedResponse>('id'),
    repeat: 'same',
    check: changesSomething('canned_response_id'),
  },
);

/**
 * Deletes a canned response. Any agent may do this; one deleted before is answered with 404.
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
