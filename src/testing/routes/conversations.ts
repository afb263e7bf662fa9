import { conversation } from '../answers/conversation.ts';
import { isoOrNull } from '../answers/times.ts';
import { conversationOf, ownInboxes } from '../http/access.ts';
import { type AccountCall, empty, idOf, objectOf, on, type Params, type Route, update } from '../http/call.ts';
import { crash, notFound, Refusal, wrongRole } from '../refusal.ts';
import { checkAttributes, linkToInbox } from '../rules/contacts.ts';
import { createConversation, deleteConversation } from '../rules/conversations.ts';
import { setPriority } from '../rules/labels.ts';
import { found, saveConversation } from '../rules/save.ts';
import { handOver, knownStatus, setStatus } from '../rules/status.ts';
import type { ContactInbox, Conversation } from '../state/conversation-records.ts';
import { assigneeFor } from './assignments.ts';
import { storeMessage } from './messages.ts';

export const conversationRoutes: Route[] = [
  on.post('member-or-bot', '/conversations', create),
  on.get('member-or-bot', '/conversations/:conversation_id', (call) => shown(call, conversationOf(call))),
  ...update('member-or-bot', '/conversations/:conversation_id', (call) => {
    const row = conversationOf(call);
    if ('priority' in call.body) setPriority(call.world, row, call.body.priority, call.by);
    return shown(call, row);
  }),
  on.delete('member', '/conversations/:conversation_id', (call) => {
    const row = conversationOf(call);
    if (call.role !== 'administrator') throw wrongRole();
    call.world.later(() => deleteConversation(call.world, row));
    return empty;
  }),
  on.post('member-or-bot', '/conversations/:conversation_id/toggle_status', toggleStatus),
  on.post('member-or-bot', '/conversations/:conversation_id/toggle_priority', (call) => {
    setPriority(call.world, conversationOf(call), call.body.priority, call.by);
    return empty;
  }),
  on.post('member-or-bot', '/conversations/:conversation_id/toggle_typing_status', (call) => {
    const { id } = conversationOf(call);
    const word = call.body.typing_status;
    if (word === 'on' || word === 'off') {
      const isPrivate = call.body.is_private === true || call.body.is_private === 'true';
      call.world.announce(`conversation_typing_${word}`, { conversationId: id, by: call.by, isPrivate });
    }
    return empty;
  }),
  on.post('member-or-bot', '/conversations/:conversation_id/custom_attributes', (call) => {
    const row = conversationOf(call);
    const customAttributes = objectOf(call.body.custom_attributes);
    if (!customAttributes) throw crash();
    checkAttributes(customAttributes);
    saveConversation(call.world, row, { customAttributes });
    return { custom_attributes: row.customAttributes };
  }),
];

/** Answers a conversation. A bot has no teams, so that one with a team is a 500 with the work done (04 step 54). */
function shown(call: AccountCall, row: Conversation) {
  if (call.bot && row.teamId !== null) throw crash();
  return conversation(call.world, row, call.user?.id ?? null);
}

function toggleStatus(call: AccountCall) {
  const { world, by, body } = call;
  const row = conversationOf(call);
  const flipped = row.status === 'open' ? 'resolved' : 'open';
  const status = body.status ? knownStatus(body.status) : flipped;
  const handsOver = call.bot !== null && row.status === 'pending' && status === 'open';
  if (handsOver) handOver(world, row, by);
  else setStatus(world, row, status, by, status === 'snoozed' ? wakeUp(body.snoozed_until) : undefined);
  if (status === 'open' && call.role === 'agent') assigneeFor(call, row, call.user);
  return {
    payload: {
      success: handsOver ? null : true,
      conversation_id: row.displayId,
      current_status: row.status,
      snoozed_until: isoOrNull(row.snoozedUntil),
    },
  };
}

/** Epoch seconds as number or text; an ISO time is a 500. */
export function wakeUp(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (!/^\d+$/.test(String(value))) throw crash();
  return Number(value) * 1000;
}

function create(call: AccountCall) {
  const { world, body, by } = call;
  const { state } = world;
  const status = body.status === undefined || body.status === null ? undefined : knownStatus(body.status);
  const link = contactInboxFor(call);
  const inbox = state.inboxes.get(link.inboxId);
  // Such an inbox has one conversation with a customer, resolved or not.
  const only = state.conversations.filter((row) => row.contactInboxId === link.id).at(-1);
  if (inbox?.settings.lock_to_single_conversation && only) return shown(call, only);
  const assignee = state.users.get(idOf(body.assignee_id)) ?? null;
  const team = state.teams.get(idOf(body.team_id)) ?? null;
  const snoozedUntil = typeof body.snoozed_until === 'string' ? Date.parse(body.snoozed_until) : null;
  const row = createConversation(world, link, by, {
    status,
    snoozedUntil,
    customAttributes: objectOf(body.custom_attributes),
    additionalAttributes: objectOf(body.additional_attributes),
    assignee,
    team,
  });
  const message = objectOf(body.message);
  if (message) firstMessage(call, row, message);
  return shown(call, row);
}

/** Conversation and message are one transaction; a refusal leaves neither, and an incoming one of a website inbox is
 * a 500 here (Chatwoot 4.15.1, conversation_builder.rb). */
function firstMessage(call: AccountCall, row: Conversation, message: Params): void {
  try {
    storeMessage(call, row, message);
  } catch (error) {
    deleteConversation(call.world, row);
    throw message.message_type === 'incoming' ? crash() : error;
  }
}

/** The tie between contact and inbox: an existing `source_id` alone, or inbox and contact. */
function contactInboxFor(call: AccountCall): ContactInbox {
  const { world, body, account } = call;
  const { state } = world;
  const sourceId = body.source_id === undefined ? undefined : String(body.source_id);
  if (body.inbox_id === undefined) {
    const link = state.contactInboxes.find((row) => row.sourceId === sourceId);
    if (!link || state.inboxes.get(link.inboxId)?.accountId !== account.id) throw notFound();
    return link;
  }
  const inbox = found(state.inboxes.get(idOf(body.inbox_id)));
  if (inbox.accountId !== account.id) throw notFound();
  if (!ownInboxes(call)(inbox.id)) throw wrongRole();
  const contact = found(state.contacts.get(idOf(body.contact_id)));
  if (contact.accountId !== account.id) throw notFound();
  const link = state.contactInboxes.find((row) => row.inboxId === inbox.id && row.sourceId === sourceId);
  if (link && link.contactId !== contact.id) throw new Refusal(422, { error: 'source_id should be unique' });
  return link ?? linkToInbox(world, contact.id, inbox.id, sourceId ?? world.chance.uuid());
}
