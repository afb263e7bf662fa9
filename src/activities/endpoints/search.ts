import type { Payload } from '../../chatwoot/answers/common.ts';
import type { Message } from '../../chatwoot/answers/message.ts';
import type { FoundContact, FoundConversation, SearchResults } from '../../chatwoot/answers/search.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * Searches conversations, contacts, messages and help-centre articles at once, 15 of each a page, without totals.
 * Messages are those of the last three months. Without q it lists everything but articles (seen: recording 12 step
 * 279). The time and sender conditions are ignored without a word unless the account has the advanced_search feature.
 */
export const all = operation('search.all', 'GET /api/v1/accounts/{account_id}/search', {
  tokens: ['user'],
  query: {
    /** part of the text; without it everything is found */
    q: { type: 'string' },
    /** from 1, 15 a page */
    page: { type: 'integer' },
    /** seconds since 1970, at most 90 days back; only with the advanced_search feature, else ignored */
    since: { type: 'integer' },
    /** seconds since 1970; only with the advanced_search feature, else ignored */
    until: { type: 'integer' },
    /** messages of contact:ID or agent:ID; only with the advanced_search feature, else ignored */
    from: { type: 'string' },
    /** messages of this inbox; only with the advanced_search feature, else ignored */
    inbox_id: { type: 'integer' },
  },
  answers: json<Payload<SearchResults>>('payload.conversations[]'),
  repeat: 'same',
});

/**
 * Searches conversations by any part of their number (2 finds 12 too) and by name, e-mail address, phone number and
 * identifier of the contact; message text is never looked at. message is the first of the conversation, agent is left
 * out when nobody is assigned. There are no totals.
 * `.each` goes by page number, the newest first: rows that come in meanwhile push others to the next page, so it walks
 * again until nothing new shows.
 */
export const conversations = operation(
  'search.conversations',
  'GET /api/v1/accounts/{account_id}/search/conversations',
  {
    tokens: ['user'],
    query: {
      /** part of the text; without it everything is found */
      q: { type: 'string' },
      /** from 1, 15 a page */
      page: { type: 'integer' },
      /** seconds since 1970, at most 90 days back; only with the advanced_search feature, else ignored */
      since: { type: 'integer' },
      /** seconds since 1970; only with the advanced_search feature, else ignored */
      until: { type: 'integer' },
    },
    answers: json<Payload<{ conversations: FoundConversation[] }>>(),
    pages: { by: 'page', size: 15, rows: 'payload.conversations' },
    repeat: 'same',
  },
);

/**
 * Searches the text of messages of the last three months, private notes and activity messages included. Agents find
 * messages of their inboxes, administrators all. The time, sender and inbox conditions are ignored without a word
 * unless the account has the advanced_search feature (seen: recording 12 step 284). There are no totals.
 * `.each` goes by page number, the newest first: rows that come in meanwhile push others to the next page, so it walks
 * again until nothing new shows.
 */
export const messages = operation('search.messages', 'GET /api/v1/accounts/{account_id}/search/messages', {
  tokens: ['user'],
  query: {
    /** part of the text; without it everything is found */
    q: { type: 'string' },
    /** from 1, 15 a page */
    page: { type: 'integer' },
    /** seconds since 1970, at most 90 days back; only with the advanced_search feature, else ignored */
    since: { type: 'integer' },
    /** seconds since 1970; only with the advanced_search feature, else ignored */
    until: { type: 'integer' },
    /** contact:ID or agent:ID; only with the advanced_search feature, else ignored */
    from: { type: 'string' },
    /** id of the inbox; only with the advanced_search feature, else ignored */
    inbox_id: { type: 'integer' },
  },
  answers: json<Payload<{ messages: Message[] }>>(),
  pages: { by: 'page', size: 15, rows: 'payload.messages' },
  repeat: 'same',
});

/**
 * Searches contacts by a part of name, e-mail address, phone number or identifier. Contacts that have none of the last
 * three are never found (seen: recording 12 step 288); contacts.search finds them. There are no totals.
 * `.each` goes by page number, the latest active first: rows that come in meanwhile push others to the next page, so it
 * walks again until nothing new shows.
 */
export const contacts = operation('search.contacts', 'GET /api/v1/accounts/{account_id}/search/contacts', {
  tokens: ['user'],
  query: {
    /** part of the text; without it everything is found */
    q: { type: 'string' },
    /** from 1, 15 a page */
    page: { type: 'integer' },
    /** seconds since 1970, at most 90 days back; only with the advanced_search feature, else ignored */
    since: { type: 'integer' },
    /** seconds since 1970; only with the advanced_search feature, else ignored */
    until: { type: 'integer' },
  },
  answers: json<Payload<{ contacts: FoundContact[] }>>(),
  pages: { by: 'page', size: 15, rows: 'payload.contacts' },
  repeat: 'same',
});
