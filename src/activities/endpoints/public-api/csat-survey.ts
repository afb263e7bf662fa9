import type { AnswerOf } from '../../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../../chatwoot/operation.ts';

/**
 * DRAFT 404 {"status":404,"error":"Not Found"} until the conversation has a survey message. id is the message id
 * and conversation_id the INTERNAL id, not the display id; csat_survey_response is null until answered.
 */
export const get = operation('publicApi.csatSurvey.get', 'GET /public/api/v1/csat_survey/{conversation_uuid}', {
  tokens: [],
  path: { conversation_uuid: { type: 'string' } },
  answers: json<AnswerOf['publicApi.csatSurvey.get']>(),
  repeat: 'same',
});

/**
 * DRAFT The answer is stored ASYNCHRONOUSLY: the reply shows the state BEFORE it (null, or the earlier answer). A
 * rating out of range or missing is 200 and never stored; a second answer overwrites the first. 500 for an empty
 * body; locked 14 days after sending, 422 {"error"}. No token.
 */
export const update = operation('publicApi.csatSurvey.update', 'PATCH /public/api/v1/csat_survey/{conversation_uuid}', {
  tokens: [],
  path: { conversation_uuid: { type: 'string' } },
  body: {
    /** {csat_survey_response:{rating: 1..5, feedback_message}} */
    submitted_values: { type: 'object', required: true },
  },
  wrapper: 'message',
  answers: json<AnswerOf['publicApi.csatSurvey.update']>(),
  repeat: 'same',
});
