import { html, operation } from '../../chatwoot/operation.ts';

/**
 * Reads the web page on which a customer rates a conversation; it answers a page for any uuid, known or not. Use
 * publicApi.csatSurvey.get for the answer itself. Asking for JSON gets 406, and an installation that serves only the
 * API has no such page.
 */
export const get = operation('csatSurveyPage.get', 'GET /survey/responses/{conversation_uuid}', {
  tokens: [],
  path: {
    /** uuid of the conversation, as conversations.get answers */
    conversation_uuid: { type: 'string' },
  },
  answers: html,
  repeat: 'same',
});
