import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Without since+until the counts are zero/[] (created_at IS NULL), not all-time. Unknown metric: 200 {}.
 * averages carry count.
 */
export const getTimeseries = operation('reports.getTimeseries', 'GET /api/v2/accounts/{account_id}/reports', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    metric: {
      type: 'string',
      required: true,
      values: [
        'conversations_count',
        'incoming_messages_count',
        'outgoing_messages_count',
        'avg_first_response_time',
        'avg_resolution_time',
        'reply_time',
        'resolutions_count',
        'bot_resolutions_count',
        'bot_handoffs_count',
      ],
    },
    /** missing -> 500 */
    type: { type: 'string', required: true, values: ['account', 'agent', 'inbox', 'label', 'team'] },
    /** required unless type=account (404 otherwise) */
    id: { type: 'string' },
    /** epoch seconds as a string */
    since: { type: 'string', required: true },
    /** exclusive */
    until: { type: 'string', required: true },
    /** default day */
    group_by: { type: 'string', values: ['hour', 'day', 'week', 'month', 'year'] },
    /** hours, e.g. 5.5 */
    timezone_offset: { type: 'number' },
    business_hours: { type: 'boolean' },
  },
  answers: json<AnswerOf['reports.getTimeseries']>(),
  repeat: 'same',
  rate: 'reports',
});

/**
 * DRAFT Includes previous (the preceding period of equal length).
 */
export const getSummary = operation('reports.getSummary', 'GET /api/v2/accounts/{account_id}/reports/summary', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    type: { type: 'string', required: true, values: ['account', 'agent', 'inbox', 'label', 'team'] },
    id: { type: 'string' },
    /** epoch seconds as a string */
    since: { type: 'string', required: true },
    /** exclusive */
    until: { type: 'string', required: true },
    business_hours: { type: 'boolean' },
    timezone_offset: { type: 'number' },
  },
  answers: json<AnswerOf['reports.getSummary']>(),
  repeat: 'same',
  rate: 'reports',
});

/**
 * DRAFT Same route as getAgentConversationMetrics; type decides the shape.
 */
export const getAccountConversationMetrics = operation(
  'reports.getAccountConversationMetrics',
  'GET /api/v2/accounts/{account_id}/reports/conversations',
  {
    tokens: ['user'],
    role: 'administrator',
    fixed: { type: 'account' },
    answers: json<AnswerOf['reports.getAccountConversationMetrics']>(),
    repeat: 'same',
    rate: 'reports',
  },
);

/**
 * DRAFT Documented with a trailing slash only to split the two shapes. user_id is ignored. Sorted by open inside
 * each page only.
 */
export const getAgentConversationMetrics = operation(
  'reports.getAgentConversationMetrics',
  'GET /api/v2/accounts/{account_id}/reports/conversations',
  {
    tokens: ['user'],
    role: 'administrator',
    fixed: { type: 'agent' },
    query: {
      page: { type: 'integer' },
    },
    answers: json<AnswerOf['reports.getAgentConversationMetrics']>(),
    pages: { by: 'page', size: 25, rows: '' },
    repeat: 'same',
    rate: 'reports',
  },
);

/**
 * DRAFT Without since+until: all time.
 */
export const getFirstResponseTimeDistribution = operation(
  'reports.getFirstResponseTimeDistribution',
  'GET /api/v2/accounts/{account_id}/reports/first_response_time_distribution',
  {
    tokens: ['user'],
    role: 'administrator',
    query: {
      /** epoch seconds; only used together with until */
      since: { type: 'string' },
      /** exclusive */
      until: { type: 'string' },
    },
    answers: json<AnswerOf['reports.getFirstResponseTimeDistribution']>(),
    repeat: 'same',
    rate: 'reports',
  },
);

/**
 * DRAFT Without since+until: all time.
 */
export const getInboxLabelMatrix = operation(
  'reports.getInboxLabelMatrix',
  'GET /api/v2/accounts/{account_id}/reports/inbox_label_matrix',
  {
    tokens: ['user'],
    role: 'administrator',
    query: {
      /** epoch seconds; only used together with until */
      since: { type: 'string' },
      /** exclusive */
      until: { type: 'string' },
      /** inbox_ids[]=1 */
      inbox_ids: { type: 'integer[]' },
      label_ids: { type: 'integer[]' },
    },
    answers: json<AnswerOf['reports.getInboxLabelMatrix']>(),
    repeat: 'same',
    rate: 'reports',
  },
);

/**
 * DRAFT Without since+until: [].
 */
export const getOutgoingMessagesCount = operation(
  'reports.getOutgoingMessagesCount',
  'GET /api/v2/accounts/{account_id}/reports/outgoing_messages_count',
  {
    tokens: ['user'],
    role: 'administrator',
    query: {
      /** epoch seconds as a string */
      since: { type: 'string', required: true },
      /** exclusive */
      until: { type: 'string', required: true },
      /** else 422 empty body */
      group_by: { type: 'string', required: true, values: ['agent', 'team', 'inbox', 'label'] },
    },
    answers: json<AnswerOf['reports.getOutgoingMessagesCount']>(),
    repeat: 'same',
    rate: 'reports',
  },
);
