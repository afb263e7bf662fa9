import type { CsatSurvey } from '../../../chatwoot/answers/csat.ts';
import { json, operation } from '../../../chatwoot/operation.ts';
import { ratingFromOneToFive } from '../rules/csat.ts';

/**
 * Reads the survey of a conversation and the customer's answer, null until there is one. Before a survey was sent, and
 * for an unknown uuid, it is answered with 404. id is that of the message, conversation_id an internal number, not the
 * one in the dashboard.
 */
export const get = operation('publicApi.csatSurvey.get', 'GET /public/api/v1/csat_survey/{conversation_uuid}', {
  tokens: [],
  path: {
    /** uuid of the conversation, as conversations.get answers */
    conversation_uuid: { type: 'string' },
  },
  answers: json<CsatSurvey>('id'),
  repeat: 'same',
});

/**
 * Answers a survey as the customer. The answer is stored a little later: what comes back is the state before it. A
 * rating outside 1 to 5, or none, is answered with 200 and never stored (seen: recording 12 steps 251 and 252). A
 * second answer replaces the first. 14 days after the survey was sent it is refused with 422.
 */
export const update = operation('publicApi.csatSurvey.update', 'PATCH /public/api/v1/csat_survey/{conversation_uuid}', {
  tokens: [],
  path: {
    /** uuid of the conversation, as conversations.get answers */
    conversation_uuid: { type: 'string' },
  },
  body: {
    /** {csat_survey_response: {rating: 1 to 5, feedback_message: text}} */
    submitted_values: { type: 'object', required: true },
  },
  wrapper: 'message',
  answers: json<CsatSurvey>('id'),
  repeat: 'same',
  check: ratingFromOneToFive,
});
