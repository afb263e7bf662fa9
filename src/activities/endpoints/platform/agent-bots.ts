import type { AnswerOf } from '../../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../../chatwoot/operation.ts';

/**
 * DRAFT Only bots permissible to this app. Includes access_token.
 */
export const list = operation('platform.agentBots.list', 'GET /platform/api/v1/agent_bots', {
  tokens: ['platform'],
  answers: json<AnswerOf['platform.agentBots.list']>(),
  repeat: 'same',
});

/**
 * DRAFT Response carries the bot access_token. Without account_id the bot is a system bot: it can only act in
 * accounts where it is attached to an inbox.
 */
export const create = operation('platform.agentBots.create', 'POST /platform/api/v1/agent_bots', {
  tokens: ['platform'],
  body: {
    name: { type: 'string' },
    description: { type: 'string' },
    /** max 2048 chars */
    outgoing_url: { type: 'string' },
    account_id: { type: 'integer' },
    /** multipart only */
    avatar: { type: 'file' },
    avatar_url: { type: 'string' },
  },
  answers: json<AnswerOf['platform.agentBots.create']>(),
  repeat: 'adds',
});

/**
 * DRAFT GET /platform/api/v1/agent_bots/{agent_bot_id}
 */
export const get = operation('platform.agentBots.get', 'GET /platform/api/v1/agent_bots/{agent_bot_id}', {
  tokens: ['platform'],
  answers: json<AnswerOf['platform.agentBots.get']>(),
  repeat: 'same',
});

/**
 * DRAFT PATCH /platform/api/v1/agent_bots/{agent_bot_id}
 */
export const update = operation('platform.agentBots.update', 'PATCH /platform/api/v1/agent_bots/{agent_bot_id}', {
  tokens: ['platform'],
  body: {
    name: { type: 'string' },
    description: { type: 'string' },
    /** max 2048 chars */
    outgoing_url: { type: 'string' },
    account_id: { type: 'integer' },
    /** multipart only */
    avatar: { type: 'file' },
    avatar_url: { type: 'string' },
  },
  answers: json<AnswerOf['platform.agentBots.update']>(),
  repeat: 'same',
});

/**
 * DRAFT Synchronous.
 */
const remove_ = operation('platform.agentBots.delete', 'DELETE /platform/api/v1/agent_bots/{agent_bot_id}', {
  tokens: ['platform'],
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };
