import type { ChannelType, EmptyObject, IsoTime } from './common.ts';
import type { SenderNameType } from './inbox.ts';

/**
 * The link of a contact to an inbox. `source_id` is the contact's name in that channel, and for API inboxes the key of
 * the public API: whoever has it can write as the contact.
 */
export interface ContactInbox {
  source_id: string;
  inbox: InboxSummary;
}

/** The short form of an inbox inside contact answers. */
export interface InboxSummary {
  id: number;
  /** Empty without a picture. */
  avatar_url: string;
  channel_id: number;
  name: string;
  channel_type: ChannelType;
  /** @source string: openapi-4.15.1.json inbox_contact.provider */
  provider: string | null;
}

/** An inbox as raw columns, only inside the answer of contacts.create. */
export interface InboxRow {
  id: number;
  channel_id: number;
  account_id: number;
  name: string;
  created_at: IsoTime;
  updated_at: IsoTime;
  channel_type: ChannelType;
  enable_auto_assignment: boolean;
  greeting_enabled: boolean;
  /** @source string: openapi-4.15.1.json inbox.greeting_message */
  greeting_message: string | null;
  /** Null in every recording. */
  email_address: null;
  working_hours_enabled: boolean;
  /** @source string: openapi-4.15.1.json inbox.out_of_office_message */
  out_of_office_message: string | null;
  timezone: string;
  enable_email_collect: boolean;
  csat_survey_enabled: boolean;
  allow_messages_after_resolved: boolean;
  auto_assignment_config: EmptyObject;
  lock_to_single_conversation: boolean;
  /** Null in every recording. */
  portal_id: null;
  sender_name_type: SenderNameType;
  /** @source string: openapi-4.15.1.json inbox.business_name */
  business_name: string | null;
  csat_config: EmptyObject;
}
