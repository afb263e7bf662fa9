import type { CustomAttributes, EpochSeconds, IsoTime } from './common.ts';
import type { ContactAdditionalAttributes } from './contact.ts';
import type { ConversationStatus } from './conversation.ts';
import type { WorkingHours } from './inbox.ts';
import type { MessageContentType, MessageType } from './message.ts';
import type { ContentAttributes } from './message-content.ts';
import type { ContactSender, UserSender } from './message-sender.ts';

/** What the customer may know of an inbox. */
export interface PublicInbox {
  identifier: string;
  identity_validation_enabled: boolean;
  name: string;
  timezone: string;
  working_hours: WorkingHours[];
  working_hours_enabled: boolean;
  csat_survey_enabled: boolean;
  greeting_enabled: boolean;
}

/**
 * The customer for himself. `source_id` names him in every public call, which has no token: whoever knows it reads and
 * writes as him. A known identifier gives the same contact with a new one.
 */
export interface PublicContact {
  source_id: string;
  pubsub_token: string;
  id: number;
  name: string;
  email: string | null;
  phone_number: string | null;
}

/** The contact as raw columns: publicApi.contacts.update and inside public conversations. Times in ISO. */
export interface PublicContactRow {
  id: number;
  name: string;
  email: string;
  phone_number: string | null;
  account_id: number;
  created_at: IsoTime;
  updated_at: IsoTime;
  additional_attributes: ContactAdditionalAttributes;
  identifier: string;
  custom_attributes: CustomAttributes;
  last_activity_at: IsoTime | null;
  contact_type: 'lead';
  middle_name: string;
  last_name: string;
  /** @source string: openapi-4.15.1.json public_contact_record.location */
  location: string | null;
  /** @source string: openapi-4.15.1.json public_contact_record.country_code */
  country_code: string | null;
  blocked: boolean;
  /**
   * @source null: recording 03 step 10, contacts.create /payload/contact/company_id
   * @source absent: versions.md, 4.12.1: missing keys
   */
  company_id?: number | null;
  /** @source items: openapi-4.15.1.json public_contact_record.label_list */
  label_list: string[];
}

/** A conversation as the customer sees it. Times are epoch seconds, 0 for "never". */
export interface PublicConversation {
  id: number;
  uuid: string;
  inbox_id: number;
  contact_last_seen_at: EpochSeconds;
  status: ConversationStatus;
  agent_last_seen_at: EpochSeconds;
  messages: PublicMessage[];
  contact: PublicContactRow;
}

/** A message as the customer sees it. Private notes and activity messages are never among them. */
export interface PublicMessage {
  id: number;
  content: string | null;
  message_type: MessageType;
  content_type: MessageContentType;
  content_attributes: ContentAttributes;
  created_at: EpochSeconds;
  conversation_id: number;
  sender?: ContactSender | UserSender;
}
