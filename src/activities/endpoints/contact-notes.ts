import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Newest first, all at once, no paging. account_id and contact_id come back null although they are stored.
 */
export const list = operation('contactNotes.list', 'GET /api/v1/accounts/{account_id}/contacts/{contact_id}/notes', {
  tokens: ['user'],
  answers: json<AnswerOf['contactNotes.list']>(),
  repeat: 'same',
});

/**
 * DRAFT account_id and contact_id come back null although they are stored. The bare JSON {content} is taken as
 * well as {note:{content}}. 422 {"message","attributes"} for empty content, 422 {"error"} for an empty body.
 */
export const create = operation(
  'contactNotes.create',
  'POST /api/v1/accounts/{account_id}/contacts/{contact_id}/notes',
  {
    tokens: ['user'],
    body: {
      content: { type: 'string', required: true },
    },
    wrapper: 'note',
    answers: json<AnswerOf['contactNotes.create']>(),
    repeat: 'adds',
  },
);

/**
 * DRAFT account_id and contact_id come back null although they are stored.
 */
export const get = operation(
  'contactNotes.get',
  'GET /api/v1/accounts/{account_id}/contacts/{contact_id}/notes/{note_id}',
  {
    tokens: ['user'],
    answers: json<AnswerOf['contactNotes.get']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT INVALID content answers 200 and echoes the new (empty) text that was NOT stored. The caller becomes the
 * note's author. account_id and contact_id come back null although they are stored.
 */
export const update = operation(
  'contactNotes.update',
  'PATCH /api/v1/accounts/{account_id}/contacts/{contact_id}/notes/{note_id}',
  {
    tokens: ['user'],
    body: {
      content: { type: 'string', required: true },
    },
    wrapper: 'note',
    answers: json<AnswerOf['contactNotes.update']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Empty body; any agent may delete any note. 404 when it is gone.
 */
const remove_ = operation(
  'contactNotes.delete',
  'DELETE /api/v1/accounts/{account_id}/contacts/{contact_id}/notes/{note_id}',
  {
    tokens: ['user'],
    answers: empty,
    repeat: 'gone',
  },
);

export { remove_ as delete };
