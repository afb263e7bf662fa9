import type { Agent } from './agent.ts';
import type { ChannelType, CustomAttributes, EpochSeconds, IsoTime } from './common.ts';
import type { Contact } from './contact.ts';
import type { EventMessage } from './event-message.ts';
import type { Team } from './team.ts';

/** The four states of a conversation. */
export type ConversationStatus = 'open' | 'resolved' | 'pending' | 'snoozed';

/**
 * How urgent a conversation is.
 * @source 'medium', 'urgent': row conversations.update priority
 */
export type ConversationPriority = 'urgent' | 'high' | 'medium' | 'low';

/**
 * A conversation. `id` is its number within the account, the one that every path takes. Times are epoch seconds, 0 for
 * "never", but for `snoozed_until`.
 */
export interface Conversation {
  meta: ConversationMeta;
  id: number;
  /** The last message only, or none; in conversations.search and messages.list their own shape. */
  messages: EventMessage[];
  account_id: number;
  uuid: string;
  additional_attributes: ConversationAdditionalAttributes;
  agent_last_seen_at: EpochSeconds;
  assignee_last_seen_at: EpochSeconds;
  /** False when the channel takes no free text now; a message is then stored and not delivered. */
  can_reply: boolean;
  contact_last_seen_at: EpochSeconds;
  custom_attributes: CustomAttributes;
  inbox_id: number;
  labels: string[];
  /** True when the contact is blocked: all its conversations are then muted. */
  muted: boolean;
  /** Null also while snoozed until the next incoming message. */
  snoozed_until: IsoTime | null;
  status: ConversationStatus;
  created_at: EpochSeconds;
  /** Epoch seconds with a fraction. */
  updated_at: number;
  /** The same as `last_activity_at`. */
  timestamp: EpochSeconds;
  /** Epoch seconds; 0 before the first reply. */
  first_reply_created_at: EpochSeconds;
  unread_count: number;
  /** Null before the first message of a person or bot. */
  last_non_activity_message: EventMessage | null;
  last_activity_at: EpochSeconds;
  priority: ConversationPriority | null;
  /** Since when the customer waits for a reply; 0 when nobody waits. */
  waiting_since: EpochSeconds;
  /** @source absent: versions.md, community edition: missing keys */
  sla_policy_id?: number | null;
  /** Empty in every recording; missing without the enterprise edition and in some of its answers. */
  sla_events?: [];
  applied_sla?: AppliedSla;
}

/** Who is in a conversation. */
export interface ConversationMeta {
  sender: Contact;
  channel: ChannelType;
  /** Missing when nobody is assigned; no recording has a bot here. */
  assignee?: Agent;
  /**
   * Missing when nobody is assigned.
   * @source 'AgentBot': row conversationAssignments.create assignee_type
   */
  assignee_type?: 'User' | 'AgentBot';
  /** True when the contact proved who it is. */
  hmac_verified: boolean;
  /** Missing without a team. A bot's token gets 500 instead of this answer when there is one. */
  team?: Team;
}

/** What the creator stored beside a conversation. Chatwoot keeps more here for other channels, such as the browser. */
export interface ConversationAdditionalAttributes {
  mail_subject?: string;
}

/** The service level agreement that counts for a conversation. Thresholds are seconds; enterprise edition only. */
export interface AppliedSla {
  id: number;
  sla_id: number;
  sla_status: string;
  created_at: EpochSeconds;
  updated_at: EpochSeconds;
  sla_description: string;
  sla_name: string;
  sla_first_response_time_threshold: number;
  sla_next_response_time_threshold: number;
  sla_only_during_business_hours: boolean;
  sla_resolution_time_threshold: number;
}

/** The answer of conversations.toggleStatus. */
export interface StatusChange {
  /** Null when a bot token took a pending conversation to open, which is a success too. Compare `current_status`. */
  success: true | null;
  conversation_id: number;
  current_status: ConversationStatus;
  /** The time that counts. Snoozing again without leaving snoozed first keeps the old one. */
  snoozed_until: IsoTime | null;
}

/** The answer of conversations.setCustomAttributes: the whole set as it is now. */
export interface CustomAttributesSet {
  custom_attributes: CustomAttributes;
}
