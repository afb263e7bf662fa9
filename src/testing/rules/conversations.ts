import type { ContactInbox, Conversation, Inbox } from '../state/conversation-records.ts';
import type { Attributes, Status, Team, User } from '../state/records.ts';
import type { Actor, World } from '../world.ts';
import { addActivity } from './messages.ts';

export interface NewConversation {
  status?: Status | undefined;
  snoozedUntil?: number | null;
  customAttributes?: Attributes | undefined;
  additionalAttributes?: Attributes | undefined;
  assignee?: User | null;
  team?: Team | null;
}

/** Opens a conversation. A bot on the inbox makes it pending, a blocked contact resolved, whatever was asked for. */
export function createConversation(world: World, link: ContactInbox, by: Actor, wanted: NewConversation): Conversation {
  const { state } = world;
  const inbox = state.inboxes.get(link.inboxId) as Inbox;
  const blocked = state.contacts.get(link.contactId)?.blocked;
  const status = blocked ? 'resolved' : inbox.agentBotId === null ? (wanted.status ?? 'open') : 'pending';
  const now = world.now();
  const assignee =
    wanted.team && wanted.assignee && !wanted.team.members.includes(wanted.assignee.id) ? null : wanted.assignee;
  const row = state.conversations.insert({
    id: state.conversations.nextId(),
    displayId: state.nextDisplayId(inbox.accountId),
    accountId: inbox.accountId,
    inboxId: inbox.id,
    contactId: link.contactId,
    contactInboxId: link.id,
    uuid: world.chance.uuid(),
    status,
    priority: null,
    snoozedUntil: status === 'snoozed' ? (wanted.snoozedUntil ?? null) : null,
    assigneeId: assignee?.id ?? null,
    assigneeBotId: null,
    teamId: wanted.team?.id ?? null,
    labels: [],
    customAttributes: wanted.customAttributes ?? {},
    additionalAttributes: wanted.additionalAttributes ?? {},
    waitingSince: now,
    firstReplyCreatedAt: null,
    agentLastSeenAt: null,
    assigneeLastSeenAt: null,
    contactLastSeenAt: null,
    resolvedAt: null,
    lastActivityAt: now,
    createdAt: now,
    updatedAt: now,
    messages: [],
  });
  world.announce('conversation_created', { conversationId: row.id });
  if (assignee && wanted.team)
    addActivity(world, row, `Assigned to ${assignee.name} via ${wanted.team.name} by ${by.name}`);
  else if (wanted.team) addActivity(world, row, `Assigned to ${wanted.team.name} by ${by.name}`);
  else if (assignee) addActivity(world, row, `Assigned to ${assignee.name} by ${by.name}`);
  return row;
}

/** Removes a conversation with its messages. */
export function deleteConversation({ state }: World, row: Conversation): void {
  for (const message of row.messages) state.messages.delete(message.id);
  state.conversations.delete(row.id);
}
