import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Not paginated, sorted by title.
 */
export const list = operation('labels.list', 'GET /api/v1/accounts/{account_id}/labels', {
  tokens: ['user'],
  answers: json<AnswerOf['labels.list']>(),
  repeat: 'same',
});

/**
 * DRAFT Bare object. title unique per account.
 */
export const create = operation('labels.create', 'POST /api/v1/accounts/{account_id}/labels', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** downcased; letters/digits then letters, digits, _ or -; at least 2 characters; no spaces */
    title: { type: 'string', required: true },
    description: { type: 'string' },
    /** hex */
    color: { type: 'string' },
    show_on_sidebar: { type: 'boolean' },
  },
  answers: json<AnswerOf['labels.create']>(),
  repeat: 'gone',
});

/**
 * DRAFT GET /api/v1/accounts/{account_id}/labels/{label_id}
 */
export const get = operation('labels.get', 'GET /api/v1/accounts/{account_id}/labels/{label_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: json<AnswerOf['labels.get']>(),
  repeat: 'same',
});

/**
 * DRAFT Renaming retags conversations and contacts asynchronously.
 */
export const update = operation('labels.update', 'PATCH /api/v1/accounts/{account_id}/labels/{label_id}', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** downcased; letters/digits then letters, digits, _ or -; at least 2 characters; no spaces */
    title: { type: 'string' },
    description: { type: 'string' },
    /** hex */
    color: { type: 'string' },
    show_on_sidebar: { type: 'boolean' },
  },
  answers: json<AnswerOf['labels.update']>(),
  repeat: 'same',
});

/**
 * DRAFT Taggings are removed asynchronously.
 */
const remove_ = operation('labels.delete', 'DELETE /api/v1/accounts/{account_id}/labels/{label_id}', {
  tokens: ['user'],
  role: 'administrator',
  answers: empty,
  repeat: 'gone',
});

export { remove_ as delete };
