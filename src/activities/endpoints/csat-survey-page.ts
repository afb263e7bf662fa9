import { html, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT HTML single-page app; always 200, even for an unknown uuid; route absent when CW_API_ONLY_SERVER=true. The
 * JSON endpoints behind it are GET/PUT /public/api/v1/csat_survey/{conversation_uuid} (see undocumented.json).
 */
export const get = operation('csatSurveyPage.get', 'GET /survey/responses/{conversation_uuid}', {
  tokens: [],
  path: {
    /** conversation.uuid */
    conversation_uuid: { type: 'string' },
  },
  answers: html,
  repeat: 'same',
});
