import type { AnswerOf } from '../../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../../chatwoot/operation.ts';

/**
 * DRAFT Always message_type incoming, sender = the contact. No client-chosen field is persisted here, so a lost
 * response can only be matched by content/time. No content_attributes, source_id or content_type.
 */
export const create = operation(
  'publicApi.messages.create',
  'POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/messages',
  {
    tokens: [],
    path: {
      /** API channel identifier (inbox_identifier of the API inbox) */
      inbox_identifier: { type: 'string' } /** contact_inbox source_id */,
      contact_identifier: { type: 'string' },
    },
    body: {
      content: { type: 'string' },
      /** not stored, not returned over HTTP */
      echo_id: { type: 'string' },
      /** multipart attachments[], max 15 */
      attachments: { type: 'file[]' },
    },
    answers: json<AnswerOf['publicApi.messages.create']>(),
    repeat: 'adds',
  },
);

/**
 * DRAFT Latest 20, ascending; private notes and activity messages are excluded. "after" is ignored here.
 */
export const list = operation(
  'publicApi.messages.list',
  'GET /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/messages',
  {
    tokens: [],
    path: {
      /** API channel identifier (inbox_identifier of the API inbox) */
      inbox_identifier: { type: 'string' } /** contact_inbox source_id */,
      contact_identifier: { type: 'string' },
    },
    query: {
      /** message id, exclusive */
      before: { type: 'integer' },
    },
    answers: json<AnswerOf['publicApi.messages.list']>(),
    pages: { by: 'before', size: 20, rows: '' },
    repeat: 'same',
  },
);

/**
 * DRAFT CSAT messages are locked after 14 days: 422. Other failures reach a broken rescue (@contact is nil) ->
 * 500.
 */
export const update = operation(
  'publicApi.messages.update',
  'PATCH /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/messages/{message_id}',
  {
    tokens: [],
    path: {
      /** API channel identifier (inbox_identifier of the API inbox) */
      inbox_identifier: { type: 'string' } /** contact_inbox source_id */,
      contact_identifier: { type: 'string' },
    },
    body: {
      /** {name,title,value} or an array of them, or {csat_survey_response:{rating,feedback_message}} */
      submitted_values: { type: ['object', 'object[]'], required: true },
    },
    answers: json<AnswerOf['publicApi.messages.update']>(),
    repeat: 'same',
  },
);
