import type { Payload } from '../../chatwoot/answers/common.ts';
import { json, operation } from '../../chatwoot/operation.ts';
import { wholeTitles } from './rules/labels.ts';

/**
 * Lists the labels of a contact.
 */
export const list = operation('contactLabels.list', 'GET /api/v1/accounts/{account_id}/contacts/{contact_id}/labels', {
  tokens: ['user'],
  answers: json<Payload<string[]>>('payload[]'),
  repeat: 'same',
});

/**
 * Replaces all labels of a contact: what is not in the list is removed, and an empty list removes all. Without labels
 * Chatwoot would remove all as well (seen: recording 03 step 20), so the field is required. Titles need not be defined
 * in the account. Two writers at once undo each other: read back.
 */
export const set = operation('contactLabels.set', 'POST /api/v1/accounts/{account_id}/contacts/{contact_id}/labels', {
  tokens: ['user'],
  body: {
    /** all titles that the contact is to have; a comma in a title would split it */
    labels: { type: 'string[]', required: true },
  },
  answers: json<Payload<string[]>>('payload[]'),
  repeat: 'same',
  check: wholeTitles,
});
