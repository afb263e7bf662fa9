import type { Attributes, Priority, Status } from './records.ts';

export type ChannelType = 'Channel::Api' | 'Channel::WebWidget';
export type MessageType = 'incoming' | 'outgoing' | 'activity' | 'template';
/** Their place in this list is the number that REST answers show. */
export const messageTypes: readonly MessageType[] = ['incoming', 'outgoing', 'activity', 'template'];

export interface Inbox {
  id: number;
  accountId: number;
  channelId: number;
  channelType: ChannelType;
  name: string;
  /** Settings under Chatwoot's own names, as answers show them. */
  settings: Attributes;
  /** Fields of the channel under Chatwoot's own names. */
  channel: Attributes;
  hmacToken: string;
  secret: string;
  identifier: string;
  websiteToken: string;
  members: number[];
  agentBotId: number | null;
  createdAt: number;
  updatedAt: number;
}

export interface Company {
  id: number;
  accountId: number;
  domain: string;
  name: string;
}

export interface Contact {
  id: number;
  accountId: number;
  name: string;
  email: string | null;
  phoneNumber: string | null;
  identifier: string | null;
  blocked: boolean;
  thumbnail: string;
  companyId: number | null;
  customAttributes: Attributes;
  additionalAttributes: Attributes;
  labels: string[];
  lastActivityAt: number | null;
  createdAt: number;
  updatedAt: number;
}

export interface ContactInbox {
  id: number;
  contactId: number;
  inboxId: number;
  sourceId: string;
  pubsubToken: string;
  createdAt: number;
  updatedAt: number;
}

export interface Note {
  id: number;
  contactId: number;
  userId: number;
  content: string;
  createdAt: number;
  updatedAt: number;
}

export interface Conversation {
  id: number;
  /** Per account; what every path and answer calls the id. */
  displayId: number;
  accountId: number;
  inboxId: number;
  contactId: number;
  contactInboxId: number;
  uuid: string;
  status: Status;
  priority: Priority | null;
  snoozedUntil: number | null;
  assigneeId: number | null;
  assigneeBotId: number | null;
  teamId: number | null;
  labels: string[];
  customAttributes: Attributes;
  additionalAttributes: Attributes;
  waitingSince: number | null;
  firstReplyCreatedAt: number | null;
  agentLastSeenAt: number | null;
  assigneeLastSeenAt: number | null;
  contactLastSeenAt: number | null;
  /** Begin of the next `conversation_opened` among the reporting events. */
  resolvedAt: number | null;
  lastActivityAt: number;
  createdAt: number;
  updatedAt: number;
  /** Oldest first. */
  messages: Message[];
}

export type Sender = { type: 'User' | 'AgentBot' | 'Contact'; id: number };

export interface Attachment {
  id: number;
  fileType: string;
  extension: string;
  contentType: string;
  fileName: string;
  size: number;
  data: Uint8Array;
}

export interface Message {
  id: number;
  accountId: number;
  inboxId: number;
  /** The internal id of the conversation, not the display id. */
  conversationId: number;
  type: MessageType;
  content: string | null;
  contentType: string;
  contentAttributes: Attributes;
  private: boolean;
  status: string;
  sourceId: string | null;
  sender: Sender | null;
  attachments: Attachment[];
  createdAt: number;
  updatedAt: number;
}

export interface CsatResponse {
  id: number;
  accountId: number;
  conversationId: number;
  messageId: number;
  contactId: number;
  assignedAgentId: number | null;
  rating: number;
  feedbackMessage: string | null;
  createdAt: number;
  updatedAt: number;
}
