import { crash } from '../refusal.ts';
import type { Conversation, Inbox } from '../state/conversation-records.ts';
import { type Status, statuses } from '../state/records.ts';
import type { Actor, World } from '../world.ts';
import { addActivity, addTemplate } from './messages.ts';
import { statusReported } from './reporting.ts';
import { saveConversation } from './save.ts';

const sentences: Record<Status, string> = {
  resolved: 'Conversation was marked resolved by',
  open: 'Conversation was reopened by',
  pending: 'Conversation was marked as pending by',
  snoozed: 'Conversation was snoozed by',
};

/** An unknown word is no 422 but a 500, as every unknown enum value. */
export function knownStatus(word: unknown): Status {
  if (!statuses.includes(word as Status)) throw crash();
  return word as Status;
}

/**
 * Sets the status: any to any. The same again changes nothing and fires nothing. Snoozing without a time keeps the
 * wake-up time of an earlier snooze (04 step 25); every other status clears it.
 * @param snoozedUntil milliseconds since 1970; undefined when the caller named none.
 */
export function setStatus(world: World, row: Conversation, status: Status, by: Actor, snoozedUntil?: number): void {
  const before = row.status;
  // Chatwoot clears waiting_since on resolve past its own callbacks, so that no webhook lists it.
  if (status === 'resolved' && before !== 'resolved') row.waitingSince = null;
  saveConversation(world, row, {
    status,
    snoozedUntil: status === 'snoozed' ? (snoozedUntil ?? row.snoozedUntil) : null,
  });
  if (before === status) return;
  if (status === 'resolved') askForRating(world, row);
  // Ruby's capitalize: "Carol Customer" becomes "Carol customer" (06 step 28).
  const customer = by.name.charAt(0).toUpperCase() + by.name.slice(1).toLowerCase();
  const closedByCustomer = by.type === 'Contact' && status === 'resolved';
  addActivity(
    world,
    row,
    closedByCustomer ? `Conversation was resolved by ${customer}` : `${sentences[status]} ${by.name}`,
  );
  tellBots(world, row, status);
  statusReported(world, row, status);
}

/** What a customer's message does to the status: 09 steps 32 and 38. Blocked contacts wake nothing. */
export function reopenForCustomer(world: World, row: Conversation): void {
  if (world.state.contacts.get(row.contactId)?.blocked) return;
  if (row.status !== 'snoozed' && row.status !== 'resolved') return;
  const inbox = world.state.inboxes.get(row.inboxId) as Inbox;
  const wasResolved = row.status === 'resolved';
  const status = wasResolved && inbox.agentBotId !== null ? 'pending' : 'open';
  saveConversation(world, row, { status, snoozedUntil: null });
  if (wasResolved) {
    addActivity(world, row, 'System reopened the conversation due to a new incoming message.');
  }
  tellBots(world, row, status);
  statusReported(world, row, status);
}

/** What a bot does that takes `pending` to `open`: waiting begins if it had not. */
export function handOver(world: World, row: Conversation, by: Actor): void {
  if (row.waitingSince === null) saveConversation(world, row, { waitingSince: world.now() });
  setStatus(world, row, 'open', by);
  statusReported(world, row, 'bot_handoff');
}

/** Chatwoot opens a pending conversation whose bot does not answer: 09 step 56. */
export function openAfterBotFailure(world: World, row: Conversation): void {
  if (row.status !== 'pending') return;
  saveConversation(world, row, { status: 'open', snoozedUntil: null });
  addActivity(world, row, 'Conversation was marked open by system due to an error with the agent bot.');
  tellBots(world, row, 'open');
  statusReported(world, row, 'open');
}

function tellBots(world: World, row: Conversation, status: Status): void {
  if (status === 'open') world.announce('conversation_opened', { conversationId: row.id });
  if (status === 'resolved') world.announce('conversation_resolved', { conversationId: row.id });
}

/** The survey: once in a conversation, when it is resolved and its inbox asks for it. */
function askForRating(world: World, row: Conversation): void {
  world.later(() => {
    const inbox = world.state.inboxes.get(row.inboxId);
    if (!inbox?.settings.csat_survey_enabled) return;
    if (row.messages.some((message) => message.contentType === 'input_csat')) return;
    addTemplate(world, row, {
      content: 'Please rate the conversation',
      contentType: 'input_csat',
      contentAttributes: { display_type: 'emoji' },
    });
  });
}
