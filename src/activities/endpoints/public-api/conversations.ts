import type { AnswerOf } from '../../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../../chatwoot/operation.ts';

/**
 * DRAFT With lock_to_single_conversation the latest conversation of this contact_inbox is returned instead.
 */
export const create = operation(
  'publicApi.conversations.create',
  'POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations',
  {
    tokens: [],
    path: {
      /** API channel identifier (inbox_identifier of the API inbox) */
      inbox_identifier: { type: 'string' } /** contact_inbox source_id */,
      contact_identifier: { type: 'string' },
    },
    body: {
      custom_attributes: { type: 'object' },
    },
    answers: json<AnswerOf['publicApi.conversations.create']>(),
    repeat: 'adds',
  },
);

/**
 * DRAFT Not paginated; each conversation embeds ALL its non-private, non-activity messages. hmac_verified contacts
 * see the conversations of all their contact_inboxes.
 */
export const list = operation(
  'publicApi.conversations.list',
  'GET /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations',
  {
    tokens: [],
    path: {
      /** API channel identifier (inbox_identifier of the API inbox) */
      inbox_identifier: { type: 'string' } /** contact_inbox source_id */,
      contact_identifier: { type: 'string' },
    },
    answers: json<AnswerOf['publicApi.conversations.list']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT GET
 * /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}
 */
export const get = operation(
  'publicApi.conversations.get',
  'GET /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}',
  {
    tokens: [],
    path: {
      /** API channel identifier (inbox_identifier of the API inbox) */
      inbox_identifier: { type: 'string' } /** contact_inbox source_id */,
      contact_identifier: { type: 'string' },
    },
    answers: json<AnswerOf['publicApi.conversations.get']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Never reopens: it only resolves; a resolved conversation is returned unchanged.
 */
export const resolve = operation(
  'publicApi.conversations.resolve',
  'POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/toggle_status',
  {
    tokens: [],
    path: {
      /** API channel identifier (inbox_identifier of the API inbox) */
      inbox_identifier: { type: 'string' } /** contact_inbox source_id */,
      contact_identifier: { type: 'string' },
    },
    answers: json<AnswerOf['publicApi.conversations.resolve']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Read from the query string or the body. Missing or any other value: 200 without effect.
 */
export const toggleTyping = operation(
  'publicApi.conversations.toggleTyping',
  'POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/toggle_typing',
  {
    tokens: [],
    path: {
      /** API channel identifier (inbox_identifier of the API inbox) */
      inbox_identifier: { type: 'string' } /** contact_inbox source_id */,
      contact_identifier: { type: 'string' },
    },
    query: {
      /** here or in the body */
      typing_status: { type: 'string', values: ['on', 'off'] },
    },
    body: {
      typing_status: { type: 'string', values: ['on', 'off'] },
    },
    answers: empty,
    repeat: 'same',
  },
);

/**
 * DRAFT POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_i
 * d}/update_last_seen
 */
export const updateLastSeen = operation(
  'publicApi.conversations.updateLastSeen',
  'POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/update_last_seen',
  {
    tokens: [],
    path: {
      /** API channel identifier (inbox_identifier of the API inbox) */
      inbox_identifier: { type: 'string' } /** contact_inbox source_id */,
      contact_identifier: { type: 'string' },
    },
    answers: empty,
    repeat: 'same',
  },
);
