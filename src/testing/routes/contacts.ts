import { contact, contactWithInboxes } from '../answers/contact.ts';
import { conversation } from '../answers/conversation.ts';
import { rawInbox } from '../answers/inbox.ts';
import { type AccountCall, empty, idOf, isPart, objectOf, on, type Route, textOf, update } from '../http/call.ts';
import { notFound } from '../refusal.ts';
import { checkContact, createContact, linkToInbox } from '../rules/contacts.ts';
import { deleteConversation } from '../rules/conversations.ts';
import { labelsOf } from '../rules/labels.ts';
import { found, saveContact } from '../rules/save.ts';
import type { Contact } from '../state/conversation-records.ts';
import type { World } from '../world.ts';
import { visible } from './conversation-lists.ts';

export const contactRoutes: Route[] = [
  on.post('member', '/contacts', create),
  on.get('member', '/contacts/:contact_id', (call) => ({ payload: shown(call, contactOf(call)) })),
  ...update('member', '/contacts/:contact_id', (call) => {
    const row = contactOf(call);
    const wanted = fields(call, row);
    checkContact(call.world, call.account.id, wanted, row);
    saveContact(call.world, row, wanted);
    return { payload: shown(call, row) };
  }),
  on.delete('administrator', '/contacts/:contact_id', (call) => {
    deleteContact(call.world, contactOf(call));
    return empty;
  }),
  on.get('member', '/contacts/:contact_id/labels', (call) => ({ payload: contactOf(call).labels })),
  on.post('member', '/contacts/:contact_id/labels', (call) => {
    const row = contactOf(call);
    saveContact(call.world, row, { labels: labelsOf(call.body.labels) });
    return { payload: row.labels };
  }),
  on.get('member', '/contacts/:contact_id/conversations', (call) => {
    const { id } = contactOf(call);
    const rows = visible(call).filter((row) => row.contactId === id);
    rows.sort((one, other) => other.lastActivityAt - one.lastActivityAt);
    return { payload: rows.slice(0, 20).map((row) => conversation(call.world, row, call.user?.id ?? null)) };
  }),
  on.post('member', '/contacts/:contact_id/destroy_custom_attributes', (call) => {
    const row = contactOf(call);
    const gone = new Set([call.body.custom_attributes].flat().map(String));
    const kept = Object.entries(row.customAttributes).filter(([name]) => !gone.has(name));
    saveContact(call.world, row, { customAttributes: Object.fromEntries(kept) });
    return { payload: contactWithInboxes(call.world.state, row) };
  }),
  on.post('member', '/actions/contact_merge', merge),
];

export function contactOf(call: AccountCall, id: unknown = call.path.contact_id): Contact {
  const row = call.world.state.contacts.get(idOf(id));
  if (row?.accountId !== call.account.id) throw notFound();
  return row;
}

/** Contact inboxes are there unless the parameter says anything but `true`. */
export function shown({ world, query }: AccountCall, row: Contact) {
  const without = (query.include_contact_inboxes ?? 'true') !== 'true';
  return without ? contact(row) : contactWithInboxes(world.state, row);
}

/** The fields that a body names; attributes are merged over the old ones. */
function fields({ body, world }: AccountCall, old?: Contact): Partial<Contact> {
  const wanted: Partial<Contact> = {};
  if ('name' in body) wanted.name = textOf(body.name) ?? '';
  if ('email' in body) wanted.email = textOf(body.email)?.toLowerCase() || null;
  if ('phone_number' in body) wanted.phoneNumber = textOf(body.phone_number) || null;
  if ('identifier' in body) wanted.identifier = textOf(body.identifier) || null;
  if ('blocked' in body) wanted.blocked = body.blocked === true || body.blocked === 'true';
  const custom = objectOf(body.custom_attributes);
  if (custom) wanted.customAttributes = { ...old?.customAttributes, ...custom };
  const additional = objectOf(body.additional_attributes);
  if (additional) wanted.additionalAttributes = { ...old?.additionalAttributes, ...additional };
  if (isPart(body.avatar)) wanted.thumbnail = `${world.url()}/rails/active_storage/${body.avatar.fileName}`;
  return wanted;
}

function create(call: AccountCall) {
  const { world, body, account } = call;
  const { state } = world;
  const wanted = fields(call);
  checkContact(world, account.id, wanted);
  // The id is used up even when the inbox turns out not to exist: Chatwoot rolls the row back (03 step 9).
  const id = state.contacts.nextId();
  const inbox = body.inbox_id === undefined ? undefined : found(state.inboxes.get(idOf(body.inbox_id)));
  const row = createContact(world, account.id, id, wanted);
  const link = inbox && linkToInbox(world, row.id, inbox.id, textOf(body.source_id) ?? world.chance.uuid());
  return {
    payload: {
      contact: contactWithInboxes(state, row),
      contact_inbox: { inbox: inbox ? rawInbox(inbox) : null, source_id: link?.sourceId ?? null },
    },
  };
}

/** Removes a contact with everything that belongs to him. */
export function deleteContact(world: World, row: Contact): void {
  const { state } = world;
  for (const one of state.conversations.filter(({ contactId }) => contactId === row.id)) deleteConversation(world, one);
  for (const table of [state.contactInboxes, state.notes]) {
    for (const one of table.filter(({ contactId }: { contactId: number }) => contactId === row.id))
      table.delete(one.id);
  }
  state.contacts.delete(row.id);
}

/** The base keeps its values, gaps are filled from the other, who is then gone. */
function merge(call: AccountCall) {
  const { state } = call.world;
  const base = contactOf(call, call.body.base_contact_id);
  const other = contactOf(call, call.body.mergee_contact_id);
  if (base !== other) {
    for (const table of [state.conversations, state.contactInboxes, state.notes]) {
      for (const row of table.all()) if (row.contactId === other.id) row.contactId = base.id;
    }
    state.contacts.delete(other.id);
    saveContact(call.world, base, {
      name: base.name || other.name,
      email: base.email ?? other.email,
      phoneNumber: base.phoneNumber ?? other.phoneNumber,
      identifier: base.identifier ?? other.identifier,
      customAttributes: { ...other.customAttributes, ...base.customAttributes },
      additionalAttributes: { ...other.additionalAttributes, ...base.additionalAttributes },
    });
  }
  return contact(base);
}
