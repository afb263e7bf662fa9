import type { PublicMessage } from '../../../chatwoot/answers/public-api.ts';
import { json, operation } from '../../../chatwoot/operation.ts';
import { customerSaysSomething } from '../rules/message.ts';

/**
 * Writes into a conversation as the customer; agents see it at once, and a resolved or snoozed conversation opens. An
 * empty message would be stored (seen: recording 06 step 13), so it is refused. Nothing that the caller chooses is
 * stored with it: after a lost answer only text and time can tell whether it arrived, and a repeat writes it twice.
 */
export const create = operation(
  'publicApi.messages.create',
  'POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/messages',
  {
    tokens: [],
    path: {
      /** inbox_identifier of the API inbox, as inboxes.get answers */
      inbox_identifier: { type: 'string' },
      /** source_id of the customer in that inbox, as publicApi.contacts.create answers */
      contact_identifier: { type: 'string' },
    },
    body: {
      /** the text */
      content: { type: 'string' },
      /** for the websocket only; neither stored nor answered */
      echo_id: { type: 'string' },
      /** at most 15 files */
      attachments: { type: 'file[]' },
    },
    answers: json<PublicMessage>('id'),
    repeat: 'adds',
    check: customerSaysSomething,
  },
);

/**
 * Lists the newest 20 messages of a conversation as the customer sees it, the oldest of them first; notes and activity
 * messages are left out.
 * `.each` goes on from the id of the oldest message it saw, so every message that was there comes exactly once, the
 * newest first.
 */
export const list = operation(
  'publicApi.messages.list',
  'GET /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/messages',
  {
    tokens: [],
    path: {
      /** inbox_identifier of the API inbox, as inboxes.get answers */
      inbox_identifier: { type: 'string' },
      /** source_id of the customer in that inbox, as publicApi.contacts.create answers */
      contact_identifier: { type: 'string' },
    },
    query: {
      /** message id; the 20 older ones */
      before: { type: 'integer' },
    },
    answers: json<PublicMessage[]>('[]'),
    pages: { by: 'before', size: 20, rows: '' },
    repeat: 'same',
  },
);

/**
 * Answers a question of a message (choice, form, survey) as the customer. A survey is locked 14 days after it was sent
 * (422); other failures are answered with 500.
 */
export const update = operation(
  'publicApi.messages.update',
  'PATCH /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/messages/{message_id}',
  {
    tokens: [],
    path: {
      /** inbox_identifier of the API inbox, as inboxes.get answers */
      inbox_identifier: { type: 'string' },
      /** source_id of the customer in that inbox, as publicApi.contacts.create answers */
      contact_identifier: { type: 'string' },
    },
    body: {
      /** {name, title, value}, a list of them, or {csat_survey_response: {rating, feedback_message}} */
      submitted_values: { type: ['object', 'object[]'], required: true },
    },
    answers: json<PublicMessage>('id'),
    repeat: 'same',
  },
);
