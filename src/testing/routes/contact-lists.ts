import { contactInbox, contactWithInboxes } from '../answers/contact.ts';
import { inboxSlim } from '../answers/inbox.ts';
import { ownInboxes } from '../http/access.ts';
import { type AccountCall, empty, idOf, on, type Route, textOf } from '../http/call.ts';
import { crash, Refusal, wrongRole } from '../refusal.ts';
import { linkToInbox } from '../rules/contacts.ts';
import { compileFilter } from '../rules/filter.ts';
import { contactKeys } from '../rules/filter-keys.ts';
import { found } from '../rules/save.ts';
import type { Contact, Inbox } from '../state/conversation-records.ts';
import { contactOf, shown } from './contacts.ts';
import { pageOf } from './conversation-lists.ts';

const pageSize = 15;

export const contactListRoutes: Route[] = [
  on.get('member', '/contacts', (call) => {
    const labels = call.query.labels === undefined ? undefined : [call.query.labels].flat().map(String);
    const rows = reachable(call).filter((row) => !labels || row.labels.some((label) => labels.includes(label)));
    return page(call, rows, call.query.page);
  }),
  on.post('member', '/contacts/filter', (call) => {
    const matches = compileFilter(call.body.payload, contactKeys(call.world.state, call.account.id));
    return page(call, reachable(call).filter(matches), call.query.page ?? call.body.page);
  }),
  on.get('member', '/contacts/search', search),
  on.post('member', '/contacts/:contact_id/contact_inboxes', tie),
  on.get('member', '/contacts/:contact_id/contactable_inboxes', contactable),
  on.post('member', '/contact_inboxes/filter', (call) => {
    const inbox = found(call.world.state.inboxes.get(idOf(call.body.inbox_id)));
    if (!ownInboxes(call)(inbox.id)) throw wrongRole();
    const link = call.world.state.contactInboxes.find(
      (row) => row.inboxId === inbox.id && row.sourceId === call.body.source_id,
    );
    if (!link) throw new Refusal(404, empty);
    return contactWithInboxes(call.world.state, contactOf(call, link.contactId));
  }),
];

/** Lists and filters show only contacts that have an e-mail, a phone number or an identifier. */
const reachable = ({ world, account }: AccountCall) =>
  world.state.contacts.filter(
    (row) => row.accountId === account.id && Boolean(row.email || row.phoneNumber || row.identifier),
  );

function page(call: AccountCall, rows: Contact[], number: unknown) {
  const sorted = rows.sort(order(textOf(call.query.sort) ?? 'id'));
  const payload = pageOf(sorted, number, pageSize).map((row) => shown(call, row));
  return { meta: { count: rows.length, current_page: number ?? 1 }, payload };
}

function order(sort: string): (one: Contact, other: Contact) => number {
  const sign = sort.startsWith('-') ? -1 : 1;
  const extra = (name: string) => (row: Contact) => textOf(row.additionalAttributes[name]);
  const read: Record<string, (row: Contact) => string | number | null> = {
    name: (row) => row.name.toLowerCase(),
    email: (row) => row.email,
    phone_number: (row) => row.phoneNumber,
    last_activity_at: (row) => row.lastActivityAt,
    created_at: (row) => row.createdAt,
    company_name: extra('company_name'),
    city: extra('city'),
    country: extra('country'),
  };
  const by = read[sort.replace(/^-/, '')] ?? ((row: Contact) => row.id);
  return (one, other) => {
    const [a, b] = [by(one), by(other)];
    // Rows without a value come last either way.
    if (a === null || b === null) return a === b ? one.id - other.id : a === null ? 1 : -1;
    return a === b ? one.id - other.id : (a < b ? -1 : 1) * sign;
  };
}

/** Part of name, e-mail, phone number, identifier or company; without `q` nothing, and no counts (03 step 28). */
function search(call: AccountCall) {
  const { q, page: number } = call.query;
  if (!q) return { meta: { count: null, current_page: 1, has_more: null }, payload: [] };
  const text = String(q).trim().toLowerCase();
  const has = (value: unknown) => typeof value === 'string' && value.toLowerCase().includes(text);
  const rows = call.world.state.contacts
    .filter((row) => row.accountId === call.account.id)
    .filter((row) =>
      [row.name, row.email, row.phoneNumber, row.identifier, row.additionalAttributes.company_name].some(has),
    )
    .sort(order(textOf(call.query.sort) ?? 'id'));
  const rowsOnPage = pageOf(rows, number, pageSize);
  const more = rows.length > Math.max(1, idOf(number ?? 1)) * pageSize;
  return {
    meta: { count: rowsOnPage.length, current_page: number ?? 1, has_more: more },
    payload: rowsOnPage.map((row) => shown(call, row)),
  };
}

/** Ties the contact to an inbox. A source of another contact is a 500, the same again answers the same. */
function tie(call: AccountCall) {
  const { world, body } = call;
  const { id } = contactOf(call);
  const inbox = found(world.state.inboxes.get(idOf(body.inbox_id)));
  const sourceId = textOf(body.source_id) ?? world.chance.uuid();
  const old = world.state.contactInboxes.find((row) => row.inboxId === inbox.id && row.sourceId === sourceId);
  if (old && old.contactId !== id) throw crash();
  return contactInbox(world.state, old ?? linkToInbox(world, id, inbox.id, sourceId));
}

function contactable(call: AccountCall) {
  const { state, chance } = call.world;
  const { id } = contactOf(call);
  const own = ownInboxes(call);
  const inboxes = state.inboxes.filter((row) => row.accountId === call.account.id && own(row.id));
  const payload = inboxes.flatMap((inbox: Inbox) => {
    const link = state.contactInboxes.filter((row) => row.contactId === id && row.inboxId === inbox.id).at(-1);
    if (!link && inbox.channelType === 'Channel::WebWidget') return [];
    return [{ inbox: inboxSlim(inbox), source_id: link?.sourceId ?? chance.uuid() }];
  });
  return { payload };
}
