import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Each app lists its hooks. Agents get a reduced shape.
 */
export const listApps = operation('integrations.listApps', 'GET /api/v1/accounts/{account_id}/integrations/apps', {
  tokens: ['user'],
  answers: json<AnswerOf['integrations.listApps']>(),
  repeat: 'same',
});

/**
 * DRAFT POST /api/v1/accounts/{account_id}/integrations/hooks
 */
export const createHook = operation(
  'integrations.createHook',
  'POST /api/v1/accounts/{account_id}/integrations/hooks',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** string such as "dialogflow" (the spec says integer) */
      app_id: { type: 'string', required: true },
      /** for inbox hooks */
      inbox_id: { type: 'integer' },
      /** or 1/0 */
      status: { type: 'string', values: ['enabled', 'disabled'] },
      /** validated against the app JSON schema */
      settings: { type: 'object' },
    },
    answers: json<AnswerOf['integrations.createHook']>(),
    repeat: 'gone',
  },
);

/**
 * DRAFT settings is replaced whole. app_id and inbox_id cannot change.
 */
export const updateHook = operation(
  'integrations.updateHook',
  'PATCH /api/v1/accounts/{account_id}/integrations/hooks/{hook_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      status: { type: 'string', values: ['enabled', 'disabled'] },
      settings: { type: 'object' },
    },
    answers: json<AnswerOf['integrations.updateHook']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT DELETE /api/v1/accounts/{account_id}/integrations/hooks/{hook_id}
 */
export const deleteHook = operation(
  'integrations.deleteHook',
  'DELETE /api/v1/accounts/{account_id}/integrations/hooks/{hook_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    answers: empty,
    repeat: 'gone',
  },
);
