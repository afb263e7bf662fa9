import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Always ascending by created_at. before: the 20 just older (id <). after: up to 100 newer (id >). both: id
 * >= after and id < before, up to 1000. No total and no has_more. Not available to bot tokens.
 */
export const list = operation(
  'messages.list',
  'GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages',
  {
    tokens: ['user'],
    query: {
      /** message id */
      after: { type: 'integer' },
      /** message id, exclusive */
      before: { type: 'integer' },
      /** any value drops private and activity messages */
      filter_internal_messages: { type: 'boolean' },
    },
    answers: json<AnswerOf['messages.list']>(),
    pages: { by: 'after', size: 100, rows: 'payload' },
    repeat: 'same',
  },
);

/**
 * DRAFT EVERY failure is 422 {"error": message} (also bad enums). Flood guard: 200 messages/min per conversation
 * -> 422. On channels other than API/website source_id is overwritten after delivery. Recipe for lost responses:
 * content_attributes.<your_key>, then compare GET .../messages?after=<last known id>.
 * content_attributes.automation_rule_id drops all other content_attributes.
 */
export const create = operation(
  'messages.create',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages',
  {
    tokens: ['user', 'bot'],
    body: {
      /** max 150000 chars; not validated, an empty message is accepted */
      content: { type: 'string' },
      /** default outgoing; incoming only in API inboxes (422); send the NAME, an integer breaks the sender */
      message_type: { type: 'string', values: ['outgoing', 'incoming'] },
      private: { type: 'boolean' },
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
      /** stored and returned as is; JSON string in multipart; put a client reference here */
      content_attributes: { type: 'object', asJson: true },
      /** multipart attachments[], or signed blob ids as strings; max 15 */
      attachments: { type: 'file[]' },
      is_voice_message: { type: 'boolean' },
      /** whatsapp {name!, category, language, namespace, processed_params} */
      template_params: { type: 'object', asJson: true },
      campaign_id: { type: 'integer' },
      /** stored in content_attributes only */
      external_created_at: { type: ['string', 'integer'] },
      /** stored and returned, but SUPPRESSES delivery on every channel except API and website */
      source_id: { type: 'string' },
      /** echoed in this response only, not stored */
      echo_id: { type: 'string' },
      /** comma separated, e-mail inboxes */
      cc_emails: { type: 'string' },
      bcc_emails: { type: 'string' },
      to_emails: { type: 'string' },
      /** e-mail inboxes */
      email_html_content: { type: 'string' },
      /** send on behalf of a bot */
      sender_type: { type: 'string', values: ['AgentBot'] },
      sender_id: { type: 'integer' },
    },
    answers: json<AnswerOf['messages.create']>(),
    repeat: 'adds',
    rate: 'conversation-messages',
  },
);

/**
 * DRAFT Soft delete: content becomes the localized "deleted" text, content_attributes becomes {deleted:true},
 * attachments go; the message stays in the list and is returned.
 */
const remove_ = operation(
  'messages.delete',
  'DELETE /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages/{message_id}',
  {
    tokens: ['user'],
    answers: json<AnswerOf['messages.delete']>(),
    repeat: 'same',
  },
);

export { remove_ as delete };

/**
 * DRAFT API inboxes only, else 403 {"error"}. An unknown or missing status and the step from read back to
 * delivered are IGNORED with 200: compare status in the answer. The error is shown as
 * content_attributes.external_error (null, not absent, once cleared).
 */
export const updateStatus = operation(
  'messages.updateStatus',
  'PATCH /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages/{message_id}',
  {
    tokens: ['user'],
    body: {
      status: { type: 'string', required: true, values: ['sent', 'delivered', 'read', 'failed'] },
      /** kept only with status failed, cleared by every other status */
      external_error: { type: 'string' },
    },
    answers: json<AnswerOf['messages.updateStatus']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT WIPES content_attributes (a marker of yours is lost), sets status sent and queues delivery again - also
 * for messages that were delivered or are incoming. An unknown message id is 422 {"error"} here, not 404.
 */
export const retry = operation(
  'messages.retry',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages/{message_id}/retry',
  {
    tokens: ['user'],
    answers: json<AnswerOf['messages.retry']>(),
    repeat: 'adds',
  },
);
