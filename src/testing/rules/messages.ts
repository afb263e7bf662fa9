import { unprocessable } from '../refusal.ts';
import type { Attachment, Conversation, Message, MessageType } from '../state/conversation-records.ts';
import type { Attributes } from '../state/records.ts';
import type { Actor, World } from '../world.ts';
import { firstResponse } from './reporting.ts';
import { saveContact, saveConversation } from './save.ts';
import { reopenForCustomer } from './status.ts';

export interface NewMessage {
  type: MessageType;
  content: string | null;
  contentType?: string;
  contentAttributes?: Attributes;
  private?: boolean;
  sourceId?: string | null;
  sender: Actor | null;
  attachments?: Attachment[];
}

/** A minute of one conversation takes this many messages of every kind, then 422 (05, 11 step 23). */
const messagesAMinute = 200;
const longestContent = 150_000;

/** Stores a message with everything that follows from it: reopening, waiting time, first reply, deliveries. */
export function createMessage(world: World, conversation: Conversation, wanted: NewMessage): Message {
  if ((wanted.content?.length ?? 0) > longestContent) {
    throw unprocessable(`Validation failed: Content is too long (maximum is ${longestContent} characters)`);
  }
  if (recent(world, conversation) >= messagesAMinute) throw unprocessable('Validation failed: Too many messages');
  const message = insertMessage(world, conversation, wanted);
  const { createdAt } = message;
  const said = wanted.type === 'outgoing' && !message.private;
  saveConversation(world, conversation, { lastActivityAt: createdAt });
  if (wanted.type === 'incoming') {
    const contact = world.state.contacts.get(conversation.contactId);
    if (contact) saveContact(world, contact, { lastActivityAt: createdAt });
    reopenForCustomer(world, conversation);
    if (conversation.waitingSince === null) saveConversation(world, conversation, { waitingSince: createdAt });
  } else if (said && wanted.sender) {
    const first = wanted.sender.type === 'User' && conversation.firstReplyCreatedAt === null;
    saveConversation(world, conversation, { waitingSince: null, ...(first ? { firstReplyCreatedAt: createdAt } : {}) });
    if (first) firstResponse(world, conversation, wanted.sender.id, createdAt);
  }
  world.announce('message_created', { messageId: message.id, conversationId: conversation.id });
  return message;
}

/** Stores a line such as "Conversation was snoozed by Ada Admin". No webhook hears of it. */
export function addActivity(world: World, conversation: Conversation, content: string): void {
  world.later(() => {
    const message = insertMessage(world, conversation, { type: 'activity', content, sender: null });
    saveConversation(world, conversation, { lastActivityAt: message.createdAt });
  });
}

/** Stores a message that Chatwoot writes by itself, such as the survey. */
export function addTemplate(
  world: World,
  conversation: Conversation,
  wanted: Omit<NewMessage, 'type' | 'sender'>,
): void {
  const message = insertMessage(world, conversation, { ...wanted, type: 'template', sender: null });
  saveConversation(world, conversation, { lastActivityAt: message.createdAt });
  world.announce('message_created', { messageId: message.id, conversationId: conversation.id });
}

/** Changes a stored message and tells webhooks, as every saved change of a message does. */
export function saveMessage(world: World, message: Message, wanted: Partial<Message>): void {
  Object.assign(message, wanted, { updatedAt: world.now() });
  world.announce('message_updated', { messageId: message.id, conversationId: message.conversationId });
}

function insertMessage(world: World, conversation: Conversation, wanted: NewMessage): Message {
  const now = world.now();
  const message: Message = {
    id: world.state.messages.nextId(),
    accountId: conversation.accountId,
    inboxId: conversation.inboxId,
    conversationId: conversation.id,
    type: wanted.type,
    content: wanted.content,
    contentType: wanted.contentType ?? 'text',
    contentAttributes: wanted.contentAttributes ?? {},
    private: wanted.private ?? false,
    status: 'sent',
    sourceId: wanted.sourceId ?? null,
    sender: wanted.sender && { type: wanted.sender.type, id: wanted.sender.id },
    attachments: wanted.attachments ?? [],
    createdAt: now,
    updatedAt: now,
  };
  conversation.messages.push(world.state.messages.insert(message));
  return message;
}

function recent(world: World, conversation: Conversation): number {
  const since = world.now() - 60_000;
  let count = 0;
  for (let at = conversation.messages.length - 1; at >= 0; at--) {
    if ((conversation.messages[at] as Message).createdAt < since) break;
    count++;
  }
  return count;
}
