import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Throttled: 30/min per token and account (RATE_LIMIT_CONVERSATIONS_META).
 */
export const getMeta = operation('conversations.getMeta', 'GET /api/v1/accounts/{account_id}/conversations/meta', {
  tokens: ['user'],
  query: {
    /** default open, ignored when q is given */
    status: { type: ['string', 'string[]'], values: ['all', 'open', 'resolved', 'pending', 'snoozed'] },
    /** message text search */
    q: { type: 'string' },
    inbox_id: { type: 'integer' },
    /** 404 if unknown */
    team_id: { type: 'integer' },
    /** labels[]=a, any match */
    labels: { type: 'string[]' },
    /** contact_inbox source id */
    source_id: { type: 'string' },
    conversation_type: { type: 'string', values: ['mention', 'participating', 'unattended'] },
  },
  answers: json<AnswerOf['conversations.getMeta']>(),
  repeat: 'same',
  rate: 'conversation-meta',
});

/**
 * DRAFT The only list wrapped in data. Default status is open, not all. An unknown status yields an empty 200.
 * Agents only see conversations of their inboxes.
 */
export const list = operation('conversations.list', 'GET /api/v1/accounts/{account_id}/conversations', {
  tokens: ['user'],
  query: {
    assignee_type: { type: 'string', values: ['me', 'unassigned', 'assigned', 'all'] },
    /** default open, ignored when q is given */
    status: { type: ['string', 'string[]'], values: ['all', 'open', 'resolved', 'pending', 'snoozed'] },
    /** message text search */
    q: { type: 'string' },
    inbox_id: { type: 'integer' },
    /** 404 if unknown */
    team_id: { type: 'integer' },
    /** labels[]=a, any match */
    labels: { type: 'string[]' },
    page: { type: 'integer' },
    /** contact_inbox source id */
    source_id: { type: 'string' },
    conversation_type: { type: 'string', values: ['mention', 'participating', 'unattended'] },
    sort_by: {
      type: 'string',
      values: [
        'last_activity_at_asc',
        'last_activity_at_desc',
        'created_at_asc',
        'created_at_desc',
        'priority_asc',
        'priority_desc',
        'waiting_since_asc',
        'waiting_since_desc',
        'priority_desc_created_at_asc',
        'unread',
      ],
    },
    /** seconds; disables paging and returns everything */
    updated_within: { type: 'integer' },
  },
  answers: json<AnswerOf['conversations.list']>(),
  pages: {
    by: 'page',
    size: 25,
    rows: 'data.payload',
    count: 'data.meta.all_count',
    order: { sort_by: 'created_at_asc' },
  },
  repeat: 'same',
});

/**
 * DRAFT Give inbox_id+contact_id (source_id optional) or an existing source_id; neither -> 404. On API/website
 * inboxes a missing source_id creates a NEW contact_inbox every time. source_id owned by another contact -> 422
 * {"error":"source_id should be unique"}. Find a lost create with GET /conversations?status=all&source_id=...
 */
export const create = operation('conversations.create', 'POST /api/v1/accounts/{account_id}/conversations', {
  tokens: ['user', 'bot'],
  body: {
    /** with contact_id, or source_id alone */
    inbox_id: { type: 'integer' },
    contact_id: { type: 'integer' },
    /** contact_inbox source id; alone it is looked up across ALL inboxes of the installation */
    source_id: { type: 'string' },
    hmac_verified: { type: 'boolean' },
    additional_attributes: { type: 'object' },
    custom_attributes: { type: 'object' },
    /** overridden: pending when the inbox has an active bot, resolved when the contact is blocked */
    status: { type: 'string', values: ['open', 'resolved', 'pending', 'snoozed'] },
    assignee_id: { type: 'integer' },
    team_id: { type: 'integer' },
    /** date-time string here (not epoch seconds) */
    snoozed_until: { type: 'string' },
    /** first message, same fields as messages.create */
    message: { type: 'object' },
  },
  answers: json<AnswerOf['conversations.create']>(),
  repeat: 'adds',
});

/**
 * DRAFT Read-only POST, sorted by last activity, no data wrapper, no assigned_count. payload [] returns every
 * conversation of every status; missing payload -> 500; wrong query_operator placement -> 500. Bot tokens are NOT
 * allowed.
 */
export const filter = operation('conversations.filter', 'POST /api/v1/accounts/{account_id}/conversations/filter', {
  tokens: ['user'],
  query: {
    page: { type: 'integer' },
  },
  body: {
    /** [{attribute_key, filter_operator, values:[], query_operator}]; see API-NOTES */
    payload: { type: 'object[]', required: true },
  },
  answers: json<AnswerOf['conversations.filter']>(),
  pages: { by: 'page', size: 25, rows: 'payload', count: 'meta.all_count' },
  repeat: 'same',
  reads: true,
});

/**
 * DRAFT messages holds only the LAST message, not all (the spec says all).
 */
export const get = operation('conversations.get', 'GET /api/v1/accounts/{account_id}/conversations/{conversation_id}', {
  tokens: ['user', 'bot'],
  answers: json<AnswerOf['conversations.get']>(),
  repeat: 'same',
});

/**
 * DRAFT Nothing else can be changed here: status, assignee, labels and custom attributes have their own endpoints.
 */
export const update = operation(
  'conversations.update',
  'PATCH /api/v1/accounts/{account_id}/conversations/{conversation_id}',
  {
    tokens: ['user', 'bot'],
    body: {
      /** null clears; "none" from the spec -> 500 */
      priority: { type: 'string', nullable: true, values: ['urgent', 'high', 'medium', 'low'] },
      /** EE; can be set once, never changed or removed (422) */
      sla_policy_id: { type: 'integer' },
    },
    answers: json<AnswerOf['conversations.update']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Without status: open->resolved, resolved/pending/snoozed->open. Unknown status -> 500. An agent-role user
 * token that leaves the conversation open is made its assignee (also when it was already open or assigned to
 * someone else); administrators are not. Bot pending->open is a handoff and returns success:null. The documented
 * meta key is normally absent.
 */
export const toggleStatus = operation(
  'conversations.toggleStatus',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/toggle_status',
  {
    tokens: ['user', 'bot'],
    body: {
      /** omit to flip */
      status: { type: 'string', values: ['open', 'resolved', 'pending', 'snoozed'] },
      /** epoch seconds; only kept with status snoozed; a date string -> 500 */
      snoozed_until: { type: ['integer', 'string'] },
    },
    answers: json<AnswerOf['conversations.toggleStatus']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Sets, does not toggle.
 */
export const togglePriority = operation(
  'conversations.togglePriority',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/toggle_priority',
  {
    tokens: ['user', 'bot'],
    body: {
      /** null/""/missing clears; "none" from the spec -> 500 */
      priority: { type: 'string', nullable: true, values: ['urgent', 'high', 'medium', 'low'] },
    },
    answers: empty,
    repeat: 'same',
  },
);

/**
 * DRAFT Other values: 200 without effect.
 */
export const toggleTypingStatus = operation(
  'conversations.toggleTypingStatus',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/toggle_typing_status',
  {
    tokens: ['user', 'bot'],
    body: {
      typing_status: { type: 'string', required: true, values: ['on', 'off'] },
      is_private: { type: 'boolean' },
    },
    answers: empty,
    repeat: 'same',
  },
);

/**
 * DRAFT REPLACES the whole hash (contacts merge instead). Missing -> 500. Strings <= 1500 chars, integers <=
 * 9999999999.
 */
export const setCustomAttributes = operation(
  'conversations.setCustomAttributes',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/custom_attributes',
  {
    tokens: ['user', 'bot'],
    body: {
      custom_attributes: { type: 'object', required: true },
    },
    answers: json<AnswerOf['conversations.setCustomAttributes']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Enterprise route. conversation_id in the rows is the INTERNAL id.
 */
export const listReportingEvents = operation(
  'conversations.listReportingEvents',
  'GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/reporting_events',
  {
    tokens: ['user'],
    answers: json<AnswerOf['conversations.listReportingEvents']>(),
    repeat: 'same',
    edition: 'enterprise',
  },
);

/**
 * DRAFT Slim shape, not the usual conversation: {id, uuid, created_at, contact{id,name},
 * inbox{id,name,channel_type}, messages[], account_id}, messages holding only the matching ones (private notes
 * included). With q every status is searched and status is ignored; without q it is a list of OPEN conversations
 * with every message. meta lacks assigned_count; no data wrapper around it.
 */
export const search = operation('conversations.search', 'GET /api/v1/accounts/{account_id}/conversations/search', {
  tokens: ['user'],
  query: {
    /** part of the message text (incoming and outgoing messages only); without it every open conversation comes back with all its messages */
    q: { type: 'string' },
    /** from 1, 25 a page */
    page: { type: 'integer' },
    /** ignored when q is given; default open */
    status: { type: 'string', values: ['all', 'open', 'resolved', 'pending', 'snoozed'] },
    inbox_id: { type: 'integer' },
    /** 404 if unknown */
    team_id: { type: 'integer' },
    /** any match */
    labels: { type: 'string[]' },
    assignee_type: { type: 'string', values: ['me', 'unassigned', 'assigned', 'all'] },
    conversation_type: { type: 'string', values: ['mention', 'participating', 'unattended'] },
    source_id: { type: 'string' },
    /** seconds; switches paging off */
    updated_within: { type: 'integer' },
    sort_by: {
      type: 'string',
      values: [
        'last_activity_at_asc',
        'last_activity_at_desc',
        'created_at_asc',
        'created_at_desc',
        'priority_asc',
        'priority_desc',
        'waiting_since_asc',
        'waiting_since_desc',
        'priority_desc_created_at_asc',
        'unread',
      ],
    },
  },
  answers: json<AnswerOf['conversations.search']>(),
  pages: { by: 'page', size: 25, rows: 'payload', count: 'meta.all_count' },
  repeat: 'same',
});

/**
 * DRAFT Asynchronous: 200 with an empty body only means queued, a moment later the conversation answers 404.
 * Administrators only (401 for an agent).
 */
const remove_ = operation(
  'conversations.delete',
  'DELETE /api/v1/accounts/{account_id}/conversations/{conversation_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    answers: empty,
    repeat: 'same',
  },
);

export { remove_ as delete };

/**
 * DRAFT BLOCKS THE CONTACT, so every conversation of that contact reads muted; resolves only this conversation and
 * adds an activity message each time. Empty body.
 */
export const mute = operation(
  'conversations.mute',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/mute',
  {
    tokens: ['user'],
    answers: empty,
    repeat: 'adds',
  },
);

/**
 * DRAFT Unblocks the contact but does not open the conversation again. Adds an activity message on each call, also
 * when nothing was muted. Empty body.
 */
export const unmute = operation(
  'conversations.unmute',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/unmute',
  {
    tokens: ['user'],
    answers: empty,
    repeat: 'adds',
  },
);

/**
 * DRAFT The address is not validated: any non-empty text answers 200 and the mail then fails unseen. 422 {"error"}
 * without email. Code also knows 402 (plan without it) and 429 with an empty body (daily mail quota), both only on
 * a billed cloud installation; throttled to 1000 an hour per account by default.
 */
export const sendTranscript = operation(
  'conversations.sendTranscript',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/transcript',
  {
    tokens: ['user'],
    body: {
      /** not checked for being an address */
      email: { type: 'string', required: true },
    },
    answers: empty,
    repeat: 'adds',
    rate: 'transcript',
  },
);

/**
 * DRAFT Marks seen for ALL agents (agent_last_seen_at), for the assignee only if the caller is the assignee, and
 * marks the caller's notifications of this conversation read. Without unread messages it writes at most once an
 * hour, so the time in the answer may be old.
 */
export const updateLastSeen = operation(
  'conversations.updateLastSeen',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/update_last_seen',
  {
    tokens: ['user'],
    answers: json<AnswerOf['conversations.updateLastSeen']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Sets both seen times to one second before the last incoming message (so unread_count becomes at least 1),
 * for everybody; without any incoming message they become null/0 and nothing is unread.
 */
export const markUnread = operation(
  'conversations.markUnread',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/unread',
  {
    tokens: ['user'],
    answers: json<AnswerOf['conversations.markUnread']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Newest first, 100 a page, total_count counts all pages. Items carry message_id, data_url, thumb_url,
 * file_size, file_type, extension, created_at (of the message) and sender; the page size is fixed.
 */
export const listAttachments = operation(
  'conversations.listAttachments',
  'GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/attachments',
  {
    tokens: ['user'],
    query: {
      /** from 1, 100 a page */
      page: { type: 'integer' },
    },
    answers: json<AnswerOf['conversations.listAttachments']>(),
    repeat: 'same',
  },
);
