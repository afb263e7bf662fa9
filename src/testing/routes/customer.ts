import { publicContact, rawContact } from '../answers/contact.ts';
import { publicInbox } from '../answers/inbox.ts';
import { type Call, objectOf, publicRoute, type Route, textOf } from '../http/call.ts';
import { bareNotFound } from '../refusal.ts';
import { checkContact, createContact, linkToInbox } from '../rules/contacts.ts';
import { saveContact } from '../rules/save.ts';
import type { Contact, ContactInbox, Inbox } from '../state/conversation-records.ts';
import type { Actor } from '../world.ts';

const inboxPath = '/inboxes/:inbox_identifier';
/** Path of one customer. */
export const contactPath = `${inboxPath}/contacts/:source_id`;

/** The API by which a customer's own app talks to an API inbox. It takes no token. */
export const customerRoutes: Route[] = [
  publicRoute('GET', inboxPath, (call) => publicInbox(inboxOf(call))),
  publicRoute('POST', `${inboxPath}/contacts`, appear),
  publicRoute('GET', contactPath, (call) => {
    const { contact, link } = customerOf(call);
    return publicContact(contact, link);
  }),
  ...['PATCH', 'PUT'].map((method) =>
    publicRoute(method, contactPath, (call) => {
      const { contact } = customerOf(call);
      const wanted = fields(call, contact);
      checkContact(call.world, contact.accountId, wanted, contact);
      saveContact(call.world, contact, wanted);
      return rawContact(contact);
    }),
  ),
];

function inboxOf({ world, path }: Call): Inbox {
  const row = world.state.inboxes.find((one) => one.identifier === path.inbox_identifier);
  if (row?.channelType !== 'Channel::Api') throw bareNotFound();
  return row;
}

export interface Customer {
  contact: Contact;
  link: ContactInbox;
  actor: Actor;
}

/** The customer of the path, by the key he has in his inbox. */
export function customerOf(call: Call): Customer {
  const { state } = call.world;
  const inbox = inboxOf(call);
  const link = state.contactInboxes.find((row) => row.inboxId === inbox.id && row.sourceId === call.path.source_id);
  const contact = link && state.contacts.get(link.contactId);
  if (!link || !contact) throw bareNotFound();
  return { contact, link, actor: { type: 'Contact', id: contact.id, name: contact.name } };
}

function fields({ body }: Call, old?: Contact): Partial<Contact> {
  const wanted: Partial<Contact> = {};
  if ('name' in body) wanted.name = textOf(body.name) ?? '';
  if ('email' in body) wanted.email = textOf(body.email)?.toLowerCase() || null;
  if ('phone_number' in body) wanted.phoneNumber = textOf(body.phone_number) || null;
  const custom = objectOf(body.custom_attributes);
  if (custom) wanted.customAttributes = { ...old?.customAttributes, ...custom };
  return wanted;
}

/** A customer appears. A known identifier, e-mail or phone number is the same contact under a new source_id. */
function appear(call: Call) {
  const { world, body } = call;
  const { state, chance } = world;
  const inbox = inboxOf(call);
  const identifier = textOf(body.identifier) || null;
  const wanted = fields(call);
  const known = state.contacts.find(
    (row) =>
      row.accountId === inbox.accountId &&
      ((identifier !== null && row.identifier === identifier) ||
        (Boolean(wanted.email) && row.email === wanted.email) ||
        (Boolean(wanted.phoneNumber) && row.phoneNumber === wanted.phoneNumber)),
  );
  if (!known) checkContact(world, inbox.accountId, { ...wanted, identifier });
  const contact =
    known ??
    createContact(world, inbox.accountId, state.contacts.nextId(), {
      ...wanted,
      name: wanted.name || chance.name(),
      identifier,
    });
  return publicContact(contact, linkToInbox(world, contact.id, inbox.id, textOf(body.source_id) ?? chance.uuid()));
}
