import type { PublicConversation } from '../../../chatwoot/answers/public-api.ts';
import { empty, json, operation } from '../../../chatwoot/operation.ts';

/**
 * Begins a conversation as the customer; no token is sent. Agents see it at once, without a message in it. In an inbox
 * that keeps to one conversation the customer's last one is answered instead.
 */
export const create = operation(
  'publicApi.conversations.create',
  'POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations',
  {
    tokens: [],
    path: {
      /** inbox_identifier of the API inbox, as inboxes.get answers */
      inbox_identifier: { type: 'string' },
      /** source_id of the customer in that inbox, as publicApi.contacts.create answers */
      contact_identifier: { type: 'string' },
    },
    body: {
      /** values of the conversation by attribute key */
      custom_attributes: { type: 'object' },
    },
    answers: json<PublicConversation>('id'),
    repeat: 'adds',
  },
);

/**
 * Lists the conversations of a customer, all at once, each with all its messages but notes and activity messages. A
 * customer whose identity is verified sees those of other inboxes too.
 */
export const list = operation(
  'publicApi.conversations.list',
  'GET /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations',
  {
    tokens: [],
    path: {
      /** inbox_identifier of the API inbox, as inboxes.get answers */
      inbox_identifier: { type: 'string' },
      /** source_id of the customer in that inbox, as publicApi.contacts.create answers */
      contact_identifier: { type: 'string' },
    },
    answers: json<PublicConversation[]>('[]'),
    repeat: 'same',
  },
);

/**
 * Reads a conversation as the customer; that of somebody else is answered with 404.
 */
export const get = operation(
  'publicApi.conversations.get',
  'GET /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}',
  {
    tokens: [],
    path: {
      /** inbox_identifier of the API inbox, as inboxes.get answers */
      inbox_identifier: { type: 'string' },
      /** source_id of the customer in that inbox, as publicApi.contacts.create answers */
      contact_identifier: { type: 'string' },
    },
    answers: json<PublicConversation>('id'),
    repeat: 'same',
  },
);

/**
 * Resolves a conversation as the customer. In spite of toggle_status in its address it never opens one again: a
 * resolved conversation stays as it is.
 */
export const resolve = operation(
  'publicApi.conversations.resolve',
  'POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/toggle_status',
  {
    tokens: [],
    path: {
      /** inbox_identifier of the API inbox, as inboxes.get answers */
      inbox_identifier: { type: 'string' },
      /** source_id of the customer in that inbox, as publicApi.contacts.create answers */
      contact_identifier: { type: 'string' },
    },
    answers: json<PublicConversation>('id'),
    repeat: 'same',
  },
);

/**
 * Shows or hides "is typing" of the customer to agents. Chatwoot answers 200 to a missing or unknown word and does
 * nothing, so only on and off are let through.
 */
export const toggleTyping = operation(
  'publicApi.conversations.toggleTyping',
  'POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/toggle_typing',
  {
    tokens: [],
    path: {
      /** inbox_identifier of the API inbox, as inboxes.get answers */
      inbox_identifier: { type: 'string' },
      /** source_id of the customer in that inbox, as publicApi.contacts.create answers */
      contact_identifier: { type: 'string' },
    },
    body: {
      /** on or off */
      typing_status: { type: 'string', required: true, values: ['on', 'off'] },
    },
    answers: empty,
    repeat: 'same',
  },
);

/**
 * Marks a conversation as seen by the customer, now; agents see that.
 */
export const updateLastSeen = operation(
  'publicApi.conversations.updateLastSeen',
  'POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/update_last_seen',
  {
    tokens: [],
    path: {
      /** inbox_identifier of the API inbox, as inboxes.get answers */
      inbox_identifier: { type: 'string' },
      /** source_id of the customer in that inbox, as publicApi.contacts.create answers */
      contact_identifier: { type: 'string' },
    },
    answers: empty,
    repeat: 'same',
  },
);
