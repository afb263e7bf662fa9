import type { ChannelType } from '../../chatwoot/answers/common.ts';
import type { ChannelSummary, SummaryRow } from '../../chatwoot/answers/summary-report.ts';
import { json, operation } from '../../chatwoot/operation.ts';
import { period } from './rules/period.ts';

/**
 * Counts the conversations of a period by channel and status. More than six months are refused with 422. Administrators
 * only.
 */
export const channel = operation(
  'summaryReports.channel',
  'GET /api/v2/accounts/{account_id}/summary_reports/channel',
  {
    tokens: ['user'],
    role: 'administrator',
    query: {
      /** seconds since 1970 */
      since: { type: 'integer', required: true },
      /** seconds since 1970, exclusive */
      until: { type: 'integer', required: true },
    },
    answers: json<{ [channel in ChannelType]?: ChannelSummary }>(),
    repeat: 'same',
    check: period,
  },
);

/**
 * Sums up a period for each inbox: conversations, resolutions and times. Averages are seconds, null where there was
 * nothing. Administrators only.
 */
export const inbox = operation('summaryReports.inbox', 'GET /api/v2/accounts/{account_id}/summary_reports/inbox', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    /** seconds since 1970 */
    since: { type: 'integer', required: true },
    /** seconds since 1970, exclusive */
    until: { type: 'integer', required: true },
    /** count working hours only */
    business_hours: { type: 'boolean' },
  },
  answers: json<SummaryRow[]>('[]'),
  repeat: 'same',
  check: period,
});

/**
 * Sums up a period for each agent: conversations, resolutions and times. Averages are seconds, null where there was
 * nothing. Administrators only.
 */
export const agent = operation('summaryReports.agent', 'GET /api/v2/accounts/{account_id}/summary_reports/agent', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    /** seconds since 1970 */
    since: { type: 'integer', required: true },
    /** seconds since 1970, exclusive */
    until: { type: 'integer', required: true },
    /** count working hours only */
    business_hours: { type: 'boolean' },
  },
  answers: json<SummaryRow[]>('[]'),
  repeat: 'same',
  check: period,
});

/**
 * Sums up a period for each team: conversations, resolutions and times. Averages are seconds, null where there was
 * nothing. Administrators only.
 */
export const team = operation('summaryReports.team', 'GET /api/v2/accounts/{account_id}/summary_reports/team', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    /** seconds since 1970 */
    since: { type: 'integer', required: true },
    /** seconds since 1970, exclusive */
    until: { type: 'integer', required: true },
    /** count working hours only */
    business_hours: { type: 'boolean' },
  },
  answers: json<SummaryRow[]>('[]'),
  repeat: 'same',
  check: period,
});
