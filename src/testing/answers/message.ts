import { type Attachment, type Conversation, type Message, messageTypes } from '../state/conversation-records.ts';
import type { State } from '../state/state.ts';
import { contactPush } from './contact.ts';
import { botPush, userPush } from './people.ts';
import { iso, seconds } from './times.ts';

/** Whether the answer is made inside an account, where a user's presence is known. */
export type Where = 'account' | 'outside';

/** A message as messages.list and messages.create show it. */
export function message(state: State, row: Message, url: string, echoId?: unknown) {
  return {
    id: row.id,
    content: row.content,
    inbox_id: row.inboxId,
    ...(echoId === undefined ? {} : { echo_id: echoId }),
    conversation_id: displayId(state, row),
    message_type: messageTypes.indexOf(row.type),
    content_type: row.contentType,
    status: row.status,
    content_attributes: row.contentAttributes,
    created_at: seconds(row.createdAt),
    private: row.private,
    source_id: row.sourceId,
    ...senderOf(state, row, 'account'),
    ...attachmentsOf(row, url),
  };
}

/** A message as the customer sees it. */
export function publicMessage(state: State, row: Message, url: string) {
  return {
    id: row.id,
    content: row.content,
    message_type: messageTypes.indexOf(row.type),
    content_type: row.contentType,
    content_attributes: row.contentAttributes,
    created_at: seconds(row.createdAt),
    conversation_id: displayId(state, row),
    ...attachmentsOf(row, url),
    ...senderOf(state, row, 'outside'),
  };
}

/** A message inside a conversation (`messages`, `last_non_activity_message`) and in webhooks: other keys than above. */
export function messagePush(state: State, row: Message, url: string, where: Where) {
  const conversation = state.conversations.get(row.conversationId) as Conversation;
  return {
    id: row.id,
    content: row.content,
    account_id: row.accountId,
    inbox_id: row.inboxId,
    conversation_id: conversation.displayId,
    message_type: messageTypes.indexOf(row.type),
    created_at: seconds(row.createdAt),
    updated_at: iso(row.updatedAt),
    private: row.private,
    status: row.status,
    source_id: row.sourceId,
    content_type: row.contentType,
    content_attributes: row.contentAttributes,
    sender_type: row.sender?.type ?? null,
    sender_id: row.sender?.id ?? null,
    external_source_ids: {},
    additional_attributes: {},
    processed_message_content: row.content,
    sentiment: {},
    conversation: {
      assignee_id: conversation.assigneeId,
      unread_count: unreadCount(conversation),
      last_activity_at: seconds(conversation.lastActivityAt),
      contact_inbox: { source_id: state.contactInboxes.get(conversation.contactInboxId)?.sourceId },
    },
    ...attachmentsOf(row, url),
    ...senderOf(state, row, where),
  };
}

/** Messages of the customer that no agent has seen; Chatwoot stops counting at 10. */
export function unreadCount(conversation: Conversation): number {
  let count = 0;
  for (let at = conversation.messages.length - 1; at >= 0 && count < 10; at--) {
    const row = conversation.messages[at] as Message;
    if (row.createdAt <= (conversation.agentLastSeenAt ?? 0)) break;
    if (row.type === 'incoming') count++;
  }
  return count;
}

function displayId(state: State, row: Message): number | undefined {
  return state.conversations.get(row.conversationId)?.displayId;
}

function senderOf(state: State, row: Message, where: Where): { sender?: unknown } {
  if (!row.sender) return {};
  const { type, id } = row.sender;
  if (type === 'Contact') {
    const found = state.contacts.get(id);
    return found ? { sender: contactPush(found) } : {};
  }
  if (type === 'AgentBot') {
    const found = state.agentBots.get(id);
    return found ? { sender: botPush(found) } : {};
  }
  const found = state.users.get(id);
  return found ? { sender: userPush(found, where === 'account' ? 'offline' : null) } : {};
}

function attachmentsOf(row: Message, url: string): { attachments?: unknown[] } {
  return row.attachments.length === 0 ? {} : { attachments: row.attachments.map((file) => attachment(file, row, url)) };
}

export const attachment = (file: Attachment, row: Message, url: string) => ({
  id: file.id,
  message_id: row.id,
  file_type: file.fileType,
  account_id: row.accountId,
  extension: file.extension,
  content_type: file.contentType,
  data_url: `${url}/rails/active_storage/blobs/redirect/${file.id}/${encodeURIComponent(file.fileName)}`,
  thumb_url: file.fileType === 'image' ? `${url}/rails/active_storage/representations/redirect/${file.id}` : '',
  file_size: file.size,
  width: null,
  height: null,
});
