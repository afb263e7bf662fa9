import type { CsatMetrics, CsatResponse } from '../../chatwoot/answers/csat.ts';
import { json, operation } from '../../chatwoot/operation.ts';
import { period } from './rules/period.ts';

/**
 * Lists the answers of customers to the survey, 25 a page without a total (csatSurveyResponses.getMetrics has it).
 * since or until alone is ignored: the whole history comes back (seen: recording 12 step 261). Administrators only, or
 * a custom role with report_manage.
 * `.each` walks in the order of creation unless sort says otherwise; new answers come at the end. An answer deleted
 * meanwhile moves later ones to an earlier page, so it walks again until nothing new shows.
 */
export const list = operation('csatSurveyResponses.list', 'GET /api/v1/accounts/{account_id}/csat_survey_responses', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    /** from 1, 25 a page */
    page: { type: 'integer' },
    /** oldest first, or with - newest first; Chatwoot ignores anything else */
    sort: { type: 'string', values: ['created_at', '-created_at'] },
    /** seconds since 1970; Chatwoot ignores it without until */
    since: { type: 'integer' },
    /** seconds since 1970, exclusive; Chatwoot ignores it without since */
    until: { type: 'integer' },
    /** agents who were assigned at the time of the answer */
    user_ids: { type: 'integer[]' },
    /** id of the inbox */
    inbox_id: { type: 'integer' },
    /** id of the team */
    team_id: { type: 'integer' },
    /** 1 (worst) to 5 */
    rating: { type: 'integer', values: [1, 2, 3, 4, 5] },
  },
  answers: json<CsatResponse[]>('[]'),
  pages: { by: 'page', size: 25, rows: '', order: { sort: 'created_at' } },
  repeat: 'same',
  check: period,
});

/**
 * Counts the answers of customers to the survey by rating. ratings_count is keyed by the rating as text and leaves out
 * ratings nobody gave. total_sent_messages_count minds the period only. since or until alone is ignored.
 */
export const getMetrics = operation(
  'csatSurveyResponses.getMetrics',
  'GET /api/v1/accounts/{account_id}/csat_survey_responses/metrics',
  {
    tokens: ['user'],
    role: 'administrator',
    query: {
      /** seconds since 1970; Chatwoot ignores it without until */
      since: { type: 'integer' },
      /** seconds since 1970, exclusive; Chatwoot ignores it without since */
      until: { type: 'integer' },
      /** agents who were assigned at the time of the answer */
      user_ids: { type: 'integer[]' },
      /** id of the inbox */
      inbox_id: { type: 'integer' },
      /** id of the team */
      team_id: { type: 'integer' },
      /** 1 (worst) to 5 */
      rating: { type: 'integer', values: [1, 2, 3, 4, 5] },
    },
    answers: json<CsatMetrics>('total_count'),
    repeat: 'same',
    check: period,
  },
);
