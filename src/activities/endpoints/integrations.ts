import type { Payload } from '../../chatwoot/answers/common.ts';
import type { IntegrationApp, IntegrationHook } from '../../chatwoot/answers/integration.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';

/**
 * Lists the integrations Chatwoot knows, each with the hooks that are set up. Agents get less of each, administrators
 * its settings, secrets included.
 */
export const listApps = operation('integrations.listApps', 'GET /api/v1/accounts/{account_id}/integrations/apps', {
  tokens: ['user'],
  answers: json<Payload<IntegrationApp[]>>('payload[]'),
  repeat: 'same',
});

/**
 * Switches an integration on, for the account or one inbox. Settings that do not fit the app are refused with 422, but
 * an unknown app_id is accepted and does nothing (seen: recording 02 step 122): take it from integrations.listApps.
 * Apps that allow one hook refuse a second with 422; dialogflow, webhooks and dashboard_apps take several.
 */
export const createHook = operation(
  'integrations.createHook',
  'POST /api/v1/accounts/{account_id}/integrations/hooks',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** id of the app, a text such as dialogflow */
      app_id: { type: 'string', required: true },
      /** id of the inbox, for apps that work by inbox */
      inbox_id: { type: 'integer' },
      /** default enabled; any other value is answered with 500 */
      status: { type: 'string', values: ['enabled', 'disabled'] },
      /** settings of the app, checked by its own schema */
      settings: { type: 'object' },
    },
    answers: json<IntegrationHook>('id'),
    repeat: 'adds',
  },
);

/**
 * Changes settings of an integration or switches it on and off. settings is replaced as a whole; app and inbox cannot
 * change.
 */
export const updateHook = operation(
  'integrations.updateHook',
  'PATCH /api/v1/accounts/{account_id}/integrations/hooks/{hook_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** disabled stops it; any other value is answered with 500 */
      status: { type: 'string', values: ['enabled', 'disabled'] },
      /** all settings of the app */
      settings: { type: 'object' },
    },
    answers: json<IntegrationHook>('id'),
    repeat: 'same',
    check: changesSomething('hook_id'),
  },
);

/**
 * Removes an integration with its settings; one removed before is answered with 404.
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
