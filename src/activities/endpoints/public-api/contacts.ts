import type { AnswerOf } from '../../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../../chatwoot/operation.ts';

/**
 * DRAFT Without source_id a new contact_inbox is made each time; the contact itself is reused when identifier,
 * email or phone_number matches (in that order). A valid identifier_hash on create does NOT mark the contact_inbox
 * hmac_verified; a later GET/PATCH with identifier+identifier_hash does. With hmac_mandatory a missing/wrong hash
 * raises -> 500, not 401. "avatar" is not permitted, use avatar_url.
 */
export const create = operation(
  'publicApi.contacts.create',
  'POST /public/api/v1/inboxes/{inbox_identifier}/contacts',
  {
    tokens: [],
    path: {
      /** API channel identifier (inbox_identifier of the API inbox) */
      inbox_identifier: { type: 'string' },
    },
    body: {
      /** client-chosen contact_identifier; random UUID when absent */
      source_id: { type: 'string' },
      identifier: { type: 'string' },
      /** HMAC-SHA256(hmac_token, identifier) in hex */
      identifier_hash: { type: 'string' },
      email: { type: 'string' },
      name: { type: 'string' },
      /** E.164 with + */
      phone_number: { type: 'string' },
      avatar_url: { type: 'string' },
      custom_attributes: { type: 'object' },
    },
    answers: json<AnswerOf['publicApi.contacts.create']>(),
    repeat: 'adds',
  },
);

/**
 * DRAFT Passing a valid identifier+identifier_hash here sets hmac_verified on the contact_inbox.
 */
export const get = operation(
  'publicApi.contacts.get',
  'GET /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}',
  {
    tokens: [],
    path: {
      /** API channel identifier (inbox_identifier of the API inbox) */
      inbox_identifier: { type: 'string' } /** contact_inbox source_id */,
      contact_identifier: { type: 'string' },
    },
    query: {
      /** with hmac */
      identifier: { type: 'string' },
      /** required when the inbox has hmac_mandatory, else 500 */
      identifier_hash: { type: 'string' },
    },
    answers: json<AnswerOf['publicApi.contacts.get']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Response is the raw contact row (all columns), NOT the {source_id,pubsub_token,...} shape of GET. Blank
 * values are ignored (cannot clear). custom_attributes deep-merge. If email/phone_number belongs to another
 * contact the two are MERGED and the returned id is the other contact.
 */
export const update = operation(
  'publicApi.contacts.update',
  'PATCH /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}',
  {
    tokens: [],
    path: {
      /** API channel identifier (inbox_identifier of the API inbox) */
      inbox_identifier: { type: 'string' } /** contact_inbox source_id */,
      contact_identifier: { type: 'string' },
    },
    body: {
      /** only used to verify identifier_hash, never stored */
      identifier: { type: 'string' },
      identifier_hash: { type: 'string' },
      email: { type: 'string' },
      name: { type: 'string' },
      phone_number: { type: 'string' },
      /** ignored if an avatar exists */
      avatar_url: { type: 'string' },
      custom_attributes: { type: 'object' },
    },
    answers: json<AnswerOf['publicApi.contacts.update']>(),
    repeat: 'same',
  },
);
