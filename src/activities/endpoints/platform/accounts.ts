import type { PlatformAccount } from '../../../chatwoot/answers/platform.ts';
import { empty, json, operation } from '../../../chatwoot/operation.ts';
import { changesSomething } from '../rules/changes-something.ts';
import { featuresAreBoolean } from '../rules/platform.ts';
import { allOf } from '../rules/rule.ts';

/**
 * Creates an account, which this platform app may then read and change. Names need not be unique: a repeat makes a
 * second account. Features given as text are all switched on, "false" too, so only true and false are let through.
 */
export const create = operation('platform.accounts.create', 'POST /platform/api/v1/accounts', {
  tokens: ['platform'],
  body: {
    /** name of the account */
    name: { type: 'string', required: true },
    /** language code such as en or pt_BR; an unknown one is answered with 500 */
    locale: { type: 'string' },
    /** domain for incoming e-mail, at most 100 characters */
    domain: { type: 'string' },
    /** sender address of the account’s e-mail */
    support_email: { type: 'string' },
    /** suspended locks everybody out; any other value is answered with 500 */
    status: { type: 'string', values: ['active', 'suspended'] },
    /** {name: true or false}; an unknown name is answered with 500 */
    features: { type: 'object' },
    /** {inboxes, agents, captain_responses, captain_documents, emails}, numbers; enterprise edition */
    limits: { type: 'object' },
    /** your own values */
    custom_attributes: { type: 'object' },
  },
  answers: json<PlatformAccount>('id'),
  repeat: 'adds',
  check: featuresAreBoolean,
});

/**
 * Reads an account. One that this platform app neither created nor was given is answered with 401 Non permissible
 * resource, an unknown one with 404.
 */
export const get = operation('platform.accounts.get', 'GET /platform/api/v1/accounts/{account_id}', {
  tokens: ['platform'],
  answers: json<PlatformAccount>('id'),
  repeat: 'same',
});

/**
 * Changes an account. custom_attributes and limits are replaced as a whole; what is left out altogether stays.
 * Suspending locks all its people and tokens out.
 */
export const update = operation('platform.accounts.update', 'PATCH /platform/api/v1/accounts/{account_id}', {
  tokens: ['platform'],
  body: {
    /** name of the account */
    name: { type: 'string' },
    /** language code such as en or pt_BR; an unknown one is answered with 500 */
    locale: { type: 'string' },
    /** domain for incoming e-mail, at most 100 characters */
    domain: { type: 'string' },
    /** sender address of the account’s e-mail */
    support_email: { type: 'string' },
    /** suspended locks everybody out; any other value is answered with 500 */
    status: { type: 'string', values: ['active', 'suspended'] },
    /** {name: true or false}; an unknown name is answered with 500 */
    features: { type: 'object' },
    /** {inboxes, agents, captain_responses, captain_documents, emails}, numbers; enterprise edition */
    limits: { type: 'object' },
    /** your own values */
    custom_attributes: { type: 'object' },
  },
  answers: json<PlatformAccount>('id'),
  repeat: 'same',
  check: allOf(changesSomething(), featuresAreBoolean),
});

/**
 * Deletes an account with everything in it, some time after it has answered: 200 means queued, and the account can be
 * read until the job has run. It cannot be undone.
 */
const remove_ = operation('platform.accounts.delete', 'DELETE /platform/api/v1/accounts/{account_id}', {
  tokens: ['platform'],
  answers: empty,
  repeat: 'same',
});

export { remove_ as delete };
