import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Not paginated. Administrators see all, agents their own.
 */
export const list = operation('inboxes.list', 'GET /api/v1/accounts/{account_id}/inboxes', {
  tokens: ['user'],
  answers: json<AnswerOf['inboxes.list']>(),
  repeat: 'same',
});

/**
 * DRAFT 402 when the inbox limit is reached. Missing channel -> 500; unknown type -> 422. API channel fields:
 * webhook_url, hmac_mandatory, additional_attributes.
 */
export const create = operation('inboxes.create', 'POST /api/v1/accounts/{account_id}/inboxes', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** taken from the bot for telegram */
    name: { type: 'string', required: true },
    /** {type: web_widget|api|email|line|telegram|whatsapp|sms (EE also voice), ...channel fields} */
    channel: { type: 'object', required: true },
    /** multipart only */
    avatar: { type: 'file' },
    greeting_enabled: { type: 'boolean' },
    greeting_message: { type: 'string' },
    enable_email_collect: { type: 'boolean' },
    csat_survey_enabled: { type: 'boolean' },
    /** {display_type, message, button_text, language, survey_rules:{operator, values}, template} */
    csat_config: { type: 'object' },
    enable_auto_assignment: { type: 'boolean' },
    working_hours_enabled: { type: 'boolean' },
    out_of_office_message: { type: 'string' },
    timezone: { type: 'string' },
    allow_messages_after_resolved: { type: 'boolean' },
    lock_to_single_conversation: { type: 'boolean' },
    portal_id: { type: 'integer' },
    sender_name_type: { type: 'string', values: ['friendly', 'professional'] },
    business_name: { type: 'string' },
    /** EE {max_assignment_limit} */
    auto_assignment_config: { type: 'object' },
  },
  answers: json<AnswerOf['inboxes.create']>(),
  repeat: 'adds',
});

/**
 * DRAFT hmac_token, secret, provider credentials only for administrators.
 */
export const get = operation('inboxes.get', 'GET /api/v1/accounts/{account_id}/inboxes/{inbox_id}', {
  tokens: ['user'],
  answers: json<AnswerOf['inboxes.get']>(),
  repeat: 'same',
});

/**
 * DRAFT The literal string "null" is read as null. csat_config is rewritten whole with defaults.
 */
export const update = operation('inboxes.update', 'PATCH /api/v1/accounts/{account_id}/inboxes/{inbox_id}', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    name: { type: 'string' },
    /** editable fields of this channel */
    channel: { type: 'object' },
    /** multipart only */
    avatar: { type: 'file' },
    greeting_enabled: { type: 'boolean' },
    greeting_message: { type: 'string' },
    enable_email_collect: { type: 'boolean' },
    csat_survey_enabled: { type: 'boolean' },
    /** {display_type, message, button_text, language, survey_rules:{operator, values}, template} */
    csat_config: { type: 'object' },
    enable_auto_assignment: { type: 'boolean' },
    working_hours_enabled: { type: 'boolean' },
    out_of_office_message: { type: 'string' },
    timezone: { type: 'string' },
    allow_messages_after_resolved: { type: 'boolean' },
    lock_to_single_conversation: { type: 'boolean' },
    portal_id: { type: 'integer' },
    sender_name_type: { type: 'string', values: ['friendly', 'professional'] },
    business_name: { type: 'string' },
    /** EE {max_assignment_limit} */
    auto_assignment_config: { type: 'object' },
    /** [{day_of_week, closed_all_day, open_all_day, open_hour, open_minutes, close_hour, close_minutes}] */
    working_hours: { type: 'object[]' },
  },
  answers: json<AnswerOf['inboxes.update']>(),
  repeat: 'same',
});

/**
 * DRAFT Without a bot the agent_bot key is absent ({}).
 */
export const getAgentBot = operation(
  'inboxes.getAgentBot',
  'GET /api/v1/accounts/{account_id}/inboxes/{inbox_id}/agent_bot',
  {
    tokens: ['user'],
    answers: json<AnswerOf['inboxes.getAgentBot']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Unknown bot: 404.
 */
export const setAgentBot = operation(
  'inboxes.setAgentBot',
  'POST /api/v1/accounts/{account_id}/inboxes/{inbox_id}/set_agent_bot',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** null removes */
      agent_bot: { type: 'integer', nullable: true },
    },
    answers: empty,
    repeat: 'same',
  },
);

/**
 * DRAFT Asynchronous: 200 {message} first, the inbox with its conversations is gone a little later; then 404.
 * Agents get 401.
 */
const remove_ = operation('inboxes.delete', 'DELETE /api/v1/accounts/{account_id}/inboxes/{inbox_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: json<AnswerOf['inboxes.delete']>(),
  repeat: 'same',
});

export { remove_ as delete };

/**
 * DRAFT Deprecated upstream; assignableAgents.list does the same for several inboxes. Members plus all
 * administrators. An agent who is not a member gets 401.
 */
export const listAssignableAgents = operation(
  'inboxes.listAssignableAgents',
  'GET /api/v1/accounts/{account_id}/inboxes/{inbox_id}/assignable_agents',
  {
    tokens: ['user'],
    answers: json<AnswerOf['inboxes.listAssignableAgents']>(),
    repeat: 'same',
  },
);
