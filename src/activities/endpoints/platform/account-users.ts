import type { AnswerOf } from '../../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../../chatwoot/operation.ts';

/**
 * DRAFT Not paginated; raw AccountUser rows.
 */
export const list = operation(
  'platform.accountUsers.list',
  'GET /platform/api/v1/accounts/{account_id}/account_users',
  {
    tokens: ['platform'],
    answers: json<AnswerOf['platform.accountUsers.list']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT find_or_initialize by user_id, so it also changes the role of an existing member. The user need not be
 * permissible to the app.
 */
export const create = operation(
  'platform.accountUsers.create',
  'POST /platform/api/v1/accounts/{account_id}/account_users',
  {
    tokens: ['platform'],
    body: {
      user_id: { type: 'integer', required: true },
      /** defaults to agent; any other value -> 500 */
      role: { type: 'string', values: ['agent', 'administrator'] },
    },
    answers: json<AnswerOf['platform.accountUsers.create']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT user_id may be sent in the query string instead of a DELETE body. Silent 200 no-op when user_id is missing
 * or not a member. The 4.15.1 spec documents no body at all.
 */
const remove_ = operation(
  'platform.accountUsers.delete',
  'DELETE /platform/api/v1/accounts/{account_id}/account_users',
  {
    tokens: ['platform'],
    body: {
      user_id: { type: 'integer', required: true },
    },
    answers: empty,
    repeat: 'same',
  },
);

export { remove_ as delete };
