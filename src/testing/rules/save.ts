import { isoOrNull } from '../answers/times.ts';
import { notFound } from '../refusal.ts';
import type { Contact, Conversation } from '../state/conversation-records.ts';
import type { Change } from '../webhooks/events.ts';
import type { World } from '../world.ts';

/** Columns of a conversation whose change is told to webhooks (Chatwoot 4.15.1, conversation.rb), with their names there. */
const told: Partial<Record<keyof Conversation, string>> = {
  teamId: 'team_id',
  assigneeId: 'assignee_id',
  assigneeBotId: 'assignee_agent_bot_id',
  status: 'status',
  snoozedUntil: 'snoozed_until',
  customAttributes: 'custom_attributes',
  labels: 'label_list',
  waitingSince: 'waiting_since',
  firstReplyCreatedAt: 'first_reply_created_at',
  priority: 'priority',
};
const times = new Set<string>(['snoozedUntil', 'waitingSince', 'firstReplyCreatedAt', 'lastActivityAt']);

/** Changes a conversation, and announces what webhooks hear about. Nothing happens when nothing changes. */
export function saveConversation(world: World, row: Conversation, wanted: Partial<Conversation>): void {
  const changed = differences(row, wanted);
  if (changed.length === 0) return;
  const before = row.updatedAt;
  const changes: Change[] = [];
  const statusChanged = changed.includes('status');
  for (const key of changed) {
    const name = told[key];
    if (!name) continue;
    if (key === 'labels')
      changes.push(change('cached_label_list', row.labels.join(', ') || null, wanted.labels?.join(', ') || null));
    changes.push(change(name, shown(key, row[key]), shown(key, wanted[key])));
  }
  Object.assign(row, wanted, { updatedAt: world.now() });
  if (changes.length === 0) return;
  changes.push(change('updated_at', isoOrNull(before), isoOrNull(row.updatedAt)));
  if (statusChanged) world.announce('conversation_status_changed', { conversationId: row.id }, null);
  world.announce('conversation_updated', { conversationId: row.id }, changes);
}

const contactNames: Partial<Record<keyof Contact, string>> = {
  name: 'name',
  email: 'email',
  phoneNumber: 'phone_number',
  identifier: 'identifier',
  blocked: 'blocked',
  customAttributes: 'custom_attributes',
  additionalAttributes: 'additional_attributes',
  lastActivityAt: 'last_activity_at',
  labels: 'label_list',
};

/** Changes a contact; every change is told as contact_updated, a new `last_activity_at` included. */
export function saveContact(world: World, row: Contact, wanted: Partial<Contact>): void {
  const changed = differences(row, wanted);
  if (changed.length === 0) return;
  const before = row.updatedAt;
  const changes = changed.flatMap((key) => {
    const name = contactNames[key];
    return name ? [change(name, shown(key, row[key]), shown(key, wanted[key]))] : [];
  });
  Object.assign(row, wanted, { updatedAt: world.now() });
  changes.unshift(change('updated_at', isoOrNull(before), isoOrNull(row.updatedAt)));
  world.announce('contact_updated', { contactId: row.id }, changes);
}

function differences<Row extends object>(row: Row, wanted: Partial<Row>): (keyof Row & string)[] {
  const keys = Object.keys(wanted) as (keyof Row & string)[];
  return keys.filter((key) => JSON.stringify(row[key]) !== JSON.stringify(wanted[key]));
}

const shown = (key: string, value: unknown) => (times.has(key) ? isoOrNull(value as number | null) : value);

const change = (name: string, previous: unknown, current: unknown): Change => ({
  [name]: { previous_value: previous, current_value: current },
});

/** The row, or 404. */
export function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw notFound();
  return row;
}
