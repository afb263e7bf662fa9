import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Only "resolved" contacts (with e-mail, phone or identifier). meta.count is the total. Without sort the
 * order is undefined, so page-walking needs an explicit sort.
 */
export const list = operation('contacts.list', 'GET /api/v1/accounts/{account_id}/contacts', {
  tokens: ['user'],
  query: {
    /** prefix - for descending; comma separated; default order is undefined */
    sort: {
      type: 'string',
      values: ['name', 'email', 'phone_number', 'last_activity_at', 'created_at', 'company_name', 'city', 'country'],
    },
    page: { type: 'integer' },
    /** labels[]=a, any match */
    labels: { type: 'string[]' },
    /** default true; only the literal "true" keeps it */
    include_contact_inboxes: { type: 'boolean' },
  },
  answers: json<AnswerOf['contacts.list']>(),
  pages: { by: 'page', size: 15, rows: 'payload', count: 'meta.count', order: { sort: 'created_at' } },
  repeat: 'same',
});

/**
 * DRAFT Duplicates: 422 {message, attributes:["email"|"phone_number"|"identifier"]}. Nothing unique sent -> every
 * call makes a contact. payload.contact_inbox.inbox is a raw inbox row; both are null without inbox_id.
 */
export const create = operation('contacts.create', 'POST /api/v1/accounts/{account_id}/contacts', {
  tokens: ['user'],
  body: {
    name: { type: 'string' },
    email: { type: 'string' },
    blocked: { type: 'boolean' },
    /** E.164 with + */
    phone_number: { type: 'string' },
    /** multipart only */
    avatar: { type: 'file' },
    avatar_url: { type: 'string' },
    identifier: { type: 'string' },
    /** EE with companies feature */
    company_id: { type: 'integer' },
    additional_attributes: { type: 'object' },
    custom_attributes: { type: 'object' },
    /** optional: also creates a contact_inbox */
    inbox_id: { type: 'integer' },
    /** for that contact_inbox */
    source_id: { type: 'string' },
  },
  answers: json<AnswerOf['contacts.create']>(),
  repeat: 'adds',
});

/**
 * DRAFT GET /api/v1/accounts/{account_id}/contacts/{contact_id}
 */
export const get = operation('contacts.get', 'GET /api/v1/accounts/{account_id}/contacts/{contact_id}', {
  tokens: ['user'],
  query: {
    /** default true; only the literal "true" keeps it */
    include_contact_inboxes: { type: 'boolean' },
  },
  answers: json<AnswerOf['contacts.get']>(),
  repeat: 'same',
});

/**
 * DRAFT PATCH works too. custom_attributes and additional_attributes are MERGED (shallow); remove keys with POST
 * .../destroy_custom_attributes.
 */
export const update = operation('contacts.update', 'PUT /api/v1/accounts/{account_id}/contacts/{contact_id}', {
  tokens: ['user'],
  query: {
    /** default true; only the literal "true" keeps it */
    include_contact_inboxes: { type: 'boolean' },
  },
  body: {
    name: { type: 'string' },
    email: { type: 'string', nullable: true },
    blocked: { type: 'boolean' },
    /** E.164 with + */
    phone_number: { type: 'string' },
    /** multipart only */
    avatar: { type: 'file' },
    avatar_url: { type: 'string' },
    identifier: { type: 'string' },
    /** EE with companies feature */
    company_id: { type: 'integer' },
    additional_attributes: { type: 'object' },
    custom_attributes: { type: 'object' },
  },
  answers: json<AnswerOf['contacts.update']>(),
  repeat: 'same',
});

/**
 * DRAFT 422 {"message"} while the contact is online.
 */
const remove_ = operation('contacts.delete', 'DELETE /api/v1/accounts/{account_id}/contacts/{contact_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };

/**
 * DRAFT At most the 20 most recently active; no pagination; no meta.
 */
export const listConversations = operation(
  'contacts.listConversations',
  'GET /api/v1/accounts/{account_id}/contacts/{contact_id}/conversations',
  {
    tokens: ['user'],
    answers: json<AnswerOf['contacts.listConversations']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Searches ALL contacts (not only resolved): substring on name/email/phone (case-insensitive) and identifier
 * (case-sensitive). meta.count is the size of THIS page. Without q: 200 with an empty payload (the intended 422 is
 * dead code). Throttled: 100/min per account (RATE_LIMIT_CONTACT_SEARCH).
 */
export const search = operation('contacts.search', 'GET /api/v1/accounts/{account_id}/contacts/search', {
  tokens: ['user'],
  query: {
    q: { type: 'string', required: true },
    /** prefix - for descending; comma separated; default order is undefined */
    sort: {
      type: 'string',
      values: ['name', 'email', 'phone_number', 'last_activity_at', 'created_at', 'company_name', 'city', 'country'],
    },
    page: { type: 'integer' },
    /** default true; only the literal "true" keeps it */
    include_contact_inboxes: { type: 'boolean' },
  },
  answers: json<AnswerOf['contacts.search']>(),
  pages: { by: 'page', size: 15, rows: 'payload', order: { sort: 'created_at' } },
  repeat: 'same',
  rate: 'contact-search',
});

/**
 * DRAFT Read-only POST. Resolved contacts only. For equal_to/not_equal_to and labels only values[0] is used. Bad
 * key/operator/value -> 422 {"error"}; missing payload -> 500. Bot tokens are NOT allowed (the n8n spec says they
 * are).
 */
export const filter = operation('contacts.filter', 'POST /api/v1/accounts/{account_id}/contacts/filter', {
  tokens: ['user'],
  query: {
    /** prefix - for descending; comma separated; default order is undefined */
    sort: {
      type: 'string',
      values: ['name', 'email', 'phone_number', 'last_activity_at', 'created_at', 'company_name', 'city', 'country'],
    },
    page: { type: 'integer' },
    /** default true; only the literal "true" keeps it */
    include_contact_inboxes: { type: 'boolean' },
  },
  body: {
    /** [{attribute_key, filter_operator, values:[], query_operator}]; see API-NOTES */
    payload: { type: 'object[]', required: true },
  },
  answers: json<AnswerOf['contacts.filter']>(),
  pages: { by: 'page', size: 15, rows: 'payload', count: 'meta.count', order: { sort: 'created_at' } },
  repeat: 'same',
  reads: true,
});

/**
 * DRAFT Bare contact without contact_inboxes. Mergee is destroyed; base attributes win. Same id twice: base
 * returned unchanged.
 */
export const merge = operation('contacts.merge', 'POST /api/v1/accounts/{account_id}/actions/contact_merge', {
  tokens: ['user'],
  body: {
    base_contact_id: { type: 'integer', required: true },
    mergee_contact_id: { type: 'integer', required: true },
  },
  answers: json<AnswerOf['contacts.merge']>(),
  repeat: 'gone',
});

/**
 * DRAFT Contacts whose browser holds a websocket open now (about the last 90 seconds at most). current_page comes
 * back as TEXT when page is given, as a number when not.
 */
export const listActive = operation('contacts.listActive', 'GET /api/v1/accounts/{account_id}/contacts/active', {
  tokens: ['user'],
  query: {
    /** from 1, 15 a page */
    page: { type: 'integer' },
    /** email, name, phone_number, last_activity_at, created_at, company_name, city, country; leading - for descending; unknown keys ignored */
    sort: { type: 'string' },
    /** default true */
    include_contact_inboxes: { type: 'boolean' },
  },
  answers: json<AnswerOf['contacts.listActive']>(),
  pages: { by: 'page', size: 15, rows: 'payload', count: 'meta.count', order: { sort: 'created_at' } },
  repeat: 'same',
});

/**
 * DRAFT Answers the contact wrapped in payload. Unknown keys, and leaving custom_attributes out, change nothing
 * and answer 200.
 */
export const destroyCustomAttributes = operation(
  'contacts.destroyCustomAttributes',
  'POST /api/v1/accounts/{account_id}/contacts/{contact_id}/destroy_custom_attributes',
  {
    tokens: ['user'],
    body: {
      /** keys; a single text is taken as one key */
      custom_attributes: { type: ['string[]'], required: true },
    },
    answers: json<AnswerOf['contacts.destroyCustomAttributes']>(),
    repeat: 'same',
  },
);
