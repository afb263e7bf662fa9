import type { Page, Payload } from '../../chatwoot/answers/common.ts';
import type { Conversation, CustomAttributesSet, StatusChange } from '../../chatwoot/answers/conversation.ts';
import type {
  ConversationAttachment,
  ConversationCounts,
  FilterCounts,
  SearchedConversation,
} from '../../chatwoot/answers/conversation-list.ts';
import type { ReportingEvent } from '../../chatwoot/answers/report.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';
import { withWhom } from './rules/conversation.ts';
import { filterPayload } from './rules/filter.ts';
import { firstMessageSaysSomething } from './rules/message.ts';
import { allOf } from './rules/rule.ts';
import { wakesAtDate, wakesInSeconds } from './rules/snooze.ts';

const statuses = ['open', 'resolved', 'pending', 'snoozed'] as const;
const listStatuses = ['all', ...statuses] as const;
const priorities = ['urgent', 'high', 'medium', 'low'] as const;
const kinds = ['mention', 'participating', 'unattended'] as const;
const orders = [
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
] as const;

/**
 * Counts conversations: all, mine, assigned and unassigned, under the same conditions as conversations.list. Chatwoot
 * allows 30 calls a minute for each token and account.
 */
export const getMeta = operation('conversations.getMeta', 'GET /api/v1/accounts/{account_id}/conversations/meta', {
  tokens: ['user'],
  query: {
    /** which statuses; default open */
    status: { type: ['string', 'string[]'], values: listStatuses },
    /** part of the text of a message from or to the customer; every status is searched then, whatever status says */
    q: { type: 'string' },
    /** id of the inbox */
    inbox_id: { type: 'integer' },
    /** id of the team; 404 if there is none */
    team_id: { type: 'integer' },
    /** conversations with any of these labels */
    labels: { type: 'string[]' },
    /** the contact’s id in an inbox, such as contacts.create answers */
    source_id: { type: 'string' },
    /** mention and participating: of the caller; unattended: nobody has answered yet */
    conversation_type: { type: 'string', values: kinds },
  },
  answers: json<{ meta: ConversationCounts }>('meta'),
  repeat: 'same',
  rate: 'conversation-meta',
});

/**
 * Lists conversations, open ones unless status says otherwise. An unknown status would be answered with an empty list
 * (seen: recording 04 step 71), so it is refused. Agents see the conversations of their inboxes only. The counts in
 * meta do not mind assignee_type. updated_within sees every change (messages, notes, labels, priority, status) and
 * answers all matches at once instead of pages.
 * `.each` walks in the order of creation unless sort_by says otherwise. A conversation that leaves the list meanwhile
 * (its status changes, say) moves later ones to an earlier page, so it walks again until nothing new shows.
 */
export const list = operation('conversations.list', 'GET /api/v1/accounts/{account_id}/conversations', {
  tokens: ['user'],
  query: {
    /** mine, those of nobody, those of somebody, or all */
    assignee_type: { type: 'string', values: ['me', 'unassigned', 'assigned', 'all'] },
    /** which statuses; default open */
    status: { type: ['string', 'string[]'], values: listStatuses },
    /** part of the text of a message from or to the customer; every status is searched then, whatever status says */
    q: { type: 'string' },
    /** id of the inbox */
    inbox_id: { type: 'integer' },
    /** id of the team; 404 if there is none */
    team_id: { type: 'integer' },
    /** conversations with any of these labels */
    labels: { type: 'string[]' },
    /** from 1, 25 a page */
    page: { type: 'integer' },
    /** the contact’s id in an inbox, such as contacts.create answers */
    source_id: { type: 'string' },
    /** mention and participating: of the caller; unattended: nobody has answered yet */
    conversation_type: { type: 'string', values: kinds },
    /** default last_activity_at_desc, which changes while one reads on */
    sort_by: { type: 'string', values: orders },
    /** seconds; only what changed since, without pages */
    updated_within: { type: 'integer' },
  },
  answers: json<{ data: Page<ConversationCounts, Conversation> }>(),
  pages: {
    by: 'page',
    size: 25,
    rows: 'data.payload',
    count: 'data.meta.all_count',
    order: { sort_by: 'created_at_asc' },
    wholeWith: 'updated_within',
  },
  repeat: 'same',
});

/**
 * Creates a conversation with a contact, and with message its first message, which the customer sees. Give inbox_id and
 * contact_id; a source_id alone is looked for in all inboxes of the installation. In API and website inboxes a missing
 * source_id makes the contact reachable under one more random id each time; one of another contact is refused with 422.
 * Facebook, Instagram, Telegram and LINE need an existing source_id, else 500. Status is overridden: pending where a
 * bot is active, resolved where the contact is blocked. In an inbox that keeps to one conversation the last one is
 * answered, even a resolved one, and message is added to it. To find one whose answer was lost use a source_id of your
 * own and conversations.list with status all. Up to 4.12 an inbox that assigns automatically without members answers
 * 500.
 */
export const create = operation('conversations.create', 'POST /api/v1/accounts/{account_id}/conversations', {
  tokens: ['user', 'bot'],
  body: {
    /** id of the inbox, with contact_id */
    inbox_id: { type: 'integer' },
    /** id of the contact, with inbox_id */
    contact_id: { type: 'integer' },
    /** the contact’s id in the inbox; alone it is looked for in the whole installation */
    source_id: { type: 'string' },
    /** mark the identity as verified */
    hmac_verified: { type: 'boolean' },
    /** what Chatwoot itself shows, such as mail_subject or referer */
    additional_attributes: { type: 'object' },
    /** your own values by attribute key; texts of at most 1,500 characters */
    custom_attributes: { type: 'object' },
    /** overridden by an active bot and for blocked contacts; any other value is answered with 500 */
    status: { type: 'string', values: statuses },
    /** user id of the agent */
    assignee_id: { type: 'integer' },
    /** id of the team */
    team_id: { type: 'integer' },
    /** ISO 8601 date-time, only with status snoozed (not seconds as elsewhere) */
    snoozed_until: { type: 'string' },
    /** the first message, with the fields of messages.create */
    message: { type: 'object' },
  },
  answers: json<Conversation>('id'),
  repeat: 'adds',
  check: allOf(withWhom, wakesAtDate, firstMessageSaysSomething),
});

/**
 * Finds conversations by conditions; it changes nothing. Conditions stand in one flat list, joined in order by
 * query_operator (and before or, no brackets). An empty payload finds every conversation of every status. The assignee
 * count is missing from meta. Custom attributes go by their key and read only the first of several values; comparing
 * minds no letter case, and contains finds octo/repo#12 for #1 too. days_before is broken in 4.15.1. Bot tokens are
 * refused.
 * `.each` goes by page number in the order of last activity, which the server does not let one choose: a conversation
 * that becomes active moves to the front and pushes others to the next page. It walks again until nothing new shows;
 * only one that moves between two requests of every walk could be missed.
 */
export const filter = operation('conversations.filter', 'POST /api/v1/accounts/{account_id}/conversations/filter', {
  tokens: ['user'],
  query: {
    /** from 1, 25 a page */
    page: { type: 'integer' },
  },
  body: {
    /** conditions, each {attribute_key, filter_operator, values: [...], query_operator: and/or on all but the last} */
    payload: { type: 'object[]', required: true },
  },
  answers: json<Page<FilterCounts, Conversation>>(),
  pages: { by: 'page', size: 25, rows: 'payload', count: 'meta.all_count' },
  repeat: 'same',
  reads: true,
  check: filterPayload(),
});

/**
 * Reads one conversation. messages holds only its last message. A bot token is accepted since Chatwoot 4.14.2, and gets
 * 500 for a conversation that has a team (seen: recording 04 step 54).
 */
export const get = operation('conversations.get', 'GET /api/v1/accounts/{account_id}/conversations/{conversation_id}', {
  tokens: ['user', 'bot'],
  answers: json<Conversation>('id'),
  repeat: 'same',
});

/**
 * Sets priority or SLA policy of a conversation; status, assignee, labels and attributes have operations of their own.
 * With a bot token Chatwoot answers 500 for a conversation that has a team, although the change is made.
 */
export const update = operation(
  'conversations.update',
  'PATCH /api/v1/accounts/{account_id}/conversations/{conversation_id}',
  {
    tokens: ['user', 'bot'],
    body: {
      /** null clears it; any other value is answered with 500 */
      priority: { type: 'string', nullable: true, values: priorities },
      /** can be set once and never changed or removed (422); enterprise edition only */
      sla_policy_id: { type: 'integer' },
    },
    answers: json<Conversation>('id'),
    repeat: 'same',
    check: changesSomething('conversation_id'),
  },
);

/**
 * Sets the status of a conversation. Without status Chatwoot would flip it (a repeat would undo it), so the field is
 * required. Opening with an agent's token assigns the conversation to that agent, even one that was open and belonged
 * to somebody else; an administrator's or a bot's token does not. Snoozing without snoozed_until waits for the
 * customer's next message, but keeps the time of a conversation that is snoozed already (seen: recording 04 step 25):
 * leave snoozed first. Trust current_status in the answer, not success, which is null when a bot hands over from
 * pending. The customer may be sent a survey when it resolves.
 */
export const toggleStatus = operation(
  'conversations.toggleStatus',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/toggle_status',
  {
    tokens: ['user', 'bot'],
    body: {
      /** any other value is answered with 500 */
      status: { type: 'string', required: true, values: statuses },
      /** seconds since 1970, as a number or digits; only with status snoozed */
      snoozed_until: { type: ['integer', 'string'] },
    },
    answers: json<Payload<StatusChange>>('payload.current_status'),
    repeat: 'same',
    check: wakesInSeconds,
  },
);

/**
 * Sets the priority of a conversation; in spite of the name it flips nothing. Without priority Chatwoot would clear it,
 * so the field is required. The answer is empty.
 */
export const togglePriority = operation(
  'conversations.togglePriority',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/toggle_priority',
  {
    tokens: ['user', 'bot'],
    body: {
      /** null clears it; any other value, "none" too, is answered with 500 */
      priority: { type: 'string', required: true, nullable: true, values: priorities },
    },
    answers: empty,
    repeat: 'same',
  },
);

/**
 * Shows or hides "is typing" to the other side, the customer included unless is_private. Chatwoot accepts any word and
 * does nothing (seen: recording 04 step 42), so only on and off are let through. A bot token is accepted since 4.12.
 */
export const toggleTypingStatus = operation(
  'conversations.toggleTypingStatus',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/toggle_typing_status',
  {
    tokens: ['user', 'bot'],
    body: {
      /** on or off */
      typing_status: { type: 'string', required: true, values: ['on', 'off'] },
      /** true: only agents see it, as when writing a note */
      is_private: { type: 'boolean' },
    },
    answers: empty,
    repeat: 'same',
  },
);

/**
 * Replaces all custom attributes of a conversation: a key that is left out is removed (contacts.update merges instead).
 * Read, merge and write, then read back: of 6 writers at once 1 survived. The customer's widget can replace them too.
 * Without custom_attributes Chatwoot answers 500.
 */
export const setCustomAttributes = operation(
  'conversations.setCustomAttributes',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/custom_attributes',
  {
    tokens: ['user', 'bot'],
    body: {
      /** all values by attribute key; texts of at most 1,500 characters, whole numbers up to 9,999,999,999 */
      custom_attributes: { type: 'object', required: true },
    },
    answers: json<CustomAttributesSet>('custom_attributes'),
    repeat: 'same',
  },
);

/**
 * Lists what was measured about a conversation (first response, resolution and so on), all at once. conversation_id in
 * the rows is an internal number, not the one in the dashboard. Enterprise edition only; the community edition answers
 * 404.
 */
export const listReportingEvents = operation(
  'conversations.listReportingEvents',
  'GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/reporting_events',
  {
    tokens: ['user'],
    answers: json<ReportingEvent[]>('[]'),
    repeat: 'same',
    edition: 'enterprise',
  },
);

/**
 * Searches the text of messages and lists the conversations with the messages that match, private notes included, in a
 * shape of its own. Every status is searched, and status is ignored. Without q Chatwoot would answer the open
 * conversations, each with all its messages (seen: recording 12 step 50): q is asked for. Bot tokens are refused.
 * `.each` walks in the order of creation unless sort_by says otherwise. A conversation that leaves the list meanwhile
 * moves later ones to an earlier page, so it walks again until nothing new shows.
 */
export const search = operation('conversations.search', 'GET /api/v1/accounts/{account_id}/conversations/search', {
  tokens: ['user'],
  query: {
    /** part of the text of a message from or to the customer */
    q: { type: 'string', required: true },
    /** from 1, 25 a page */
    page: { type: 'integer' },
    /** which statuses, without q; default open */
    status: { type: 'string', values: listStatuses },
    /** id of the inbox */
    inbox_id: { type: 'integer' },
    /** id of the team; 404 if there is none */
    team_id: { type: 'integer' },
    /** conversations with any of these labels */
    labels: { type: 'string[]' },
    /** mine, those of nobody, those of somebody, or all */
    assignee_type: { type: 'string', values: ['me', 'unassigned', 'assigned', 'all'] },
    /** mention and participating: of the caller; unattended: nobody has answered yet */
    conversation_type: { type: 'string', values: kinds },
    /** the contact’s id in an inbox, such as contacts.create answers */
    source_id: { type: 'string' },
    /** seconds; only what changed since, without pages */
    updated_within: { type: 'integer' },
    /** default last_activity_at_desc, which changes while one reads on */
    sort_by: { type: 'string', values: orders },
  },
  answers: json<Page<FilterCounts, SearchedConversation>>(),
  pages: {
    by: 'page',
    size: 25,
    rows: 'payload',
    count: 'meta.all_count',
    order: { sort_by: 'created_at_asc' },
    wholeWith: 'updated_within',
  },
  repeat: 'same',
});

/**
 * Deletes a conversation with its messages, some time after it has answered: 200 means queued, a moment later the
 * conversation is answered with 404. It cannot be undone. Administrators only.
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
 * Blocks the contact and resolves this conversation. All conversations of that contact read muted from then on, while
 * only this one is resolved. Each call adds a line to the conversation.
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
 * Unblocks the contact of a conversation; the conversation stays resolved. Each call adds a line to the conversation,
 * also when nothing was muted.
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
 * Sends the conversation by e-mail to any address, each time it is called. The address is not checked: any text is
 * answered with 200 and the mail then fails unseen (seen: recording 12 step 69). Chatwoot allows 1,000 an hour and
 * account. Billed cloud accounts may get 402 (not in the plan) or 429 (daily number of mails).
 */
export const sendTranscript = operation(
  'conversations.sendTranscript',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/transcript',
  {
    tokens: ['user'],
    body: {
      /** where to send it; Chatwoot does not check that it is an address */
      email: { type: 'string', required: true },
    },
    answers: empty,
    repeat: 'adds',
    rate: 'transcript',
  },
);

/**
 * Marks a conversation as seen by the agents, all of them, and the caller's notifications about it as read. Without
 * unread messages it writes at most once an hour, so the time in the answer may be old.
 */
export const updateLastSeen = operation(
  'conversations.updateLastSeen',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/update_last_seen',
  {
    tokens: ['user'],
    answers: json<Conversation>('id'),
    repeat: 'same',
  },
);

/**
 * Marks a conversation as unread from its last incoming message on, for all agents. Without any incoming message
 * nothing becomes unread and the times of being seen are emptied.
 */
export const markUnread = operation(
  'conversations.markUnread',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/unread',
  {
    tokens: ['user'],
    answers: json<Conversation>('id'),
    repeat: 'same',
  },
);

/**
 * Lists the files of a conversation, newest first, 100 a page; created_at is that of the message.
 * `.each` goes by page number in that order: a new file pushes others to the next page, so it walks again until nothing
 * new shows.
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
    answers: json<Page<{ total_count: number }, ConversationAttachment>>(),
    pages: { by: 'page', size: 100, rows: 'payload', count: 'meta.total_count' },
    repeat: 'same',
  },
);
