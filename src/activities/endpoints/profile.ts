import type { Profile } from '../../chatwoot/answers/profile.ts';
import { json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';

/**
 * Reads the user whom the token belongs to, with all accounts, roles and permissions: the cheapest way to check a
 * token. The answer holds access_token and pubsub_token: treat it as secret. Bot and platform tokens are refused with
 * 401.
 */
export const get = operation('profile.get', 'GET /api/v1/profile', {
  tokens: ['user'],
  answers: json<Profile>('id'),
  repeat: 'same',
});

/**
 * Changes the user whom the token belongs to. A new e-mail address counts only after a click on the mail sent to it. A
 * new password needs current_password; a wrong one is refused with 422.
 */
export const update = operation('profile.update', 'PUT /api/v1/profile', {
  tokens: ['user'],
  body: {
    /** full name */
    name: { type: 'string' },
    /** has to be confirmed by mail before it counts */
    email: { type: 'string' },
    /** what customers see */
    display_name: { type: 'string' },
    /** picture, sent as a form; jpeg, png, gif or webp of at most 15 MB */
    avatar: { type: 'file' },
    /** put below e-mails */
    message_signature: { type: 'string' },
    /** kept among the user’s own attributes */
    phone_number: { type: 'string' },
    /** id of the account to work in */
    account_id: { type: 'integer' },
    /** settings of the dashboard */
    ui_settings: { type: 'object' },
    /** needed for a new password */
    current_password: { type: 'string' },
    /** new password */
    password: { type: 'string' },
    /** the new password again */
    password_confirmation: { type: 'string' },
  },
  wrapper: 'profile',
  answers: json<Profile>('id'),
  repeat: 'same',
  check: changesSomething(),
});
