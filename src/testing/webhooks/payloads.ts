import { contactPush } from '../answers/contact.ts';
import { attachment, messagePush, unreadCount, type Where } from '../answers/message.ts';
import { botPush, userPush } from '../answers/people.ts';
import { fraction, iso, isoOrNull, seconds } from '../answers/times.ts';
import { canReply } from '../rules/can-reply.ts';
import type { Contact, ContactInbox, Conversation, Inbox, Message } from '../state/conversation-records.ts';
import type { Actor, World } from '../world.ts';
import type { Announcement } from './events.ts';

/**
 * The body of a delivery, built from the rows as they are now. Undefined when a row is gone, as the real job.
 * @param where `account` when made within a request of an account, where the presence of users is known.
 */
export function payload(world: World, { event, about, changes }: Announcement, where: Where): object | undefined {
  const { state } = world;
  const changed = changes === undefined ? {} : { changed_attributes: changes };
  if (event === 'contact_created' || event === 'contact_updated') {
    const row = state.contacts.get(about.contactId ?? -1);
    return row && { ...contactPayload(world, row), event, ...changed };
  }
  const conversation = state.conversations.get(about.conversationId ?? -1);
  if (!conversation) return undefined;
  if (event === 'message_created' || event === 'message_updated') {
    const row = state.messages.get(about.messageId ?? -1);
    return row && { ...messagePayload(world, row, conversation, where), event };
  }
  if (event === 'conversation_typing_on' || event === 'conversation_typing_off') {
    return {
      event,
      user: about.by && actorPayload(world, about.by),
      conversation: conversationPayload(world, conversation, where),
      is_private: about.isPrivate ?? false,
    };
  }
  return { ...conversationPayload(world, conversation, where), event, ...changed };
}

const accountOf = ({ state }: World, id: number) => ({ id, name: state.accounts.get(id)?.name });

/** Top level of conversation events, and `conversation` of the others. It gives away the customer's pubsub_token, as
 * the real one does. */
function conversationPayload(world: World, row: Conversation, where: Where) {
  const { state } = world;
  const link = state.contactInboxes.get(row.contactInboxId) as ContactInbox;
  const said = row.messages.findLast((message) => message.type !== 'activity' && !message.private);
  const user = row.assigneeId === null ? undefined : state.users.get(row.assigneeId);
  const bot = row.assigneeBotId === null ? undefined : state.agentBots.get(row.assigneeBotId);
  const team = row.teamId === null ? undefined : state.teams.get(row.teamId);
  return {
    additional_attributes: row.additionalAttributes,
    can_reply: canReply(world, row),
    channel: (state.inboxes.get(row.inboxId) as Inbox).channelType,
    contact_inbox: {
      id: link.id,
      contact_id: link.contactId,
      inbox_id: link.inboxId,
      source_id: link.sourceId,
      created_at: iso(link.createdAt),
      updated_at: iso(link.updatedAt),
      hmac_verified: false,
      pubsub_token: link.pubsubToken,
    },
    id: row.displayId,
    inbox_id: row.inboxId,
    messages: said ? [messagePush(state, said, world.url(), where)] : [],
    labels: row.labels,
    meta: {
      sender: contactPush(state.contacts.get(row.contactId) as Contact),
      assignee: user ? userPush(user, where === 'account' ? 'offline' : null) : bot ? botPush(bot) : null,
      assignee_type: user ? 'User' : bot ? 'AgentBot' : null,
      team: team ? { id: team.id, name: team.name } : null,
      hmac_verified: false,
    },
    status: row.status,
    custom_attributes: row.customAttributes,
    snoozed_until: isoOrNull(row.snoozedUntil),
    unread_count: unreadCount(row),
    first_reply_created_at: isoOrNull(row.firstReplyCreatedAt),
    priority: row.priority,
    waiting_since: seconds(row.waitingSince),
    agent_last_seen_at: seconds(row.agentLastSeenAt),
    contact_last_seen_at: seconds(row.contactLastSeenAt),
    last_activity_at: seconds(row.lastActivityAt),
    timestamp: seconds(row.lastActivityAt),
    created_at: seconds(row.createdAt),
    updated_at: fraction(row.updatedAt),
    applied_sla: null,
    sla_events: [],
    sla_policy_id: null,
    account: accountOf(world, row.accountId),
  };
}

/** A survey's text is its address here, unlike in the conversation inside (09 delivery 41). */
function messagePayload(world: World, row: Message, conversation: Conversation, where: Where) {
  const survey = `Please rate this conversation, ${world.url()}/survey/responses/${conversation.uuid}`;
  return {
    account: accountOf(world, row.accountId),
    additional_attributes: {},
    content_attributes: row.contentAttributes,
    content_type: row.contentType,
    content: row.contentType === 'input_csat' ? survey : row.content,
    conversation: conversationPayload(world, conversation, where),
    created_at: iso(row.createdAt),
    id: row.id,
    inbox: { id: row.inboxId, name: world.state.inboxes.get(row.inboxId)?.name },
    message_type: row.type,
    private: row.private,
    sender: row.sender && actorPayload(world, row.sender),
    source_id: row.sourceId,
    ...(row.attachments.length > 0
      ? { attachments: row.attachments.map((file) => attachment(file, row, world.url())) }
      : {}),
  };
}

function actorPayload(world: World, { type, id }: Pick<Actor, 'type' | 'id'>) {
  const { users, agentBots, contacts } = world.state;
  if (type === 'User') {
    const user = users.get(id);
    return { id, name: user?.name, email: user?.email, type: 'user' };
  }
  if (type === 'AgentBot') return { id, name: agentBots.get(id)?.name, type: 'agent_bot' };
  const contact = contacts.get(id);
  return contact ? contactPayload(world, contact) : null;
}

function contactPayload(world: World, row: Contact) {
  const { type: _, company_id: __, ...push } = contactPush(row);
  return { account: accountOf(world, row.accountId), avatar: '', ...push };
}
