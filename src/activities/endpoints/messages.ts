import type { Page } from '../../chatwoot/answers/common.ts';
import type { CreatedMessage, Message, MessageListMeta } from '../../chatwoot/answers/message.ts';
import { json, operation } from '../../chatwoot/operation.ts';
import { errorOfFailed, saysSomething } from './rules/message.ts';

/**
 * Lists messages of a conversation, the oldest of them first: the newest 20 without a cursor, up to 100 after a
 * message, 20 before one, up to 1,000 between two (after is then included, otherwise not). Notes and activity messages
 * come too. Bot tokens are refused.
 * `.each` goes on from the id of the last message it saw, so every message comes exactly once, from the first or from
 * after on to the newest.
 */
export const list = operation(
  'messages.list',
  'GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages',
  {
    tokens: ['user'],
    query: {
      /** message id; up to 100 newer ones */
      after: { type: 'integer' },
      /** message id; 20 older ones */
      before: { type: 'integer' },
      /** leaves out notes and activity messages, whatever the value */
      filter_internal_messages: { type: 'boolean' },
    },
    answers: json<Page<MessageListMeta, Message>>(),
    pages: { by: 'after', size: 100, rows: 'payload' },
    repeat: 'same',
  },
);

/**
 * Adds a message to a conversation; the customer sees it unless private is true. 200 means stored: delivery comes
 * later, and status in messages.list says how it went. An empty message would be stored and sent (seen: recording 05
 * steps 17 and 18), so it is refused. Every failure is 422, unknown values included. More than 200 messages a minute in
 * a conversation are answered with 422 Too many messages. A repeat sends the message again: after a lost answer look
 * with messages.list for a mark of your own in content_attributes, and allow for a call that is still being worked on.
 */
export const create = operation(
  'messages.create',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages',
  {
    tokens: ['user', 'bot'],
    body: {
      /** the text, Markdown, at most 150,000 characters */
      content: { type: 'string' },
      /** default outgoing; incoming (as the customer) only in API inboxes */
      message_type: { type: 'string', values: ['outgoing', 'incoming'] },
      /** true: a note that only agents see */
      private: { type: 'boolean' },
      /** default text; input_select, cards, form and article need content_attributes.items */
      content_type: {
        type: 'string',
        values: [
          'text',
          'input_text',
          'input_textarea',
          'input_email',
          'input_select',
          'cards',
          'form',
          'article',
          'incoming_email',
          'input_csat',
          'integrations',
          'sticker',
          'voice_call',
        ],
      },
      /** your own values (visible to the customer’s side) and items, in_reply_to and the like; automation_rule_id drops the others */
      content_attributes: { type: 'object', asJson: true },
      /** at most 15 files, or the blob_id texts that uploads.create answers */
      attachments: { type: ['file[]', 'string[]'] },
      /** the attachment is a voice message */
      is_voice_message: { type: 'boolean' },
      /** WhatsApp template {name, category, language, namespace, processed_params}; a wrong one fails later, status failed */
      template_params: { type: 'object', asJson: true },
      /** id of a campaign */
      campaign_id: { type: 'integer' },
      /** when it was written elsewhere; only kept in content_attributes */
      external_created_at: { type: ['string', 'integer'] },
      /** its id in the channel; outside API and website inboxes it stops delivery */
      source_id: { type: 'string' },
      /** comes back in this answer only, is not stored */
      echo_id: { type: 'string' },
      /** addresses with commas between; e-mail inboxes */
      cc_emails: { type: 'string' },
      /** addresses with commas between; e-mail inboxes */
      bcc_emails: { type: 'string' },
      /** addresses with commas between; e-mail inboxes */
      to_emails: { type: 'string' },
      /** the text as HTML; e-mail inboxes */
      email_html_content: { type: 'string' },
      /** send in the name of a bot, with sender_id */
      sender_type: { type: 'string', values: ['AgentBot'] },
      /** id of that bot */
      sender_id: { type: 'integer' },
    },
    answers: json<CreatedMessage>('id'),
    repeat: 'adds',
    rate: 'conversation-messages',
    check: saysSomething,
  },
);

/**
 * Empties a message: its text becomes "This message was deleted" in the account's language, attachments and
 * content_attributes go, and the message stays in the list. What an e-mail or a phone has received already stays there.
 */
const remove_ = operation(
  'messages.delete',
  'DELETE /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages/{message_id}',
  {
    tokens: ['user'],
    answers: json<Message>('id'),
    repeat: 'same',
  },
);

export { remove_ as delete };

/**
 * Sets how far a message got, in API inboxes only (elsewhere 403). Chatwoot ignores an unknown status and the step back
 * from read to delivered with 200 (seen: recording 12 steps 110 and 111): compare status in the answer.
 */
export const updateStatus = operation(
  'messages.updateStatus',
  'PATCH /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages/{message_id}',
  {
    tokens: ['user'],
    body: {
      /** Chatwoot ignores any other value */
      status: { type: 'string', required: true, values: ['sent', 'delivered', 'read', 'failed'] },
      /** why it failed, shown to agents; only with status failed */
      external_error: { type: 'string' },
    },
    answers: json<Message>('id'),
    repeat: 'same',
    check: errorOfFailed,
  },
);

/**
 * Sends a message to the customer again, also one that arrived, and even an incoming one. It wipes content_attributes,
 * a mark of yours with them, and sets status sent. An unknown message is answered with 422 instead of 404.
 */
export const retry = operation(
  'messages.retry',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages/{message_id}/retry',
  {
    tokens: ['user'],
    answers: json<Message>('id'),
    repeat: 'adds',
  },
);
