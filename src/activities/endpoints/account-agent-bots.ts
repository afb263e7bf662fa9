import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Account bots and global system bots. access_token is shown for account bots; secret only to
 * administrators.
 */
export const list = operation('accountAgentBots.list', 'GET /api/v1/accounts/{account_id}/agent_bots', {
  tokens: ['user'],
  answers: json<AnswerOf['accountAgentBots.list']>(),
  repeat: 'same',
});

/**
 * DRAFT POST /api/v1/accounts/{account_id}/agent_bots
 */
export const create = operation('accountAgentBots.create', 'POST /api/v1/accounts/{account_id}/agent_bots', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    name: { type: 'string' },
    description: { type: 'string' },
    outgoing_url: { type: 'string' },
    /** multipart only */
    avatar: { type: 'file' },
    avatar_url: { type: 'string' },
    /** or 0; anything else -> 500 */
    bot_type: { type: 'string', values: ['webhook'] },
    bot_config: { type: 'object' },
  },
  answers: json<AnswerOf['accountAgentBots.create']>(),
  repeat: 'adds',
});

/**
 * DRAFT GET /api/v1/accounts/{account_id}/agent_bots/{agent_bot_id}
 */
export const get = operation('accountAgentBots.get', 'GET /api/v1/accounts/{account_id}/agent_bots/{agent_bot_id}', {
  tokens: ['user'],
  answers: json<AnswerOf['accountAgentBots.get']>(),
  repeat: 'same',
});

/**
 * DRAFT System bots: 404 on update/delete.
 */
export const update = operation(
  'accountAgentBots.update',
  'PATCH /api/v1/accounts/{account_id}/agent_bots/{agent_bot_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      name: { type: 'string' },
      description: { type: 'string' },
      outgoing_url: { type: 'string' },
      /** multipart only */
      avatar: { type: 'file' },
      avatar_url: { type: 'string' },
      /** or 0; anything else -> 500 */
      bot_type: { type: 'string', values: ['webhook'] },
      bot_config: { type: 'object' },
    },
    answers: json<AnswerOf['accountAgentBots.update']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT DELETE /api/v1/accounts/{account_id}/agent_bots/{agent_bot_id}
 */
const remove_ = operation('accountAgentBots.delete', 'DELETE /api/v1/accounts/{account_id}/agent_bots/{agent_bot_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };
