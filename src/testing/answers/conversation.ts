import { canReply } from '../rules/can-reply.ts';
import type { Contact, Conversation, Inbox, Message } from '../state/conversation-records.ts';
import type { World } from '../world.ts';
import { contact, contactPush, rawContact } from './contact.ts';
import { messagePush, publicMessage, unreadCount } from './message.ts';
import { agent, assignedBot, team, userPush } from './people.ts';
import { fraction, isoOrNull, seconds } from './times.ts';

/** A conversation as get, create, update and every list show it.
 * @param viewerId the calling user, null for a bot. */
export function conversation(world: World, row: Conversation, viewerId: number | null) {
  const { state } = world;
  const last = row.messages.at(-1);
  const lastSaid = row.messages.findLast((message) => message.type !== 'activity');
  const push = (message: Message) => messagePush(state, message, world.url(), 'account');
  return {
    meta: meta(world, row, viewerId),
    id: row.displayId,
    messages: last ? [push(last)] : [],
    account_id: row.accountId,
    uuid: row.uuid,
    additional_attributes: row.additionalAttributes,
    agent_last_seen_at: seconds(row.agentLastSeenAt),
    assignee_last_seen_at: seconds(row.assigneeLastSeenAt),
    can_reply: canReply(world, row),
    contact_last_seen_at: seconds(row.contactLastSeenAt),
    custom_attributes: row.customAttributes,
    inbox_id: row.inboxId,
    labels: row.labels,
    muted: state.contacts.get(row.contactId)?.blocked ?? false,
    snoozed_until: isoOrNull(row.snoozedUntil),
    status: row.status,
    created_at: seconds(row.createdAt),
    updated_at: fraction(row.updatedAt),
    timestamp: seconds(row.lastActivityAt),
    first_reply_created_at: seconds(row.firstReplyCreatedAt),
    unread_count: unreadCount(row),
    last_non_activity_message: lastSaid ? push(lastSaid) : null,
    last_activity_at: seconds(row.lastActivityAt),
    priority: row.priority,
    waiting_since: seconds(row.waitingSince),
    sla_policy_id: null,
    sla_events: [],
  };
}

function meta({ state }: World, row: Conversation, viewerId: number | null) {
  const user = row.assigneeId === null ? undefined : state.users.get(row.assigneeId);
  const bot = row.assigneeBotId === null ? undefined : state.agentBots.get(row.assigneeBotId);
  const ofTeam = row.teamId === null ? undefined : state.teams.get(row.teamId);
  return {
    sender: contact(state.contacts.get(row.contactId) as Contact),
    channel: (state.inboxes.get(row.inboxId) as Inbox).channelType,
    ...(user ? { assignee: agent(state, user, row.accountId), assignee_type: 'User' } : {}),
    ...(!user && bot ? { assignee: assignedBot(bot), assignee_type: 'AgentBot' } : {}),
    ...(ofTeam ? { team: team(ofTeam, viewerId) } : {}),
    hmac_verified: false,
  };
}

/** What messages.list tells about the conversation. */
export function messagesMeta({ state }: World, row: Conversation) {
  const user = row.assigneeId === null ? undefined : state.users.get(row.assigneeId);
  return {
    labels: row.labels,
    additional_attributes: row.additionalAttributes,
    contact: contactPush(state.contacts.get(row.contactId) as Contact),
    ...(user ? { assignee: userPush(user, 'offline') } : {}),
    agent_last_seen_at: isoOrNull(row.agentLastSeenAt),
    assignee_last_seen_at: isoOrNull(row.assigneeLastSeenAt),
  };
}

/** A conversation as its customer sees it: with all messages but notes and activity. */
export function publicConversation({ state, url }: World, row: Conversation) {
  return {
    id: row.displayId,
    uuid: row.uuid,
    inbox_id: row.inboxId,
    contact_last_seen_at: seconds(row.contactLastSeenAt),
    status: row.status,
    agent_last_seen_at: seconds(row.agentLastSeenAt),
    messages: row.messages.filter(visibleToCustomer).map((message) => publicMessage(state, message, url())),
    contact: rawContact(state.contacts.get(row.contactId) as Contact),
  };
}

export const visibleToCustomer = (message: Message) => !message.private && message.type !== 'activity';
