import type { ChannelType, EpochSeconds } from './common.ts';
import type { AttachmentType, MessageType } from './message.ts';
import type { UserSender } from './message-sender.ts';

/** The counts of conversations.filter and conversations.search. */
export interface FilterCounts {
  mine_count: number;
  unassigned_count: number;
  all_count: number;
}

/** How many conversations match, counted before `assignee_type` is applied. */
export interface ConversationCounts extends FilterCounts {
  assigned_count: number;
}

/** An attachment in conversations.listAttachments. 100 a page. */
export interface ConversationAttachment {
  id: number;
  message_id: number;
  thumb_url: string;
  data_url: string;
  file_size: number;
  file_type: AttachmentType;
  extension: string;
  width: number;
  height: number;
  created_at: EpochSeconds;
  sender: UserSender;
}

/** A conversation as conversations.search gives it: short, with the matching messages. */
export interface SearchedConversation {
  id: number;
  uuid: string;
  created_at: EpochSeconds;
  contact: NamedContact;
  inbox: NamedInbox;
  messages: SearchedMessage[];
  account_id: number;
}

/** The contact of a searched conversation. */
export interface NamedContact {
  id: number;
  name: string;
}

/** The inbox of a searched conversation. */
export interface NamedInbox {
  id: number;
  name: string;
  channel_type: ChannelType;
}

/** A message of conversations.search. Private notes are among them, without a mark. */
export interface SearchedMessage {
  content: string;
  id: number;
  /** Missing on activity messages. */
  sender_name?: string;
  message_type: MessageType;
  created_at: EpochSeconds;
}
