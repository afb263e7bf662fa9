import type { EmptyObject, EpochSeconds, IsoTime } from './common.ts';
import type { Attachment, MessageContentType, MessageStatus, MessageType } from './message.ts';
import type { ContentAttributes } from './message-content.ts';
import type { BotSender, ContactSender, UserSender } from './message-sender.ts';

/**
 * A message inside a conversation: raw columns, another shape than `Message`. `created_at` is epoch seconds,
 * `updated_at` an ISO time.
 */
export interface EventMessage {
  id: number;
  /**
   * @source null: recording 05 step 22, messages.list /payload/9/content
   */
  content: string | null;
  account_id: number;
  inbox_id: number;
  conversation_id: number;
  message_type: MessageType;
  created_at: EpochSeconds;
  updated_at: IsoTime;
  private: boolean;
  status: MessageStatus;
  /**
   * The id of the message at the channel.
   * @source string: API-NOTES section 11, table of fields
   */
  source_id: string | null;
  content_type: MessageContentType;
  content_attributes: ContentAttributes;
  sender_type: 'User' | 'Contact' | 'AgentBot' | null;
  sender_id: number | null;
  external_source_ids: EmptyObject;
  additional_attributes: EmptyObject;
  /**
   * The text as mail and filters see it.
   * @source null: recording 05 step 22, messages.list /payload/9/content
   */
  processed_message_content: string | null;
  sentiment: EmptyObject;
  conversation: EventMessageConversation;
  /** Missing on activity messages and on those from a template, such as a survey. */
  sender?: UserSender | ContactSender | BotSender;
  attachments?: Attachment[];
}

/** The conversation of an `EventMessage`. */
export interface EventMessageConversation {
  assignee_id: number | null;
  unread_count: number;
  last_activity_at: EpochSeconds;
  contact_inbox: EventMessageContactInbox;
}

/** The channel address of the contact. */
export interface EventMessageContactInbox {
  source_id: string;
}
