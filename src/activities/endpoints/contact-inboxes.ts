import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT API and website inboxes get a random UUID when source_id is missing. source_id owned by another contact:
 * 500 on API/website inboxes; on email/sms/whatsapp the OLD contact_inbox is silently renamed. Without source_id:
 * a contact lacking the needed e-mail/phone gives 422, other channels (facebook, telegram...) give 500.
 */
export const create = operation(
  'contactInboxes.create',
  'POST /api/v1/accounts/{account_id}/contacts/{contact_id}/contact_inboxes',
  {
    tokens: ['user'],
    body: {
      inbox_id: { type: 'integer', required: true },
      source_id: { type: 'string' },
      hmac_verified: { type: 'boolean' },
    },
    answers: json<AnswerOf['contactInboxes.create']>(),
    repeat: 'adds',
  },
);

/**
 * DRAFT For API inboxes without a contact_inbox the source_id is a fresh random UUID on every call.
 */
export const listContactable = operation(
  'contactInboxes.listContactable',
  'GET /api/v1/accounts/{account_id}/contacts/{contact_id}/contactable_inboxes',
  {
    tokens: ['user'],
    answers: json<AnswerOf['contactInboxes.listContactable']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT 404 with an EMPTY body when no contact has that source_id, 404 {"error"} when the inbox is unknown or
 * missing; 401 for an agent outside the inbox. Not wrapped in payload, unlike contacts.get.
 */
export const findContact = operation(
  'contactInboxes.findContact',
  'POST /api/v1/accounts/{account_id}/contact_inboxes/filter',
  {
    tokens: ['user'],
    body: {
      inbox_id: { type: 'integer', required: true },
      source_id: { type: 'string', required: true },
    },
    answers: json<AnswerOf['contactInboxes.findContact']>(),
    repeat: 'same',
    reads: true,
  },
);
