import { invalid } from '../refusal.ts';
import type { Company, Contact, ContactInbox } from '../state/conversation-records.ts';
import type { Attributes } from '../state/records.ts';
import type { World } from '../world.ts';

/** Senders of these domains are no company of their own. */
const mailProviders = new Set(['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'yahoo.com', 'icloud.com']);

/** Refuses what Chatwoot refuses: duplicates in the account, a malformed e-mail, a phone number not in E.164. */
export function checkContact(world: World, accountId: number, wanted: Partial<Contact>, self?: Contact): void {
  const taken = (matches: (other: Contact) => boolean) =>
    world.state.contacts.find((other) => other.accountId === accountId && other !== self && matches(other));
  const { email, phoneNumber, identifier } = wanted;
  if (email) {
    if (!/^[^@\s]+@[^@\s]+\.?[^@\s]*$/.test(email)) throw invalid('Email Invalid email', 'email');
    if (taken((other) => other.email === email)) throw invalid('Email has already been taken', 'email');
  }
  if (identifier && taken((other) => other.identifier === identifier)) {
    throw invalid('Identifier has already been taken', 'identifier');
  }
  if (phoneNumber) {
    if (taken((other) => other.phoneNumber === phoneNumber)) {
      throw invalid('Phone number has already been taken', 'phone_number');
    }
    if (!/^\+[1-9]\d{1,14}$/.test(phoneNumber)) {
      throw invalid('Phone number should be in e164 format', 'phone_number');
    }
  }
  checkAttributes(wanted.customAttributes ?? {});
}

/** Texts have at most 1500 characters and whole numbers at most ten digits. */
export function checkAttributes(attributes: Attributes): void {
  for (const value of Object.values(attributes)) {
    if (typeof value === 'string' && value.length > 1500) {
      throw invalid('Custom attributes long length should be < 1500', 'custom_attributes');
    }
    if (Number.isInteger(value) && Math.abs(value as number) > 9_999_999_999) {
      throw invalid('Custom attributes value should be < 9999999999', 'custom_attributes');
    }
  }
}

/** Stores a contact; a business e-mail address puts him into the company of its domain. */
export function createContact(world: World, accountId: number, id: number, wanted: Partial<Contact>): Contact {
  const now = world.now();
  const contact = world.state.contacts.insert({
    id,
    accountId,
    name: '',
    email: null,
    phoneNumber: null,
    identifier: null,
    blocked: false,
    thumbnail: '',
    companyId: null,
    customAttributes: {},
    additionalAttributes: {},
    labels: [],
    lastActivityAt: null,
    createdAt: now,
    updatedAt: now,
    ...wanted,
  });
  joinCompany(world, contact);
  world.announce('contact_created', { contactId: contact.id });
  return contact;
}

function joinCompany({ state }: World, contact: Contact): void {
  const domain = contact.email?.split('@')[1];
  if (!domain || mailProviders.has(domain)) return;
  const named = contact.additionalAttributes.company_name;
  const { accountId } = contact;
  const company: Company =
    state.companies.find((row) => row.accountId === accountId && row.domain === domain) ??
    state.companies.insert({ id: state.companies.nextId(), accountId, domain, name: nameOf(named, domain) });
  contact.companyId = company.id;
  contact.additionalAttributes = { company_name: company.name, ...contact.additionalAttributes };
}

function nameOf(named: unknown, domain: string): string {
  if (typeof named === 'string' && named !== '') return named;
  const label = domain.split('.')[0] as string;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Ties a contact to an inbox under `sourceId`. */
export function linkToInbox(world: World, contactId: number, inboxId: number, sourceId: string): ContactInbox {
  const now = world.now();
  const { contactInboxes } = world.state;
  return contactInboxes.insert({
    id: contactInboxes.nextId(),
    contactId,
    inboxId,
    sourceId,
    pubsubToken: world.chance.token(),
    createdAt: now,
    updatedAt: now,
  });
}
