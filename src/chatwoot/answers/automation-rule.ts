import type { EpochSeconds } from './common.ts';

/**
 * What starts a rule.
 * @source 'conversation_created', 'conversation_updated', 'conversation_opened', 'conversation_resolved': row
 *   automationRules.create event_name
 */
export type AutomationEvent =
  | 'conversation_created'
  | 'conversation_updated'
  | 'conversation_opened'
  | 'conversation_resolved'
  | 'message_created';

/** An automation rule. create answers it bare, the other operations in `payload`. */
export interface AutomationRule {
  id: number;
  account_id: number;
  name: string;
  description: string | null;
  event_name: AutomationEvent;
  conditions: FilterCondition[];
  actions: AutomationAction[];
  created_on: EpochSeconds;
  active: boolean;
}

/**
 * What a rule can do; the last one needs the enterprise edition.
 * @source 'send_message', 'remove_label', 'send_email_to_team', 'assign_team', 'assign_agent', 'remove_assigned_agent',
 *   'remove_assigned_team', 'send_webhook_event', 'mute_conversation', 'send_attachment', 'change_status',
 *   'resolve_conversation', 'open_conversation', 'pending_conversation', 'snooze_conversation', 'change_priority',
 *   'send_email_transcript', 'add_private_note', 'add_sla': API-NOTES section 13
 */
export type AutomationActionName =
  | 'send_message'
  | 'add_label'
  | 'remove_label'
  | 'send_email_to_team'
  | 'assign_team'
  | 'assign_agent'
  | 'remove_assigned_agent'
  | 'remove_assigned_team'
  | 'send_webhook_event'
  | 'mute_conversation'
  | 'send_attachment'
  | 'change_status'
  | 'resolve_conversation'
  | 'open_conversation'
  | 'pending_conversation'
  | 'snooze_conversation'
  | 'change_priority'
  | 'send_email_transcript'
  | 'add_private_note'
  | 'add_sla';

/** One thing that a rule does. */
export interface AutomationAction {
  action_name: AutomationActionName;
  action_params: string[];
}

/**
 * How a condition compares.
 * @source 'not_equal_to', 'does_not_contain', 'is_present', 'is_not_present', 'is_greater_than', 'is_less_than',
 *   'days_before': API-NOTES section 9
 */
export type FilterOperator =
  | 'equal_to'
  | 'not_equal_to'
  | 'contains'
  | 'does_not_contain'
  | 'is_present'
  | 'is_not_present'
  | 'is_greater_than'
  | 'is_less_than'
  | 'days_before';

/** One condition of a filter or rule. `query_operator` joins it to the next one and is null on the last. */
export interface FilterCondition {
  attribute_key: string;
  filter_operator: FilterOperator;
  values: string[];
  /** @source 'and', 'or': API-NOTES section 9 */
  query_operator: 'and' | 'or' | null;
}
