import type { PublicContact, PublicContactRow } from '../../../chatwoot/answers/public-api.ts';
import { json, operation } from '../../../chatwoot/operation.ts';
import { changesSomething } from '../rules/changes-something.ts';
import { phoneInE164 } from '../rules/contact.ts';
import { allOf } from '../rules/rule.ts';

/**
 * Makes a customer known in an API inbox, as the customer's own software would; no token is sent. Whoever has the same
 * identifier, e-mail address or phone number (in that order) is taken instead of a new contact, but under a new
 * source_id each time unless one is given (seen: recording 06 step 5). Where the inbox demands a hash, a missing or
 * wrong one is answered with 500. A right hash does not mark the identity as verified here; publicApi.contacts.get
 * does.
 */
export const create = operation(
  'publicApi.contacts.create',
  'POST /public/api/v1/inboxes/{inbox_identifier}/contacts',
  {
    tokens: [],
    path: {
      /** inbox_identifier of the API inbox, as inboxes.get answers */
      inbox_identifier: { type: 'string' },
    },
    body: {
      /** the customer’s id in the inbox, yours to choose; a random one when left out */
      source_id: { type: 'string' },
      /** your own id of the customer */
      identifier: { type: 'string' },
      /** hex HMAC-SHA256 of identifier with the hmac_token of the inbox; needed where the inbox demands it, else 500 */
      identifier_hash: { type: 'string' },
      /** e-mail address */
      email: { type: 'string' },
      /** full name */
      name: { type: 'string' },
      /** E.164: + and country code, then digits */
      phone_number: { type: 'string' },
      /** address of a picture; a file is not taken */
      avatar_url: { type: 'string' },
      /** your own values by attribute key */
      custom_attributes: { type: 'object' },
    },
    answers: json<PublicContact>('id'),
    repeat: 'adds',
    check: phoneInE164,
  },
);

/**
 * Reads a customer of an API inbox. With a right identifier and identifier_hash it marks the identity as verified, and
 * the customer then sees the conversations of all inboxes. An unknown inbox or customer is answered with 404.
 */
export const get = operation(
  'publicApi.contacts.get',
  'GET /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}',
  {
    tokens: [],
    path: {
      /** inbox_identifier of the API inbox, as inboxes.get answers */
      inbox_identifier: { type: 'string' },
      /** source_id of the customer in that inbox, as publicApi.contacts.create answers */
      contact_identifier: { type: 'string' },
    },
    query: {
      /** your own id of the customer, to go with identifier_hash */
      identifier: { type: 'string' },
      /** hex HMAC-SHA256 of identifier with the hmac_token of the inbox; needed where the inbox demands it, else 500 */
      identifier_hash: { type: 'string' },
    },
    answers: json<PublicContact>('id'),
    repeat: 'same',
  },
);

/**
 * Changes a customer of an API inbox. Blank values are ignored, so nothing can be cleared, and custom attributes are
 * merged at every depth. An e-mail address or phone number of another contact merges the two, and the answer is the
 * other contact. The answer is the raw contact, another shape than publicApi.contacts.get has.
 */
export const update = operation(
  'publicApi.contacts.update',
  'PATCH /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}',
  {
    tokens: [],
    path: {
      /** inbox_identifier of the API inbox, as inboxes.get answers */
      inbox_identifier: { type: 'string' },
      /** source_id of the customer in that inbox, as publicApi.contacts.create answers */
      contact_identifier: { type: 'string' },
    },
    body: {
      /** your own id of the customer, to check identifier_hash; never stored */
      identifier: { type: 'string' },
      /** hex HMAC-SHA256 of identifier with the hmac_token of the inbox; needed where the inbox demands it, else 500 */
      identifier_hash: { type: 'string' },
      /** e-mail address; that of another contact merges the two */
      email: { type: 'string' },
      /** full name */
      name: { type: 'string' },
      /** E.164; that of another contact merges the two */
      phone_number: { type: 'string' },
      /** address of a picture; ignored when there is one */
      avatar_url: { type: 'string' },
      /** your own values by attribute key */
      custom_attributes: { type: 'object' },
    },
    answers: json<PublicContactRow>('id'),
    repeat: 'same',
    check: allOf(changesSomething('inbox_identifier', 'contact_identifier'), phoneInE164),
  },
);
