import type { Payload } from '../../chatwoot/answers/common.ts';
import type { Webhook } from '../../chatwoot/answers/webhook.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';

const events = [
  'conversation_status_changed',
  'conversation_updated',
  'conversation_created',
  'contact_created',
  'contact_updated',
  'message_created',
  'message_updated',
  'webwidget_triggered',
  'inbox_created',
  'inbox_updated',
  'conversation_typing_on',
  'conversation_typing_off',
] as const;

/**
 * Lists the webhooks of the account with their signing secrets, all at once: treat the answer as secret.
 */
export const list = operation('webhooks.list', 'GET /api/v1/accounts/{account_id}/webhooks', {
  tokens: ['user'],
  role: 'administrator',
  answers: json<Payload<{ webhooks: Webhook[] }>>('payload.webhooks[]'),
  repeat: 'same',
});

/**
 * Creates a webhook: from then on Chatwoot sends the events of the whole account, customers' texts included, to the
 * address. The answer holds the signing secret, which Chatwoot makes and which can be neither chosen nor changed. An
 * address that is in use already is refused with 422. Deliveries get 5 seconds and are not repeated. Signed since
 * Chatwoot 4.12.
 */
export const create = operation('webhooks.create', 'POST /api/v1/accounts/{account_id}/webhooks', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** http or https; unique in the account */
    url: { type: 'string', required: true },
    /** for people only */
    name: { type: 'string' },
    /** events to send; default all but inbox_created, inbox_updated and the two typing events; an empty list is refused (422) */
    subscriptions: { type: 'string[]', values: events },
    /** stored, but filters nothing: events of all inboxes come */
    inbox_id: { type: 'integer' },
  },
  answers: json<Payload<{ webhook: Webhook }>>('payload.webhook'),
  repeat: 'gone',
});

/**
 * Changes address, name or events of a webhook; the events are replaced as a whole and the secret stays.
 */
export const update = operation('webhooks.update', 'PATCH /api/v1/accounts/{account_id}/webhooks/{webhook_id}', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** http or https; unique in the account */
    url: { type: 'string' },
    /** for people only */
    name: { type: 'string' },
    /** all events to send; an empty list is refused (422) */
    subscriptions: { type: 'string[]', values: events },
    /** stored, but filters nothing: events of all inboxes come */
    inbox_id: { type: 'integer' },
  },
  answers: json<Payload<{ webhook: Webhook }>>('payload.webhook'),
  repeat: 'same',
  check: changesSomething('webhook_id'),
});

/**
 * Deletes a webhook; a repeat is answered with 404.
 */
const remove_ = operation('webhooks.delete', 'DELETE /api/v1/accounts/{account_id}/webhooks/{webhook_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };
