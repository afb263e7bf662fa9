import type { PlatformAgentBot } from '../../../chatwoot/answers/platform.ts';
import { empty, json, operation } from '../../../chatwoot/operation.ts';
import { changesSomething } from '../rules/changes-something.ts';

/**
 * Lists the agent bots that this platform app created or was given, with their access tokens, all at once: treat the
 * answer as secret.
 */
export const list = operation('platform.agentBots.list', 'GET /platform/api/v1/agent_bots', {
  tokens: ['platform'],
  answers: json<PlatformAgentBot[]>('[]'),
  repeat: 'same',
});

/**
 * Creates an agent bot; the answer holds its access_token. Without account_id it is a system bot, which can act only in
 * accounts where it is put on an inbox. Names need not be unique: a repeat makes a second bot.
 */
export const create = operation('platform.agentBots.create', 'POST /platform/api/v1/agent_bots', {
  tokens: ['platform'],
  body: {
    /** what customers see as the sender */
    name: { type: 'string' },
    /** for agents only */
    description: { type: 'string' },
    /** where Chatwoot sends the bot’s events, at most 2,048 characters */
    outgoing_url: { type: 'string' },
    /** id of the account it belongs to; a system bot without it */
    account_id: { type: 'integer' },
    /** picture, sent as a form; jpeg, png, gif or webp of at most 15 MB */
    avatar: { type: 'file' },
    /** address of a picture that Chatwoot fetches a little later */
    avatar_url: { type: 'string' },
  },
  answers: json<PlatformAgentBot>('id'),
  repeat: 'adds',
});

/**
 * Reads one agent bot with its access_token: treat the answer as secret.
 */
export const get = operation('platform.agentBots.get', 'GET /platform/api/v1/agent_bots/{agent_bot_id}', {
  tokens: ['platform'],
  answers: json<PlatformAgentBot>('id'),
  repeat: 'same',
});

/**
 * Changes an agent bot; what is left out stays.
 */
export const update = operation('platform.agentBots.update', 'PATCH /platform/api/v1/agent_bots/{agent_bot_id}', {
  tokens: ['platform'],
  body: {
    /** what customers see as the sender */
    name: { type: 'string' },
    /** for agents only */
    description: { type: 'string' },
    /** where Chatwoot sends the bot’s events, at most 2,048 characters */
    outgoing_url: { type: 'string' },
    /** id of the account it belongs to */
    account_id: { type: 'integer' },
    /** picture, sent as a form; jpeg, png, gif or webp of at most 15 MB */
    avatar: { type: 'file' },
    /** address of a picture that Chatwoot fetches a little later */
    avatar_url: { type: 'string' },
  },
  answers: json<PlatformAgentBot>('id'),
  repeat: 'same',
  check: changesSomething('agent_bot_id'),
});

/**
 * Deletes an agent bot at once; its token stops working. One deleted before is answered with 404.
 */
const remove_ = operation('platform.agentBots.delete', 'DELETE /platform/api/v1/agent_bots/{agent_bot_id}', {
  tokens: ['platform'],
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };
