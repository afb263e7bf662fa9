import type { LoginUrl, PlatformUser } from '../../../chatwoot/answers/platform.ts';
import { empty, json, operation } from '../../../chatwoot/operation.ts';
import { changesSomething } from '../rules/changes-something.ts';

/**
 * Creates a user without any mail being sent; platform.accountUsers.create then puts the user into an account. An
 * e-mail address that exists already is answered with 200 and the existing user, unchanged, whom this app may manage
 * from then on (seen: recording 01 step 11). The answer holds the user's access_token: treat it as secret.
 */
export const create = operation('platform.users.create', 'POST /platform/api/v1/users', {
  tokens: ['platform'],
  body: {
    /** full name */
    name: { type: 'string', required: true },
    /** what customers see */
    display_name: { type: 'string' },
    /** unique on the installation */
    email: { type: 'string', required: true },
    /** at least 6 characters: a capital, a small letter, a digit and a special character */
    password: { type: 'string', required: true },
    /** your own values */
    custom_attributes: { type: 'object' },
  },
  answers: json<PlatformUser>('id'),
  repeat: 'same',
});

/**
 * Reads a user with the user's access_token: treat the answer as secret. A user this platform app may not manage is
 * answered with 401 Non permissible resource.
 */
export const get = operation('platform.users.get', 'GET /platform/api/v1/users/{user_id}', {
  tokens: ['platform'],
  answers: json<PlatformUser>('id'),
  repeat: 'same',
});

/**
 * Changes a user. custom_attributes are merged with what is stored, one level deep. A new e-mail address counts at
 * once, without a mail to confirm it.
 */
export const update = operation('platform.users.update', 'PATCH /platform/api/v1/users/{user_id}', {
  tokens: ['platform'],
  body: {
    /** full name */
    name: { type: 'string' },
    /** what customers see */
    display_name: { type: 'string' },
    /** unique on the installation */
    email: { type: 'string' },
    /** at least 6 characters: a capital, a small letter, a digit and a special character */
    password: { type: 'string' },
    /** your own values */
    custom_attributes: { type: 'object' },
  },
  answers: json<PlatformUser>('id'),
  repeat: 'same',
  check: changesSomething('user_id'),
});

/**
 * Deletes a user from the installation and all accounts, some time after it has answered: 200 means queued. It cannot
 * be undone.
 */
const remove_ = operation('platform.users.delete', 'DELETE /platform/api/v1/users/{user_id}', {
  tokens: ['platform'],
  answers: empty,
  repeat: 'same',
});

export { remove_ as delete };

/**
 * Makes an address that logs a user in without a password. It is valid once and for a short time, and each call makes
 * another: treat the answer as a secret.
 */
export const getLoginUrl = operation('platform.users.getLoginUrl', 'GET /platform/api/v1/users/{user_id}/login', {
  tokens: ['platform'],
  answers: json<LoginUrl>('url'),
  repeat: 'same',
});
