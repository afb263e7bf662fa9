import type { ContactNote } from '../../chatwoot/answers/contact.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { noteSaysSomething } from './rules/note.ts';

/**
 * Lists the notes about a contact, newest first, all at once. Customers never see notes. account_id and contact_id come
 * back as null although they are stored.
 */
export const list = operation('contactNotes.list', 'GET /api/v1/accounts/{account_id}/contacts/{contact_id}/notes', {
  tokens: ['user'],
  answers: json<ContactNote[]>('[]'),
  repeat: 'same',
});

/**
 * Adds a note about a contact, which customers never see. An empty text is refused with 422. account_id and contact_id
 * come back as null although they are stored.
 */
export const create = operation(
  'contactNotes.create',
  'POST /api/v1/accounts/{account_id}/contacts/{contact_id}/notes',
  {
    tokens: ['user'],
    body: {
      /** text of the note */
      content: { type: 'string', required: true },
    },
    wrapper: 'note',
    answers: json<ContactNote>('id'),
    repeat: 'adds',
    check: noteSaysSomething,
  },
);

/**
 * Reads one note about a contact. account_id and contact_id come back as null although they are stored.
 */
export const get = operation(
  'contactNotes.get',
  'GET /api/v1/accounts/{account_id}/contacts/{contact_id}/notes/{note_id}',
  {
    tokens: ['user'],
    answers: json<ContactNote>('id'),
    repeat: 'same',
  },
);

/**
 * Replaces the text of a note; the caller becomes its author. An empty text is answered with 200 and shown in the
 * answer, but not stored (seen: recording 12 step 180). account_id and contact_id come back as null although they are
 * stored.
 */
export const update = operation(
  'contactNotes.update',
  'PATCH /api/v1/accounts/{account_id}/contacts/{contact_id}/notes/{note_id}',
  {
    tokens: ['user'],
    body: {
      /** the new text; an empty one would not be stored */
      content: { type: 'string', required: true },
    },
    wrapper: 'note',
    answers: json<ContactNote>('id'),
    repeat: 'same',
    check: noteSaysSomething,
  },
);

/**
 * Deletes a note about a contact. Any agent may delete any note; one deleted before is answered with 404.
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
