import type { AccountUser } from '../../../chatwoot/answers/platform.ts';
import { empty, json, operation } from '../../../chatwoot/operation.ts';

/**
 * Lists who belongs to an account, with roles, all at once. Only accounts that this platform app created or was given.
 */
export const list = operation(
  'platform.accountUsers.list',
  'GET /platform/api/v1/accounts/{account_id}/account_users',
  {
    tokens: ['platform'],
    answers: json<AccountUser[]>('[]'),
    repeat: 'same',
  },
);

/**
 * Adds a user to an account, or changes the role of one who belongs to it already. Any user of the installation can be
 * added, whoever created it. An unknown user is refused with 422.
 */
export const create = operation(
  'platform.accountUsers.create',
  'POST /platform/api/v1/accounts/{account_id}/account_users',
  {
    tokens: ['platform'],
    body: {
      /** id of the user */
      user_id: { type: 'integer', required: true },
      /** default agent; any other value is answered with 500 */
      role: { type: 'string', values: ['agent', 'administrator'] },
    },
    answers: json<AccountUser>('id'),
    repeat: 'same',
  },
);

/**
 * Takes a user out of an account. Someone who does not belong to it, and a missing user_id, are answered with 200 too,
 * so the field is required.
 */
const remove_ = operation(
  'platform.accountUsers.delete',
  'DELETE /platform/api/v1/accounts/{account_id}/account_users',
  {
    tokens: ['platform'],
    body: {
      /** id of the user */
      user_id: { type: 'integer', required: true },
    },
    answers: empty,
    repeat: 'same',
  },
);

export { remove_ as delete };
