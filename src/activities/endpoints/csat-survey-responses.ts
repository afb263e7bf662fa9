import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Bare array without totals: take the total from getMetrics. since alone (or until alone) is IGNORED, and an
 * ISO date is read as the seconds of its year number, so 200 with an empty list. conversation_id is the display id
 * here. Administrators only, or a custom role with report_manage.
 */
export const list = operation('csatSurveyResponses.list', 'GET /api/v1/accounts/{account_id}/csat_survey_responses', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    /** from 1, 25 a page */
    page: { type: 'integer' },
    /** created_at or -created_at; unknown keys ignored */
    sort: { type: 'string' },
    /** unix seconds; needs until */
    since: { type: 'integer' },
    /** unix seconds, exclusive; needs since */
    until: { type: 'integer' },
    /** assigned agents at the time of the answer */
    user_ids: { type: 'integer[]' },
    inbox_id: { type: 'integer' },
    team_id: { type: 'integer' },
    rating: { type: 'integer', values: [1, 2, 3, 4, 5] },
  },
  answers: json<AnswerOf['csatSurveyResponses.list']>(),
  pages: { by: 'page', size: 25, rows: '', order: { sort: 'created_at' } },
  repeat: 'same',
});

/**
 * DRAFT ratings_count is keyed by rating AS TEXT and leaves out zeros. total_sent_messages_count follows the
 * period only, not the other filters.
 */
export const getMetrics = operation(
  'csatSurveyResponses.getMetrics',
  'GET /api/v1/accounts/{account_id}/csat_survey_responses/metrics',
  {
    tokens: ['user'],
    role: 'administrator',
    query: {
      /** unix seconds; needs until */
      since: { type: 'integer' },
      /** unix seconds, exclusive; needs since */
      until: { type: 'integer' },
      /** assigned agents at the time of the answer */
      user_ids: { type: 'integer[]' },
      inbox_id: { type: 'integer' },
      team_id: { type: 'integer' },
      rating: { type: 'integer', values: [1, 2, 3, 4, 5] },
    },
    answers: json<AnswerOf['csatSurveyResponses.getMetrics']>(),
    repeat: 'same',
  },
);
