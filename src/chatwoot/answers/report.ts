import type { Availability } from './agent.ts';
import type { EpochSeconds, IsoTime } from './common.ts';

/**
 * What a reporting event measures.
 * @source 'reply_time', 'conversation_bot_resolved': operations.json reportingEvents.list name
 */
export type ReportingEventName =
  | 'first_response'
  | 'conversation_resolved'
  | 'reply_time'
  | 'conversation_opened'
  | 'conversation_bot_handoff'
  | 'conversation_bot_resolved';

/** One point of reports.getTimeseries. */
export interface TimeseriesPoint {
  /** A count, or an average in seconds; 0 without data. */
  value: number;
  /** Start of the hour, day, week, month or year. */
  timestamp: EpochSeconds;
  /** How many values the average is of; only for averages. */
  count?: number;
}

/** The answer of reports.getSummary: the time asked for and the equally long time before it. */
export interface AccountSummary extends AccountFigures {
  previous: AccountFigures;
}

/** Counts, and averages in seconds; null without data. */
export interface AccountFigures {
  conversations_count: number;
  incoming_messages_count: number;
  outgoing_messages_count: number;
  avg_first_response_time: number | null;
  avg_resolution_time: number | null;
  resolutions_count: number;
  /** @source number: API-NOTES section 15 */
  reply_time: number | null;
}

/** Counts of conversations now. */
export interface AccountConversationMetrics {
  open: number;
  unattended: number;
  unassigned: number;
  pending: number;
}

/** An agent with his conversations now. 25 a page. */
export interface AgentConversationMetrics {
  id: number;
  name: string;
  email: string;
  thumbnail: string;
  availability: Availability;
  metric: AgentMetric;
}

/** Counts of one agent. */
export interface AgentMetric {
  open: number;
  unattended: number;
}

/** Messages sent by one agent, team, inbox or label. */
export interface OutgoingCount {
  id: number;
  name: string;
  outgoing_messages_count: number;
}

/** Something measured. `value` is seconds; `conversation_id` is the internal id, not the number that paths take. */
export interface ReportingEvent {
  id: number;
  name: ReportingEventName;
  value: number;
  value_in_business_hours: number;
  event_start_time: IsoTime;
  event_end_time: IsoTime;
  account_id: number;
  inbox_id: number;
  user_id: number | null;
  conversation_id: number;
  created_at: IsoTime;
  updated_at: IsoTime;
}

/** The `meta` of reportingEvents.list. 25 a page. */
export interface ReportingEventMeta {
  count: number;
  current_page: number;
  total_pages: number;
}
