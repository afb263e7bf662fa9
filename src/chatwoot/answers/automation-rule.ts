import type { EpochSeconds } from './common.ts';

/**
 * What starts a rule.
 * @source 'conversation_created', 'conversation_updated', 'conversation_opened', 'conversation_resolved': row automationRules.create event_name
 */
export type AutomationEvent =
  | 'conversation_created'
  | 'conversation_updated'
  | 'conversation_opened'
  | 'conversation_resolved'
  | 'message_created';

/** An automation rule. */
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

/** What a rule does. */
export interface AutomationAction {
  action_name: string;
  action_params: string[];
}

/** One condition of a filter or rule. `query_operator` joins it to the next one and is null on the last. */
export interface FilterCondition {
  attribute_key: string;
  filter_operator: string;
  values: string[];
  /** @source 'and', 'or': API-NOTES section 9 */
  query_operator: 'and' | 'or' | null;
}
