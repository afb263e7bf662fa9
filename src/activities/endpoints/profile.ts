import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Includes access_token, pubsub_token and accounts[] with role and permissions: the cheapest token check.
 * Bot and platform tokens: 401.
 */
export const get = operation('profile.get', 'GET /api/v1/profile', {
  tokens: ['user'],
  answers: json<AnswerOf['profile.get']>(),
  repeat: 'same',
});

/**
 * DRAFT PATCH works too. Wrong current_password: 422 {"error":"Invalid current password"}. E-mail changes need
 * reconfirmation. A flat JSON body is also accepted.
 */
export const update = operation('profile.update', 'PUT /api/v1/profile', {
  tokens: ['user'],
  body: {
    name: { type: 'string' },
    /** needs reconfirmation */
    email: { type: 'string' },
    display_name: { type: 'string' },
    /** multipart only */
    avatar: { type: 'file' },
    message_signature: { type: 'string' },
    /** kept in custom attributes */
    phone_number: { type: 'string' },
    account_id: { type: 'integer' },
    ui_settings: { type: 'object' },
    /** with password */
    current_password: { type: 'string' },
    password: { type: 'string' },
    password_confirmation: { type: 'string' },
  },
  wrapper: 'profile',
  answers: json<AnswerOf['profile.update']>(),
  repeat: 'same',
});
