import type { Payload } from '../../chatwoot/answers/common.ts';
import type { ContactWithInboxes } from '../../chatwoot/answers/contact.ts';
import type { ContactInbox } from '../../chatwoot/answers/contact-inbox.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * Makes a contact reachable in an inbox, under a source_id. In API and website inboxes a missing source_id becomes a
 * random one, so every call adds one more; the same source_id again for the same contact changes nothing. A source_id
 * of another contact is answered with 500 there; in e-mail, SMS and WhatsApp inboxes the other contact's entry is
 * renamed without a word. Without source_id a contact that lacks the needed address gets 422, and Facebook, Instagram,
 * Telegram and LINE answer 500.
 */
export const create = operation(
  'contactInboxes.create',
  'POST /api/v1/accounts/{account_id}/contacts/{contact_id}/contact_inboxes',
  {
    tokens: ['user'],
    body: {
      /** id of the inbox */
      inbox_id: { type: 'integer', required: true },
      /** the contact’s id in that channel: e-mail address, phone number, or a text of your own in API inboxes */
      source_id: { type: 'string' },
      /** mark the identity as verified */
      hmac_verified: { type: 'boolean' },
    },
    answers: json<ContactInbox>('source_id'),
    repeat: 'adds',
  },
);

/**
 * Lists the inboxes in which a new conversation with the contact can be begun, each with the source_id to use. For an
 * API inbox in which the contact is not yet known the source_id is a new random one on every call: it exists only once
 * it is used.
 */
export const listContactable = operation(
  'contactInboxes.listContactable',
  'GET /api/v1/accounts/{account_id}/contacts/{contact_id}/contactable_inboxes',
  {
    tokens: ['user'],
    answers: json<Payload<ContactInbox[]>>('payload[]'),
    repeat: 'same',
  },
);

/**
 * Finds the contact that has a source_id in an inbox; it changes nothing. When there is none Chatwoot answers 404 with
 * an empty body, for an unknown inbox 404 with a text; an agent who is not a member of the inbox gets 401.
 */
export const findContact = operation(
  'contactInboxes.findContact',
  'POST /api/v1/accounts/{account_id}/contact_inboxes/filter',
  {
    tokens: ['user'],
    body: {
      /** id of the inbox */
      inbox_id: { type: 'integer', required: true },
      /** the contact’s id in that channel */
      source_id: { type: 'string', required: true },
    },
    answers: json<ContactWithInboxes>('id'),
    repeat: 'same',
    reads: true,
  },
);
