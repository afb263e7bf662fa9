import { publicContact, rawContact } from '../answers/contact.ts';
import { publicConversation, visibleToCustomer } from '../answers/conversation.ts';
import { publicInbox } from '../answers/inbox.ts';
import { publicMessage } from '../answers/message.ts';
import { type Call, empty, idOf, isPart, objectOf, publicRoute, type Route, textOf } from '../http/call.ts';
import { bareNotFound } from '../refusal.ts';
import { checkContact, createContact, linkToInbox } from '../rules/contacts.ts';
import { createConversation } from '../rules/conversations.ts';
import { createMessage, saveMessage } from '../rules/messages.ts';
import { saveContact, saveConversation } from '../rules/save.ts';
import { setStatus } from '../rules/status.ts';
import type { Contact, ContactInbox, Conversation, Inbox } from '../state/conversation-records.ts';
import type { Actor } from '../world.ts';
import { storeFiles } from './files.ts';

const inboxPath = '/inboxes/:inbox_identifier';
const contactPath = `${inboxPath}/contacts/:source_id`;
const conversationPath = `${contactPath}/conversations/:conversation_id`;

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
  publicRoute('GET', `${contactPath}/conversations`, (call) => {
    const { link } = customerOf(call);
    const rows = call.world.state.conversations.filter((row) => row.contactInboxId === link.id);
    return rows.map((row) => publicConversation(call.world, row));
  }),
  publicRoute('POST', `${contactPath}/conversations`, (call) => {
    const { link, actor } = customerOf(call);
    const customAttributes = objectOf(call.body.custom_attributes);
    return publicConversation(call.world, createConversation(call.world, link, actor, { customAttributes }));
  }),
  publicRoute('GET', conversationPath, (call) => publicConversation(call.world, conversationOf(call))),
  publicRoute('POST', `${conversationPath}/toggle_status`, (call) => {
    const row = conversationOf(call);
    setStatus(call.world, row, 'resolved', customerOf(call).actor);
    return publicConversation(call.world, row);
  }),
  publicRoute('POST', `${conversationPath}/toggle_typing`, (call) => {
    const row = conversationOf(call);
    const word = call.body.typing_status;
    const by = customerOf(call).actor;
    if (word === 'on' || word === 'off') {
      call.world.announce(`conversation_typing_${word}`, { conversationId: row.id, by, isPrivate: false });
    }
    return empty;
  }),
  publicRoute('POST', `${conversationPath}/update_last_seen`, (call) => {
    saveConversation(call.world, conversationOf(call), { contactLastSeenAt: call.world.now() });
    return empty;
  }),
  publicRoute('GET', `${conversationPath}/messages`, (call) => {
    const { state, url } = call.world;
    const before = call.query.before === undefined ? Number.POSITIVE_INFINITY : idOf(call.query.before);
    const rows = conversationOf(call).messages.filter((row) => visibleToCustomer(row) && row.id < before);
    return rows.slice(-20).map((row) => publicMessage(state, row, url()));
  }),
  publicRoute('POST', `${conversationPath}/messages`, (call) => {
    const { world, body } = call;
    const row = createMessage(world, conversationOf(call), {
      type: 'incoming',
      content: textOf(body.content),
      sender: customerOf(call).actor,
      attachments: storeFiles(world, [body.attachments].flat().filter(isPart)),
    });
    return publicMessage(world.state, row, world.url());
  }),
  publicRoute('PATCH', `${conversationPath}/messages/:message_id`, (call) => {
    const row = conversationOf(call).messages.find(({ id }) => id === idOf(call.path.message_id));
    if (!row) throw bareNotFound();
    const submitted = { submitted_values: call.body.submitted_values };
    saveMessage(call.world, row, { contentAttributes: { ...row.contentAttributes, ...submitted } });
    return publicMessage(call.world.state, row, call.world.url());
  }),
];

function inboxOf({ world, path }: Call): Inbox {
  const row = world.state.inboxes.find((one) => one.identifier === path.inbox_identifier);
  if (row?.channelType !== 'Channel::Api') throw bareNotFound();
  return row;
}

interface Customer {
  contact: Contact;
  link: ContactInbox;
  actor: Actor;
}

function customerOf(call: Call): Customer {
  const { state } = call.world;
  const inbox = inboxOf(call);
  const link = state.contactInboxes.find((row) => row.inboxId === inbox.id && row.sourceId === call.path.source_id);
  const contact = link && state.contacts.get(link.contactId);
  if (!link || !contact) throw bareNotFound();
  return { contact, link, actor: { type: 'Contact', id: contact.id, name: contact.name } };
}

function conversationOf(call: Call): Conversation {
  const { link, contact } = customerOf(call);
  const row = call.world.state.conversation(contact.accountId, idOf(call.path.conversation_id));
  if (row?.contactInboxId !== link.id) throw bareNotFound();
  return row;
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
