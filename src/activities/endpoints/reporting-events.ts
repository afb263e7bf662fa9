import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT conversation_id is the INTERNAL conversation id, not the display id.
 */
export const list = operation('reportingEvents.list', 'GET /api/v1/accounts/{account_id}/reporting_events', {
  tokens: ['user'],
  role: 'administrator',
  query: {
    page: { type: 'integer' },
    /** epoch seconds; only used together with until */
    since: { type: 'string' },
    /** exclusive */
    until: { type: 'string' },
    inbox_id: { type: 'integer' },
    user_id: { type: 'integer' },
    /** free text match */
    name: {
      type: 'string',
      values: [
        'first_response',
        'conversation_resolved',
        'reply_time',
        'conversation_opened',
        'conversation_bot_handoff',
        'conversation_bot_resolved',
      ],
    },
  },
  answers: json<AnswerOf['reportingEvents.list']>(),
  pages: { by: 'page', size: 25, rows: 'payload', count: 'meta.count' },
  repeat: 'same',
  edition: 'enterprise',
});
