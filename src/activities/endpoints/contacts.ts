import type { Page, Payload } from '../../chatwoot/answers/common.ts';
import type {
  Contact,
  ContactCount,
  ContactSearchMeta,
  ContactWithInboxes,
  CreatedContact,
} from '../../chatwoot/answers/contact.ts';
import type { Conversation } from '../../chatwoot/answers/conversation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';
import { knownSort, phoneInE164, twoContacts } from './rules/contact.ts';
import { filterPayload } from './rules/filter.ts';
import { allOf } from './rules/rule.ts';

/**
 * Lists the contacts that have an e-mail address, a phone number or an identifier; others are found only by
 * contacts.search. Without sort the order is undefined, and pages may repeat or leave out rows.
 * `.each` walks in the order of creation unless sort says otherwise, so new contacts come at the end. Contacts that are
 * deleted meanwhile move later ones to an earlier page, so it walks again until nothing new shows.
 */
export const list = operation('contacts.list', 'GET /api/v1/accounts/{account_id}/contacts', {
  tokens: ['user'],
  query: {
    /** name, email, phone_number, last_activity_at, created_at, company_name, city or country; - in front for descending, commas between several */
    sort: { type: 'string' },
    /** from 1, 15 a page */
    page: { type: 'integer' },
    /** contacts with any of these labels */
    labels: { type: 'string[]' },
    /** whether contact_inboxes comes with each contact; default true */
    include_contact_inboxes: { type: 'boolean' },
  },
  answers: json<Page<ContactCount, ContactWithInboxes>>(),
  pages: { by: 'page', size: 15, rows: 'payload', count: 'meta.count', order: { sort: 'created_at' } },
  repeat: 'same',
  check: knownSort,
});

/**
 * Creates a contact, and with inbox_id makes it reachable there. An e-mail address, phone number or identifier that
 * another contact has is refused with 422, which names the field; without any of the three each call makes one more
 * contact. Two calls at the same moment with the same address: one succeeds, the other gets 422 (rarely 500).
 * contact_inbox and its inbox are null in the answer without inbox_id. In the enterprise edition the company is guessed
 * from the e-mail domain.
 */
export const create = operation('contacts.create', 'POST /api/v1/accounts/{account_id}/contacts', {
  tokens: ['user'],
  body: {
    /** full name */
    name: { type: 'string' },
    /** unique in the account, letter case ignored */
    email: { type: 'string' },
    /** true: nothing the contact writes opens a conversation */
    blocked: { type: 'boolean' },
    /** E.164: + and country code, then digits; unique in the account */
    phone_number: { type: 'string' },
    /** picture, sent as a form; jpeg, png, gif or webp of at most 15 MB */
    avatar: { type: 'file' },
    /** address of a picture that Chatwoot fetches a little later */
    avatar_url: { type: 'string' },
    /** your own id of the person, unique in the account */
    identifier: { type: 'string' },
    /** id of a company; enterprise edition only */
    company_id: { type: 'integer' },
    /** what Chatwoot itself shows: city, country, country_code, company_name, description, social_profiles */
    additional_attributes: { type: 'object' },
    /** your own values by attribute key; texts of at most 1,500 characters */
    custom_attributes: { type: 'object' },
    /** makes the contact reachable in this inbox */
    inbox_id: { type: 'integer' },
    /** the contact’s id in that inbox; a random one in API and website inboxes when left out */
    source_id: { type: 'string' },
  },
  answers: json<Payload<CreatedContact>>('payload.contact'),
  repeat: 'adds',
  check: phoneInE164,
});

/**
 * Reads one contact. A contact that was merged into another is gone: 404.
 */
export const get = operation('contacts.get', 'GET /api/v1/accounts/{account_id}/contacts/{contact_id}', {
  tokens: ['user'],
  query: {
    /** whether contact_inboxes comes with each contact; default true */
    include_contact_inboxes: { type: 'boolean' },
  },
  answers: json<Payload<ContactWithInboxes>>('payload.id'),
  repeat: 'same',
});

/**
 * Changes a contact. custom_attributes and additional_attributes are merged with what is stored, so a key that is left
 * out stays: contacts.destroyCustomAttributes removes keys. The merge is one level deep. An e-mail address, phone
 * number or identifier of another contact is refused with 422.
 */
export const update = operation('contacts.update', 'PUT /api/v1/accounts/{account_id}/contacts/{contact_id}', {
  tokens: ['user'],
  query: {
    /** whether contact_inboxes comes with each contact; default true */
    include_contact_inboxes: { type: 'boolean' },
  },
  body: {
    /** full name */
    name: { type: 'string' },
    /** unique in the account, letter case ignored; null removes it */
    email: { type: 'string', nullable: true },
    /** true: nothing the contact writes opens a conversation */
    blocked: { type: 'boolean' },
    /** E.164: + and country code, then digits; unique in the account */
    phone_number: { type: 'string' },
    /** picture, sent as a form; jpeg, png, gif or webp of at most 15 MB */
    avatar: { type: 'file' },
    /** address of a picture that Chatwoot fetches a little later */
    avatar_url: { type: 'string' },
    /** your own id of the person, unique in the account */
    identifier: { type: 'string' },
    /** id of a company; enterprise edition only */
    company_id: { type: 'integer' },
    /** what Chatwoot itself shows: city, country, country_code, company_name, description, social_profiles */
    additional_attributes: { type: 'object' },
    /** your own values by attribute key; texts of at most 1,500 characters */
    custom_attributes: { type: 'object' },
  },
  answers: json<Payload<ContactWithInboxes>>('payload.id'),
  repeat: 'same',
  check: allOf(changesSomething('contact_id', 'include_contact_inboxes'), phoneInE164),
});

/**
 * Deletes a contact with its conversations; it cannot be undone. Refused with 422 while the contact has the widget
 * open. Administrators only.
 */
const remove_ = operation('contacts.delete', 'DELETE /api/v1/accounts/{account_id}/contacts/{contact_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };

/**
 * Lists the 20 conversations of a contact that were active last; there is no way to the older ones here, use
 * conversations.filter with contact_id for them. An agent sees those of the agent's own inboxes.
 */
export const listConversations = operation(
  'contacts.listConversations',
  'GET /api/v1/accounts/{account_id}/contacts/{contact_id}/conversations',
  {
    tokens: ['user'],
    answers: json<Payload<Conversation[]>>('payload[]'),
    repeat: 'same',
  },
);

/**
 * Searches all contacts for a part of the name, e-mail address, phone number or identifier; only the identifier minds
 * letter case. Without q Chatwoot answers an empty list as if nobody were found, so the field is required. meta.count
 * is the number of rows on this page, not the total. Chatwoot allows 100 searches a minute and account.
 * `.each` walks in the order of creation unless sort says otherwise, so new contacts come at the end. Contacts that are
 * deleted meanwhile move later ones to an earlier page, so it walks again until nothing new shows.
 */
export const search = operation('contacts.search', 'GET /api/v1/accounts/{account_id}/contacts/search', {
  tokens: ['user'],
  query: {
    /** part of name, e-mail address, phone number or identifier; an empty text finds nobody */
    q: { type: 'string', required: true },
    /** name, email, phone_number, last_activity_at, created_at, company_name, city or country; - in front for descending, commas between several */
    sort: { type: 'string' },
    /** from 1, 15 a page */
    page: { type: 'integer' },
    /** whether contact_inboxes comes with each contact; default true */
    include_contact_inboxes: { type: 'boolean' },
  },
  answers: json<Page<ContactSearchMeta, ContactWithInboxes>>(),
  pages: { by: 'page', size: 15, rows: 'payload', order: { sort: 'created_at' } },
  repeat: 'same',
  rate: 'contact-search',
  check: knownSort,
});

/**
 * Finds contacts by conditions; it changes nothing. It sees only contacts with an e-mail address, a phone number or an
 * identifier, and an empty payload finds them all. Of several values Chatwoot reads the first only, so one value an
 * entry is let through. currency and percent attributes, and a missing payload, are answered with 500; an unknown key
 * with 422, which names the known ones. Phone numbers get a leading + by themselves. Bot tokens are refused.
 * `.each` walks in the order of creation unless sort says otherwise, so new contacts come at the end. Contacts that are
 * deleted meanwhile move later ones to an earlier page, so it walks again until nothing new shows.
 */
export const filter = operation('contacts.filter', 'POST /api/v1/accounts/{account_id}/contacts/filter', {
  tokens: ['user'],
  query: {
    /** name, email, phone_number, last_activity_at, created_at, company_name, city or country; - in front for descending, commas between several */
    sort: { type: 'string' },
    /** from 1, 15 a page */
    page: { type: 'integer' },
    /** whether contact_inboxes comes with each contact; default true */
    include_contact_inboxes: { type: 'boolean' },
  },
  body: {
    /** conditions, each {attribute_key, filter_operator, values: [one value], query_operator: and/or on all but the last} */
    payload: { type: 'object[]', required: true },
  },
  answers: json<Page<ContactCount, ContactWithInboxes>>(),
  pages: { by: 'page', size: 15, rows: 'payload', count: 'meta.count', order: { sort: 'created_at' } },
  repeat: 'same',
  reads: true,
  check: allOf(filterPayload({ firstValueOnly: true }), knownSort),
});

/**
 * Merges one contact into another and deletes it; it cannot be undone. The base keeps its values, gaps are filled from
 * the other, and conversations, notes and inboxes move over. A repeat is answered with 404.
 */
export const merge = operation('contacts.merge', 'POST /api/v1/accounts/{account_id}/actions/contact_merge', {
  tokens: ['user'],
  body: {
    /** the contact that stays */
    base_contact_id: { type: 'integer', required: true },
    /** the contact that is deleted */
    mergee_contact_id: { type: 'integer', required: true },
  },
  answers: json<Contact>('id'),
  repeat: 'gone',
  check: twoContacts,
});

/**
 * Lists the contacts that have the widget open now, as of about the last 90 seconds. meta.current_page is a text when
 * page is given and a number when not.
 * `.each` walks in the order of creation; people come and go, so it walks again until nothing new shows.
 */
export const listActive = operation('contacts.listActive', 'GET /api/v1/accounts/{account_id}/contacts/active', {
  tokens: ['user'],
  query: {
    /** from 1, 15 a page */
    page: { type: 'integer' },
    /** name, email, phone_number, last_activity_at, created_at, company_name, city or country; - in front for descending, commas between several */
    sort: { type: 'string' },
    /** whether contact_inboxes comes with each contact; default true */
    include_contact_inboxes: { type: 'boolean' },
  },
  answers: json<Page<ContactCount, Contact>>(),
  pages: { by: 'page', size: 15, rows: 'payload', count: 'meta.count', order: { sort: 'created_at' } },
  repeat: 'same',
  check: knownSort,
});

/**
 * Removes custom attributes of a contact by their keys. Unknown keys change nothing and are answered with 200, as is
 * leaving the field out, so it is required.
 */
export const destroyCustomAttributes = operation(
  'contacts.destroyCustomAttributes',
  'POST /api/v1/accounts/{account_id}/contacts/{contact_id}/destroy_custom_attributes',
  {
    tokens: ['user'],
    body: {
      /** keys to remove */
      custom_attributes: { type: 'string[]', required: true },
    },
    answers: json<Payload<ContactWithInboxes>>('payload.id'),
    repeat: 'same',
  },
);
