import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Not paginated: the documented page parameter is ignored.
 */
export const list = operation('automationRules.list', 'GET /api/v1/accounts/{account_id}/automation_rules', {
  tokens: ['user'],
  role: 'administrator',
  answers: json<AnswerOf['automationRules.list']>(),
  repeat: 'same',
});

/**
 * DRAFT Create returns the BARE rule, get/update wrap it in payload. Validation errors: 422
 * {"error":{"conditions":[...]}} (error is an object). Missing name, event_name, conditions or actions -> 500
 * (send [] when empty).
 */
export const create = operation('automationRules.create', 'POST /api/v1/accounts/{account_id}/automation_rules', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    name: { type: 'string', required: true },
    description: { type: 'string' },
    /** not validated: other names are stored and never fire */
    event_name: {
      type: 'string',
      required: true,
      values: [
        'conversation_created',
        'conversation_updated',
        'conversation_opened',
        'conversation_resolved',
        'message_created',
      ],
    },
    active: { type: 'boolean' },
    /** [{attribute_key, filter_operator, values, query_operator, custom_attribute_type}] */
    conditions: { type: 'object[]', required: true },
    /** [{action_name, action_params:[]}] */
    actions: { type: 'object[]', required: true },
  },
  answers: json<AnswerOf['automationRules.create']>(),
  repeat: 'adds',
});

/**
 * DRAFT Unknown id -> 500, not 404 (find_by returns nil).
 */
export const get = operation(
  'automationRules.get',
  'GET /api/v1/accounts/{account_id}/automation_rules/{automation_rule_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    answers: json<AnswerOf['automationRules.get']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Unknown id -> 500.
 */
export const update = operation(
  'automationRules.update',
  'PATCH /api/v1/accounts/{account_id}/automation_rules/{automation_rule_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      name: { type: 'string' },
      description: { type: 'string' },
      /** not validated: other names are stored and never fire */
      event_name: {
        type: 'string',
        values: [
          'conversation_created',
          'conversation_updated',
          'conversation_opened',
          'conversation_resolved',
          'message_created',
        ],
      },
      active: { type: 'boolean' },
      /** [{attribute_key, filter_operator, values, query_operator, custom_attribute_type}] */
      conditions: { type: 'object[]' },
      /** [{action_name, action_params:[]}] */
      actions: { type: 'object[]' },
    },
    answers: json<AnswerOf['automationRules.update']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Unknown id -> 500.
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
