import type { ChannelType, EmptyObject } from './common.ts';
import type { ApiChannelFields, EmailChannelFields, WebsiteChannelFields } from './inbox-channel.ts';

/**
 * Whose name the customer reads above an answer.
 * @source 'professional': row inboxes.create sender_name_type
 */
export type SenderNameType = 'friendly' | 'professional';

/**
 * An inbox. Which of the channel's own fields it has depends on `channel_type`. Its secrets are shown to administrators
 * only.
 */
export interface Inbox extends ApiChannelFields, EmailChannelFields, WebsiteChannelFields {
  id: number;
  /** Empty without a picture. */
  avatar_url: string;
  /** The id of the channel row, not of the inbox. */
  channel_id: number;
  name: string;
  channel_type: ChannelType;
  greeting_enabled: boolean;
  /** @source string: openapi-4.15.1.json inbox.greeting_message */
  greeting_message: string | null;
  working_hours_enabled: boolean;
  enable_email_collect: boolean;
  csat_survey_enabled: boolean;
  csat_config: EmptyObject;
  enable_auto_assignment: boolean;
  auto_assignment_config: EmptyObject;
  out_of_office_message: string | null;
  working_hours: WorkingHours[];
  timezone: string;
  callback_webhook_url: string | null;
  allow_messages_after_resolved: boolean;
  lock_to_single_conversation: boolean;
  sender_name_type: SenderNameType;
  /** @source string: openapi-4.15.1.json inbox.business_name */
  business_name: string | null;
  /** @source string: openapi-4.15.1.json inbox.messaging_service_sid */
  messaging_service_sid: string | null;
  phone_number: string | null;
  provider: string | null;
}

/** The hours of one day; 0 is Sunday. Hours and minutes are null on a day that is closed. */
export interface WorkingHours {
  day_of_week: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  closed_all_day: boolean;
  open_hour: number | null;
  open_minutes: number | null;
  close_hour: number | null;
  close_minutes: number | null;
  open_all_day: boolean;
}

/** The answer of inboxes.delete, which goes on in the background. */
export interface Deletion {
  message: string;
}
