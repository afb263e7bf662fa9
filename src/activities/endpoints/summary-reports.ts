import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT More than 6 months: 422 {"error"}. Without since+until: {}.
 */
export const channel = operation(
  'summaryReports.channel',
  'GET /api/v2/accounts/{account_id}/summary_reports/channel',
  {
    tokens: ['user'],
    role: 'administrator',
    query: {
      /** epoch seconds as a string */
      since: { type: 'string', required: true },
      /** exclusive */
      until: { type: 'string', required: true },
    },
    answers: json<AnswerOf['summaryReports.channel']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT Without since+until every number is 0/null.
 */
export const inbox = operation('summaryReports.inbox', 'GET /api/v2/accounts/{account_id}/summary_reports/inbox', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    /** epoch seconds as a string */
    since: { type: 'string', required: true },
    /** exclusive */
    until: { type: 'string', required: true },
    business_hours: { type: 'boolean' },
  },
  answers: json<AnswerOf['summaryReports.inbox']>(),
  repeat: 'same',
});

/**
 * DRAFT GET /api/v2/accounts/{account_id}/summary_reports/agent
 */
export const agent = operation('summaryReports.agent', 'GET /api/v2/accounts/{account_id}/summary_reports/agent', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    /** epoch seconds as a string */
    since: { type: 'string', required: true },
    /** exclusive */
    until: { type: 'string', required: true },
    business_hours: { type: 'boolean' },
  },
  answers: json<AnswerOf['summaryReports.agent']>(),
  repeat: 'same',
});

/**
 * DRAFT GET /api/v2/accounts/{account_id}/summary_reports/team
 */
export const team = operation('summaryReports.team', 'GET /api/v2/accounts/{account_id}/summary_reports/team', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    /** epoch seconds as a string */
    since: { type: 'string', required: true },
    /** exclusive */
    until: { type: 'string', required: true },
    business_hours: { type: 'boolean' },
  },
  answers: json<AnswerOf['summaryReports.team']>(),
  repeat: 'same',
});
