import type { Agent, AttachedAgentBot } from '../../chatwoot/answers/agent.ts';
import type { Payload } from '../../chatwoot/answers/common.ts';
import type { Deletion, Inbox } from '../../chatwoot/answers/inbox.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';
import { channelHasType } from './rules/inbox.ts';

/**
 * Lists the inboxes, all at once: every one for administrators, their own for agents. Administrators get secrets with
 * them (webhook secret, hmac_token, credentials).
 */
export const list = operation('inboxes.list', 'GET /api/v1/accounts/{account_id}/inboxes', {
  tokens: ['user'],
  answers: json<Payload<Inbox[]>>('payload[]'),
  repeat: 'same',
});

/**
 * Creates an inbox on a channel; without members only administrators see it. An unknown channel type is refused with
 * 422 Channel must exist, a missing one answered with 500, and a webhook_url is not checked at all (seen: recording 02
 * step 48). 402 means that the plan's number of inboxes is reached. Names need not be unique: a repeat makes a second
 * inbox. Up to Chatwoot 4.12 the webhook of an API inbox has no secret and its deliveries are unsigned.
 */
export const create = operation('inboxes.create', 'POST /api/v1/accounts/{account_id}/inboxes', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** name of the inbox, shown to customers */
    name: { type: 'string', required: true },
    /** {type: web_widget, api, email, line, telegram, whatsapp or sms, and its settings: api takes webhook_url, hmac_mandatory, additional_attributes} */
    channel: { type: 'object', required: true },
    /** picture, sent as a form; jpeg, png, gif or webp of at most 15 MB */
    avatar: { type: 'file' },
    /** send greeting_message when a conversation begins */
    greeting_enabled: { type: 'boolean' },
    /** the customer sees it */
    greeting_message: { type: 'string' },
    /** ask visitors for their e-mail address */
    enable_email_collect: { type: 'boolean' },
    /** send the customer a survey when a conversation resolves */
    csat_survey_enabled: { type: 'boolean' },
    /** {display_type, message, button_text, language, survey_rules: {operator, values}, template} */
    csat_config: { type: 'object' },
    /** assign new conversations to members by itself */
    enable_auto_assignment: { type: 'boolean' },
    /** answer with out_of_office_message outside working hours */
    working_hours_enabled: { type: 'boolean' },
    /** the customer sees it */
    out_of_office_message: { type: 'string' },
    /** name such as Europe/Berlin */
    timezone: { type: 'string' },
    /** the customer may write into a resolved conversation */
    allow_messages_after_resolved: { type: 'boolean' },
    /** keep one conversation a contact */
    lock_to_single_conversation: { type: 'boolean' },
    /** id of a help-centre portal */
    portal_id: { type: 'integer' },
    /** how e-mails name the sender; any other value is answered with 500 */
    sender_name_type: { type: 'string', values: ['friendly', 'professional'] },
    /** name used in e-mails */
    business_name: { type: 'string' },
    /** {max_assignment_limit}; enterprise edition only */
    auto_assignment_config: { type: 'object' },
  },
  answers: json<Inbox>('id'),
  repeat: 'adds',
  check: channelHasType,
});

/**
 * Reads one inbox. Administrators get its secrets with it (webhook secret, hmac_token, credentials); an agent who is
 * not a member gets 401.
 */
export const get = operation('inboxes.get', 'GET /api/v1/accounts/{account_id}/inboxes/{inbox_id}', {
  tokens: ['user'],
  answers: json<Inbox>('id'),
  repeat: 'same',
});

/**
 * Changes an inbox; customers see greeting, name and working hours at once. csat_config is rewritten as a whole, with
 * defaults for what is left out. The text "null" is read as null.
 */
export const update = operation('inboxes.update', 'PATCH /api/v1/accounts/{account_id}/inboxes/{inbox_id}', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** name of the inbox, shown to customers */
    name: { type: 'string' },
    /** settings of its channel; the type cannot change */
    channel: { type: 'object' },
    /** picture, sent as a form; jpeg, png, gif or webp of at most 15 MB */
    avatar: { type: 'file' },
    /** send greeting_message when a conversation begins */
    greeting_enabled: { type: 'boolean' },
    /** the customer sees it */
    greeting_message: { type: 'string' },
    /** ask visitors for their e-mail address */
    enable_email_collect: { type: 'boolean' },
    /** send the customer a survey when a conversation resolves */
    csat_survey_enabled: { type: 'boolean' },
    /** {display_type, message, button_text, language, survey_rules: {operator, values}, template} */
    csat_config: { type: 'object' },
    /** assign new conversations to members by itself */
    enable_auto_assignment: { type: 'boolean' },
    /** answer with out_of_office_message outside working hours */
    working_hours_enabled: { type: 'boolean' },
    /** the customer sees it */
    out_of_office_message: { type: 'string' },
    /** name such as Europe/Berlin */
    timezone: { type: 'string' },
    /** the customer may write into a resolved conversation */
    allow_messages_after_resolved: { type: 'boolean' },
    /** keep one conversation a contact */
    lock_to_single_conversation: { type: 'boolean' },
    /** id of a help-centre portal */
    portal_id: { type: 'integer' },
    /** how e-mails name the sender; any other value is answered with 500 */
    sender_name_type: { type: 'string', values: ['friendly', 'professional'] },
    /** name used in e-mails */
    business_name: { type: 'string' },
    /** {max_assignment_limit}; enterprise edition only */
    auto_assignment_config: { type: 'object' },
    /** [{day_of_week: 0 (Sunday) to 6, closed_all_day, open_all_day, open_hour, open_minutes, close_hour, close_minutes}] */
    working_hours: { type: 'object[]' },
  },
  answers: json<Inbox>('id'),
  repeat: 'same',
  check: changesSomething('inbox_id'),
});

/**
 * Reads the agent bot of an inbox. Without a bot the answer is an empty object.
 */
export const getAgentBot = operation(
  'inboxes.getAgentBot',
  'GET /api/v1/accounts/{account_id}/inboxes/{inbox_id}/agent_bot',
  {
    tokens: ['user'],
    answers: json<{ agent_bot?: AttachedAgentBot }>(),
    repeat: 'same',
  },
);

/**
 * Puts an agent bot on an inbox or takes it off: new conversations then begin as pending and go to the bot first.
 * Without agent_bot Chatwoot would take the bot off, so the field is required. An unknown bot is answered with 404.
 */
export const setAgentBot = operation(
  'inboxes.setAgentBot',
  'POST /api/v1/accounts/{account_id}/inboxes/{inbox_id}/set_agent_bot',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** id of the bot; null takes it off */
      agent_bot: { type: 'integer', required: true, nullable: true },
    },
    answers: empty,
    repeat: 'same',
  },
);

/**
 * Deletes an inbox with all its conversations, some time after it has answered: 200 means queued, later the inbox is
 * answered with 404. It cannot be undone.
 */
const remove_ = operation('inboxes.delete', 'DELETE /api/v1/accounts/{account_id}/inboxes/{inbox_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: json<Deletion>(),
  repeat: 'same',
});

export { remove_ as delete };

/**
 * Lists the people who may be assigned in an inbox: its members and all administrators. assignableAgents.list does the
 * same for several inboxes and is what Chatwoot keeps; an agent who is not a member gets 401.
 */
export const listAssignableAgents = operation(
  'inboxes.listAssignableAgents',
  'GET /api/v1/accounts/{account_id}/inboxes/{inbox_id}/assignable_agents',
  {
    tokens: ['user'],
    answers: json<Payload<Agent[]>>('payload[]'),
    repeat: 'same',
  },
);
