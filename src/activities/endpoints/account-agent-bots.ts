import type { AgentBot } from '../../chatwoot/answers/agent.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';

/**
 * Lists the agent bots of the account and the system bots of the installation, all at once. Bots of the account come
 * with their access_token, for agents too (seen: recording 02 step 68), and for administrators with their webhook
 * secret: treat the answer as secret.
 */
export const list = operation('accountAgentBots.list', 'GET /api/v1/accounts/{account_id}/agent_bots', {
  tokens: ['user'],
  answers: json<AgentBot[]>('[]'),
  repeat: 'same',
});

/**
 * Creates an agent bot in the account; the answer holds its access_token and webhook secret. The bot does nothing until
 * inboxes.setAgentBot puts it on an inbox. Names need not be unique: a repeat makes one more bot. Up to Chatwoot 4.12
 * there is no secret, and deliveries to the bot are unsigned.
 */
export const create = operation('accountAgentBots.create', 'POST /api/v1/accounts/{account_id}/agent_bots', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** what customers see as the sender */
    name: { type: 'string' },
    /** for agents only */
    description: { type: 'string' },
    /** where Chatwoot sends the bot’s events */
    outgoing_url: { type: 'string' },
    /** picture, sent as a form; jpeg, png, gif or webp of at most 15 MB */
    avatar: { type: 'file' },
    /** address of a picture that Chatwoot fetches a little later */
    avatar_url: { type: 'string' },
    /** the only kind there is; any other is answered with 500 */
    bot_type: { type: 'string', values: ['webhook'] },
    /** free settings of the bot */
    bot_config: { type: 'object' },
  },
  answers: json<AgentBot>('id'),
  repeat: 'adds',
});

/**
 * Reads one agent bot, with its access_token for agents too (seen: recording 02 step 68) and its webhook secret for
 * administrators: treat the answer as secret.
 */
export const get = operation('accountAgentBots.get', 'GET /api/v1/accounts/{account_id}/agent_bots/{agent_bot_id}', {
  tokens: ['user'],
  answers: json<AgentBot>('id'),
  repeat: 'same',
});

/**
 * Changes an agent bot of the account; what is left out stays. System bots of the installation are answered with 404.
 */
export const update = operation(
  'accountAgentBots.update',
  'PATCH /api/v1/accounts/{account_id}/agent_bots/{agent_bot_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** what customers see as the sender */
      name: { type: 'string' },
      /** for agents only */
      description: { type: 'string' },
      /** where Chatwoot sends the bot’s events */
      outgoing_url: { type: 'string' },
      /** picture, sent as a form; jpeg, png, gif or webp of at most 15 MB */
      avatar: { type: 'file' },
      /** address of a picture that Chatwoot fetches a little later */
      avatar_url: { type: 'string' },
      /** the only kind there is; any other is answered with 500 */
      bot_type: { type: 'string', values: ['webhook'] },
      /** free settings of the bot */
      bot_config: { type: 'object' },
    },
    answers: json<AgentBot>('id'),
    repeat: 'same',
    check: changesSomething('agent_bot_id'),
  },
);

/**
 * Deletes an agent bot of the account and takes it off its inboxes; its token stops working. System bots and a bot
 * deleted before are answered with 404.
 */
const remove_ = operation('accountAgentBots.delete', 'DELETE /api/v1/accounts/{account_id}/agent_bots/{agent_bot_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };
