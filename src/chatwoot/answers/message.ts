import type { EpochSeconds, IsoTime } from './common.ts';
import type { ConversationAdditionalAttributes } from './conversation.ts';
import type { ContentAttributes } from './message-content.ts';
import type { BotSender, ContactSender, UserSender } from './message-sender.ts';

/** 0 incoming, 1 outgoing, 2 activity, 3 template. Requests and webhooks use the names, answers the numbers. */
export type MessageType = 0 | 1 | 2 | 3;

/**
 * What kind of content a message has.
 * @source 'input_text', 'input_textarea', 'input_email', 'article', 'incoming_email', 'integrations', 'sticker',
 *   'voice_call': row messages.create content_type
 */
export type MessageContentType =
  | 'text'
  | 'input_text'
  | 'input_textarea'
  | 'input_email'
  | 'input_select'
  | 'cards'
  | 'form'
  | 'article'
  | 'incoming_email'
  | 'input_csat'
  | 'integrations'
  | 'sticker'
  | 'voice_call';

/**
 * How far delivery has come.
 * @source 'delivered': row messages.updateStatus status
 */
export type MessageStatus = 'sent' | 'delivered' | 'read' | 'failed';

/**
 * What kind of file an attachment is.
 * @source 'audio', 'video', 'location', 'fallback', 'share', 'story_mention', 'contact', 'ig_reel', 'ig_post',
 *   'ig_story', 'embed': openapi-4.15.1.json public_message_attachment.file_type
 */
export type AttachmentType =
  | 'image'
  | 'audio'
  | 'video'
  | 'file'
  | 'location'
  | 'fallback'
  | 'share'
  | 'story_mention'
  | 'contact'
  | 'ig_reel'
  | 'ig_post'
  | 'ig_story'
  | 'embed';

/**
 * A message as messages.list and the message operations give it. Inside a conversation it has another shape, which is
 * `EventMessage`.
 */
export interface Message {
  id: number;
  /** Null for a message that was stored without any, which this project refuses to send. */
  content: string | null;
  inbox_id: number;
  /** The number within the account, as in paths. */
  conversation_id: number;
  message_type: MessageType;
  content_type: MessageContentType;
  /** `sent` means stored; delivery comes later and shows here. */
  status: MessageStatus;
  content_attributes: ContentAttributes;
  created_at: EpochSeconds;
  /** True for a note, which the customer never sees. */
  private: boolean;
  /** The id of the message at the channel. */
  source_id: string | null;
  /** Missing on activity messages and on those from a template, such as a survey. */
  sender?: BotSender | ContactSender | UserSender;
  /** Missing without files. */
  attachments?: Attachment[];
}

/** The answer of messages.create. */
export interface CreatedMessage extends Message {
  /** What the request carried. Stored nowhere: no later answer has it. */
  echo_id?: string;
}

/** A file of a message. `data_url` is where the file is, `thumb_url` a small picture of it. */
export interface Attachment {
  id: number;
  message_id: number;
  file_type: AttachmentType;
  account_id: number;
  extension: string;
  /** @source absent: versions.md, 4.12.1: missing keys */
  content_type?: string;
  data_url: string;
  /** Empty unless it is a picture. */
  thumb_url: string;
  /** Bytes. */
  file_size: number;
  /** Null unless it is a picture, as is the height. */
  width: number | null;
  height: number | null;
}

/** The conversation around messages.list. */
export interface MessageListMeta {
  labels: string[];
  additional_attributes: ConversationAdditionalAttributes;
  contact: ContactSender;
  /** @source IsoTime: openapi-4.15.1.json conversation_meta.agent_last_seen_at */
  agent_last_seen_at: IsoTime | null;
  /** @source IsoTime: openapi-4.15.1.json conversation_meta.assignee_last_seen_at */
  assignee_last_seen_at: IsoTime | null;
  /** Missing when nobody is assigned. */
  assignee?: UserSender;
}
