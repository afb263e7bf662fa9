import type { Payload } from '../../chatwoot/answers/common.ts';
import type { Label } from '../../chatwoot/answers/label.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';

/**
 * Lists the labels that the account has defined, by title, all at once. Conversations may carry others too.
 */
export const list = operation('labels.list', 'GET /api/v1/accounts/{account_id}/labels', {
  tokens: ['user'],
  answers: json<Payload<Label[]>>('payload[]'),
  repeat: 'same',
});

/**
 * Defines a label for the account, in lower case whatever was sent (seen: recording 02 step 36). Conversations can
 * carry labels that are not defined, but the dashboard offers only defined ones, and a visitor's widget may add only
 * these. A title that exists already is refused with 422.
 */
export const create = operation('labels.create', 'POST /api/v1/accounts/{account_id}/labels', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** letters, digits, _ and -, at least 2 characters, no space, no _ or - in front; stored in lower case */
    title: { type: 'string', required: true },
    /** for people only */
    description: { type: 'string' },
    /** hex, such as #1f93ff */
    color: { type: 'string' },
    /** show it in the dashboard’s side bar */
    show_on_sidebar: { type: 'boolean' },
  },
  answers: json<Label>('id'),
  repeat: 'gone',
});

/**
 * Reads one defined label. Administrators only: an agent gets 401.
 */
export const get = operation('labels.get', 'GET /api/v1/accounts/{account_id}/labels/{label_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: json<Label>('id'),
  repeat: 'same',
});

/**
 * Changes a defined label. A new title is put on the conversations and contacts that carry it a little later.
 */
export const update = operation('labels.update', 'PATCH /api/v1/accounts/{account_id}/labels/{label_id}', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** letters, digits, _ and -, at least 2 characters, no space, no _ or - in front; stored in lower case */
    title: { type: 'string' },
    /** for people only */
    description: { type: 'string' },
    /** hex, such as #1f93ff */
    color: { type: 'string' },
    /** show it in the dashboard’s side bar */
    show_on_sidebar: { type: 'boolean' },
  },
  answers: json<Label>('id'),
  repeat: 'same',
  check: changesSomething('label_id'),
});

/**
 * Deletes a defined label; it is taken off conversations and contacts a little later.
 */
const remove_ = operation('labels.delete', 'DELETE /api/v1/accounts/{account_id}/labels/{label_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };
