import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT No totals; page applies to all four lists at once. Messages of the last 3 months only. An empty q lists
 * everything (except articles). Filters are silently ignored without the advanced_search feature.
 */
export const all = operation('search.all', 'GET /api/v1/accounts/{account_id}/search', {
  tokens: ['user'],
  query: {
    /** part of the text; empty finds everything */
    q: { type: 'string' },
    /** from 1, 15 a page */
    page: { type: 'integer' },
    /** unix seconds, at most 90 days back; only with the advanced_search feature */
    since: { type: 'integer' },
    /** unix seconds; only with the advanced_search feature */
    until: { type: 'integer' },
    /** messages: contact:ID or agent:ID; only with advanced_search */
    from: { type: 'string' },
    /** messages; only with advanced_search */
    inbox_id: { type: 'integer' },
  },
  answers: json<AnswerOf['search.all']>(),
  repeat: 'same',
});

/**
 * DRAFT Looks at the display id (any part of it: 2 also finds 12) and at the contact's name, e-mail, phone and
 * identifier - never at message text. message is the FIRST message of the conversation; agent is left out when
 * nobody is assigned; id is the display id. No totals.
 */
export const conversations = operation(
  'search.conversations',
  'GET /api/v1/accounts/{account_id}/search/conversations',
  {
    tokens: ['user'],
    query: {
      /** part of the text; empty finds everything */
      q: { type: 'string' },
      /** from 1, 15 a page */
      page: { type: 'integer' },
      /** unix seconds, at most 90 days back; only with the advanced_search feature */
      since: { type: 'integer' },
      /** unix seconds; only with the advanced_search feature */
      until: { type: 'integer' },
    },
    answers: json<AnswerOf['search.conversations']>(),
    pages: { by: 'page', size: 15, rows: 'payload.conversations' },
    repeat: 'same',
  },
);

/**
 * DRAFT Last 3 months only. Activity messages and private notes are found too. from, inbox_id, since and until are
 * silently IGNORED without the advanced_search feature. Agents find their own inboxes only. No totals.
 */
export const messages = operation('search.messages', 'GET /api/v1/accounts/{account_id}/search/messages', {
  tokens: ['user'],
  query: {
    /** part of the text; empty finds everything */
    q: { type: 'string' },
    /** from 1, 15 a page */
    page: { type: 'integer' },
    /** unix seconds, at most 90 days back; only with the advanced_search feature */
    since: { type: 'integer' },
    /** unix seconds; only with the advanced_search feature */
    until: { type: 'integer' },
    /** contact:ID or agent:ID; only with advanced_search, any other form ignored */
    from: { type: 'string' },
    /** only with advanced_search */
    inbox_id: { type: 'integer' },
  },
  answers: json<AnswerOf['search.messages']>(),
  pages: { by: 'page', size: 15, rows: 'payload.messages' },
  repeat: 'same',
});

/**
 * DRAFT Contacts that have neither e-mail, phone number nor identifier are never found. Slim contact shape, no
 * totals, latest activity first.
 */
export const contacts = operation('search.contacts', 'GET /api/v1/accounts/{account_id}/search/contacts', {
  tokens: ['user'],
  query: {
    /** part of the text; empty finds everything */
    q: { type: 'string' },
    /** from 1, 15 a page */
    page: { type: 'integer' },
    /** unix seconds, at most 90 days back; only with the advanced_search feature */
    since: { type: 'integer' },
    /** unix seconds; only with the advanced_search feature */
    until: { type: 'integer' },
  },
  answers: json<AnswerOf['search.contacts']>(),
  pages: { by: 'page', size: 15, rows: 'payload.contacts' },
  repeat: 'same',
});
