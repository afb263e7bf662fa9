import type { ChannelType } from '../../chatwoot/answers/common.ts';
import type {
  AccountConversationMetrics,
  AccountSummary,
  AgentConversationMetrics,
  OutgoingCount,
  TimeseriesPoint,
} from '../../chatwoot/answers/report.ts';
import type { InboxLabelMatrix, ResponseTimes } from '../../chatwoot/answers/summary-report.ts';
import { json, operation } from '../../chatwoot/operation.ts';
import { period, reportOfWhom } from './rules/period.ts';
import { allOf } from './rules/rule.ts';

/**
 * Counts or averages one metric over time, for the account or for one agent, inbox, label or team. Without since and
 * until together it would count nothing, and for an unknown metric it would answer {} (both seen: recording 07 steps 27
 * and 29), so all are required and checked. Averages are seconds, 0 where there was nothing, and carry count.
 * Administrators only, or a custom role with report_manage; 100 reports a minute and user.
 */
export const getTimeseries = operation('reports.getTimeseries', 'GET /api/v2/accounts/{account_id}/reports', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    /** Chatwoot answers {} to any other */
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
    /** what the report is about; without it Chatwoot answers 500 */
    type: { type: 'string', required: true, values: ['account', 'agent', 'inbox', 'label', 'team'] },
    /** id of the agent, inbox, label or team; needed unless type is account */
    id: { type: 'integer' },
    /** seconds since 1970 */
    since: { type: 'integer', required: true },
    /** seconds since 1970, exclusive */
    until: { type: 'integer', required: true },
    /** length of a step; default day */
    group_by: { type: 'string', values: ['hour', 'day', 'week', 'month', 'year'] },
    /** hours from UTC, such as 5.5, for where a day begins */
    timezone_offset: { type: 'number' },
    /** count working hours only */
    business_hours: { type: 'boolean' },
  },
  answers: json<TimeseriesPoint[]>('[]'),
  repeat: 'same',
  rate: 'reports',
  check: allOf(period, reportOfWhom),
});

/**
 * Sums up the metrics of a period, and in previous those of the period of the same length before it. Averages are
 * seconds, null where there was nothing. Administrators only, or a custom role with report_manage; 100 reports a minute
 * and user.
 */
export const getSummary = operation('reports.getSummary', 'GET /api/v2/accounts/{account_id}/reports/summary', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    /** what the report is about; without it Chatwoot answers 500 */
    type: { type: 'string', required: true, values: ['account', 'agent', 'inbox', 'label', 'team'] },
    /** id of the agent, inbox, label or team; needed unless type is account */
    id: { type: 'integer' },
    /** seconds since 1970 */
    since: { type: 'integer', required: true },
    /** seconds since 1970, exclusive */
    until: { type: 'integer', required: true },
    /** count working hours only */
    business_hours: { type: 'boolean' },
    /** hours from UTC, such as 5.5 */
    timezone_offset: { type: 'number' },
  },
  answers: json<AccountSummary>('conversations_count'),
  repeat: 'same',
  rate: 'reports',
  check: allOf(period, reportOfWhom),
});

/**
 * Counts the conversations of the account as they are now: open, unattended, unassigned and pending. Administrators
 * only, or a custom role with report_manage; 100 reports a minute and user.
 */
export const getAccountConversationMetrics = operation(
  'reports.getAccountConversationMetrics',
  'GET /api/v2/accounts/{account_id}/reports/conversations',
  {
    tokens: ['user'],
    role: 'administrator',
    fixed: { type: 'account' },
    answers: json<AccountConversationMetrics>('open'),
    repeat: 'same',
    rate: 'reports',
  },
);

/**
 * Lists the agents with the number of their open and unattended conversations as they are now, 25 a page.
 * Administrators only, or a custom role with report_manage; 100 reports a minute and user.
 * `.each` goes by page number. Chatwoot sorts by open conversations inside a page only and promises no order over the
 * pages; agents who come or go move others, so it walks again until nobody new shows.
 */
export const getAgentConversationMetrics = operation(
  'reports.getAgentConversationMetrics',
  'GET /api/v2/accounts/{account_id}/reports/conversations',
  {
    tokens: ['user'],
    role: 'administrator',
    fixed: { type: 'agent' },
    query: {
      /** from 1, 25 a page */
      page: { type: 'integer' },
    },
    answers: json<AgentConversationMetrics[]>('[]'),
    pages: { by: 'page', size: 25, rows: '' },
    repeat: 'same',
    rate: 'reports',
  },
);

/**
 * Counts for each channel how fast the first answers came, in five spans from under an hour to over a day. Without
 * since and until it covers all time. Administrators only, or a custom role with report_manage; 100 reports a minute
 * and user.
 */
export const getFirstResponseTimeDistribution = operation(
  'reports.getFirstResponseTimeDistribution',
  'GET /api/v2/accounts/{account_id}/reports/first_response_time_distribution',
  {
    tokens: ['user'],
    role: 'administrator',
    query: {
      /** seconds since 1970; needs until */
      since: { type: 'integer' },
      /** seconds since 1970, exclusive; needs since */
      until: { type: 'integer' },
    },
    answers: json<{ [channel in ChannelType]?: ResponseTimes }>(),
    repeat: 'same',
    rate: 'reports',
    check: period,
  },
);

/**
 * Counts conversations by inbox and label. Without since and until it covers all time. Administrators only, or a custom
 * role with report_manage; 100 reports a minute and user.
 */
export const getInboxLabelMatrix = operation(
  'reports.getInboxLabelMatrix',
  'GET /api/v2/accounts/{account_id}/reports/inbox_label_matrix',
  {
    tokens: ['user'],
    role: 'administrator',
    query: {
      /** seconds since 1970; needs until */
      since: { type: 'integer' },
      /** seconds since 1970, exclusive; needs since */
      until: { type: 'integer' },
      /** only these inboxes */
      inbox_ids: { type: 'integer[]' },
      /** only these labels */
      label_ids: { type: 'integer[]' },
    },
    answers: json<InboxLabelMatrix>('matrix[]'),
    repeat: 'same',
    rate: 'reports',
    check: period,
  },
);

/**
 * Counts the messages sent in a period by agent, team, inbox or label. Without group_by Chatwoot answers 422 with an
 * empty body. Administrators only, or a custom role with report_manage; 100 reports a minute and user.
 */
export const getOutgoingMessagesCount = operation(
  'reports.getOutgoingMessagesCount',
  'GET /api/v2/accounts/{account_id}/reports/outgoing_messages_count',
  {
    tokens: ['user'],
    role: 'administrator',
    query: {
      /** seconds since 1970 */
      since: { type: 'integer', required: true },
      /** seconds since 1970, exclusive */
      until: { type: 'integer', required: true },
      /** what is counted by */
      group_by: { type: 'string', required: true, values: ['agent', 'team', 'inbox', 'label'] },
    },
    answers: json<OutgoingCount[]>('[]'),
    repeat: 'same',
    rate: 'reports',
    check: period,
  },
);
