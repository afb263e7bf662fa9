import type { AnswerOf } from '../../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../../chatwoot/operation.ts';

/**
 * DRAFT If the e-mail already exists the EXISTING user is returned unchanged (200) and becomes permissible. Users
 * are confirmed without an e-mail. Response carries the user access_token.
 */
export const create = operation('platform.users.create', 'POST /platform/api/v1/users', {
  tokens: ['platform'],
  body: {
    name: { type: 'string', required: true },
    display_name: { type: 'string' },
    email: { type: 'string', required: true },
    /** >=1 upper, lower, digit and special character */
    password: { type: 'string', required: true },
    custom_attributes: { type: 'object' },
  },
  answers: json<AnswerOf['platform.users.create']>(),
  repeat: 'same',
});

/**
 * DRAFT GET /platform/api/v1/users/{user_id}
 */
export const get = operation('platform.users.get', 'GET /platform/api/v1/users/{user_id}', {
  tokens: ['platform'],
  answers: json<AnswerOf['platform.users.get']>(),
  repeat: 'same',
});

/**
 * DRAFT custom_attributes are merged (shallow). E-mail changes skip reconfirmation.
 */
export const update = operation('platform.users.update', 'PATCH /platform/api/v1/users/{user_id}', {
  tokens: ['platform'],
  body: {
    name: { type: 'string' },
    display_name: { type: 'string' },
    email: { type: 'string' },
    /** >=1 upper, lower, digit and special character */
    password: { type: 'string' },
    custom_attributes: { type: 'object' },
  },
  answers: json<AnswerOf['platform.users.update']>(),
  repeat: 'same',
});

/**
 * DRAFT Asynchronous (DeleteObjectJob).
 */
const remove_ = operation('platform.users.delete', 'DELETE /platform/api/v1/users/{user_id}', {
  tokens: ['platform'],
  answers: empty,
  repeat: 'same',
});

export { remove_ as delete };

/**
 * DRAFT Each call mints a new short-lived single-use SSO link.
 */
export const getLoginUrl = operation('platform.users.getLoginUrl', 'GET /platform/api/v1/users/{user_id}/login', {
  tokens: ['platform'],
  answers: json<AnswerOf['platform.users.getLoginUrl']>(),
  repeat: 'same',
});
