import type { AnswerOf } from '../../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../../chatwoot/operation.ts';

/**
 * DRAFT Grants the calling platform app permission on the new account. No uniqueness on name.
 */
export const create = operation('platform.accounts.create', 'POST /platform/api/v1/accounts', {
  tokens: ['platform'],
  body: {
    name: { type: 'string', required: true },
    /** iso code, unknown value -> 500 */
    locale: { type: 'string' },
    /** inbound e-mail domain, max 100 chars */
    domain: { type: 'string' },
    support_email: { type: 'string' },
    status: { type: 'string', values: ['active', 'suspended'] },
    /** {feature_name: true|false}, unknown name -> 500, and the STRING "false" enables */
    features: { type: 'object' },
    /** EE allows only numeric inboxes, agents, captain_responses, captain_documents, emails */
    limits: { type: 'object' },
    custom_attributes: { type: 'object' },
  },
  answers: json<AnswerOf['platform.accounts.create']>(),
  repeat: 'adds',
});

/**
 * DRAFT 401 {"error":"Non permissible resource"} unless this app created it (or was granted it).
 */
export const get = operation('platform.accounts.get', 'GET /platform/api/v1/accounts/{account_id}', {
  tokens: ['platform'],
  answers: json<AnswerOf['platform.accounts.get']>(),
  repeat: 'same',
});

/**
 * DRAFT custom_attributes and limits are replaced whole, not merged.
 */
export const update = operation('platform.accounts.update', 'PATCH /platform/api/v1/accounts/{account_id}', {
  tokens: ['platform'],
  body: {
    name: { type: 'string' },
    /** iso code, unknown value -> 500 */
    locale: { type: 'string' },
    /** inbound e-mail domain, max 100 chars */
    domain: { type: 'string' },
    support_email: { type: 'string' },
    status: { type: 'string', values: ['active', 'suspended'] },
    /** {feature_name: true|false}, unknown name -> 500, and the STRING "false" enables */
    features: { type: 'object' },
    /** EE allows only numeric inboxes, agents, captain_responses, captain_documents, emails */
    limits: { type: 'object' },
    custom_attributes: { type: 'object' },
  },
  answers: json<AnswerOf['platform.accounts.update']>(),
  repeat: 'same',
});

/**
 * DRAFT Asynchronous (DeleteObjectJob): 200 means queued; the account stays readable until the job has run.
 */
const remove_ = operation('platform.accounts.delete', 'DELETE /platform/api/v1/accounts/{account_id}', {
  tokens: ['platform'],
  answers: empty,
  repeat: 'same',
});

export { remove_ as delete };
