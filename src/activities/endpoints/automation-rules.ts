import type { AutomationRule } from '../../chatwoot/answers/automation-rule.ts';
import type { Payload } from '../../chatwoot/answers/common.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';

/** Chatwoot listens to these; it stores any other name and never runs the rule. Source: automation_rule_listener.rb. */
const events = [
  'conversation_created',
  'conversation_updated',
  'conversation_opened',
  'conversation_resolved',
  'message_created',
] as const;

/**
 * Lists the automation rules of the account, all at once: a page parameter would be ignored.
 */
export const list = operation('automationRules.list', 'GET /api/v1/accounts/{account_id}/automation_rules', {
  tokens: ['user'],
  role: 'administrator',
  answers: json<Payload<AutomationRule[]>>('payload[]'),
  repeat: 'same',
});

/**
 * Creates an automation rule, which acts on customers' conversations at once unless active is false. Chatwoot does not
 * check event_name: a rule with an unknown one is stored and never runs (seen: recording 02 step 105), so only the five
 * known events are let through. An unknown condition or action is refused with 422. Without conditions or actions
 * Chatwoot answers 500: send an empty list for none. Names need not be unique: a repeat makes a second rule.
 */
export const create = operation('automationRules.create', 'POST /api/v1/accounts/{account_id}/automation_rules', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** name of the rule */
    name: { type: 'string', required: true },
    /** for people only */
    description: { type: 'string' },
    /** the event after which the conditions are looked at */
    event_name: {
      type: 'string',
      required: true,
      values: events,
    },
    /** default true */
    active: { type: 'boolean' },
    /** each {attribute_key, filter_operator, values, query_operator, custom_attribute_type}; query_operator and/or on all but one */
    conditions: { type: 'object[]', required: true },
    /** each {action_name, action_params}; action_params is a list, such as [billing] for add_label */
    actions: { type: 'object[]', required: true },
  },
  answers: json<AutomationRule>('id'),
  repeat: 'adds',
});

/**
 * Reads one automation rule. An unknown id is answered with a bare 500 instead of 404 (seen: recording 02 step 106).
 */
export const get = operation(
  'automationRules.get',
  'GET /api/v1/accounts/{account_id}/automation_rules/{automation_rule_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    answers: json<Payload<AutomationRule>>('payload.id'),
    repeat: 'same',
  },
);

/**
 * Changes an automation rule; conditions and actions are replaced as a whole, and what is left out stays. An unknown id
 * is answered with a bare 500 instead of 404.
 */
export const update = operation(
  'automationRules.update',
  'PATCH /api/v1/accounts/{account_id}/automation_rules/{automation_rule_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** name of the rule */
      name: { type: 'string' },
      /** for people only */
      description: { type: 'string' },
      /** the event after which the conditions are looked at */
      event_name: {
        type: 'string',
        values: events,
      },
      /** false stops the rule without deleting it */
      active: { type: 'boolean' },
      /** all conditions, each {attribute_key, filter_operator, values, query_operator, custom_attribute_type} */
      conditions: { type: 'object[]' },
      /** all actions, each {action_name, action_params}; action_params is a list */
      actions: { type: 'object[]' },
    },
    answers: json<Payload<AutomationRule>>('payload.id'),
    repeat: 'same',
    check: changesSomething('automation_rule_id'),
  },
);

/**
 * Deletes an automation rule. An unknown id, and one deleted before, is answered with a bare 500 instead of 404.
 */
const remove_ = operation(
  'automationRules.delete',
  'DELETE /api/v1/accounts/{account_id}/automation_rules/{automation_rule_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    answers: empty,
    repeat: 'gone',
  },
);

export { remove_ as delete };
