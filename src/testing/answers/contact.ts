import type { Contact, ContactInbox, Inbox } from '../state/conversation-records.ts';
import type { State } from '../state/state.ts';
import { inboxSlim } from './inbox.ts';
import { iso, isoOrNull, seconds } from './times.ts';

/** A contact as conversations and lists show it. `last_activity_at` is missing until the contact has written. */
export function contact(row: Contact) {
  return {
    additional_attributes: row.additionalAttributes,
    availability_status: 'offline',
    email: row.email,
    id: row.id,
    name: row.name,
    phone_number: row.phoneNumber,
    blocked: row.blocked,
    identifier: row.identifier,
    company_id: row.companyId,
    thumbnail: row.thumbnail,
    custom_attributes: row.customAttributes,
    ...(row.lastActivityAt === null ? {} : { last_activity_at: seconds(row.lastActivityAt) }),
    created_at: seconds(row.createdAt),
  };
}

/** The same with the inboxes through which the contact can be reached. */
export function contactWithInboxes(state: State, row: Contact) {
  return {
    ...contact(row),
    contact_inboxes: state.contactInboxes
      .filter((link) => link.contactId === row.id)
      .map((link) => contactInbox(state, link)),
  };
}

export function contactInbox(state: State, link: ContactInbox) {
  const inbox = state.inboxes.get(link.inboxId) as Inbox;
  return { source_id: link.sourceId, inbox: inboxSlim(inbox) };
}

/** A contact as the sender of a message. */
export const contactPush = (row: Contact) => ({
  additional_attributes: row.additionalAttributes,
  custom_attributes: row.customAttributes,
  email: row.email,
  id: row.id,
  identifier: row.identifier,
  name: row.name,
  phone_number: row.phoneNumber,
  thumbnail: row.thumbnail,
  blocked: row.blocked,
  type: 'contact',
  company_id: row.companyId,
});

/** The database row, which the customer's API answers to conversations and updates. */
export const rawContact = (row: Contact) => ({
  id: row.id,
  name: row.name,
  email: row.email,
  phone_number: row.phoneNumber,
  account_id: row.accountId,
  created_at: iso(row.createdAt),
  updated_at: iso(row.updatedAt),
  additional_attributes: row.additionalAttributes,
  identifier: row.identifier,
  custom_attributes: row.customAttributes,
  last_activity_at: isoOrNull(row.lastActivityAt),
  contact_type: row.email || row.phoneNumber || row.identifier ? 'lead' : 'visitor',
  middle_name: '',
  last_name: '',
  location: null,
  country_code: null,
  blocked: row.blocked,
  company_id: row.companyId,
  label_list: row.labels,
});

/** What the customer's API answers about the customer himself. */
export const publicContact = (row: Contact, link: ContactInbox) => ({
  source_id: link.sourceId,
  pubsub_token: link.pubsubToken,
  id: row.id,
  name: row.name,
  email: row.email,
  phone_number: row.phoneNumber,
});
