import type { AnswerOf } from '../../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../../chatwoot/operation.ts';

/**
 * DRAFT Only API-channel inboxes. Unknown identifier: 404 with the Rails default body, not {"error"}.
 */
export const get = operation('publicApi.inboxes.get', 'GET /public/api/v1/inboxes/{inbox_identifier}', {
  tokens: [],
  path: {
    /** API channel identifier (inbox_identifier of the API inbox) */
    inbox_identifier: { type: 'string' },
  },
  answers: json<AnswerOf['publicApi.inboxes.get']>(),
  repeat: 'same',
});
