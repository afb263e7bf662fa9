import type { Payload } from '../../chatwoot/answers/common.ts';
import { json, operation } from '../../chatwoot/operation.ts';
import { wholeTitles } from './rules/labels.ts';

/**
 * Lists the labels of a conversation. A bot token is accepted since Chatwoot 4.14.2.
 */
export const list = operation(
  'conversationLabels.list',
  'GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/labels',
  {
    tokens: ['user', 'bot'],
    answers: json<Payload<string[]>>('payload[]'),
    repeat: 'same',
  },
);

/**
 * Replaces all labels of a conversation: what is not in the list is removed, and an empty list removes all. Without
 * labels Chatwoot would remove all as well (seen: recording 04 step 62), so the field is required. Titles are stored as
 * sent, defined in the account or not, but the dashboard drops undefined ones when an agent next edits the labels of
 * that conversation. Two writers at once undo each other (of 10 labels added at once 1 survived): read back. A bot
 * token is accepted since Chatwoot 4.14.2.
 */
export const set = operation(
  'conversationLabels.set',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/labels',
  {
    tokens: ['user', 'bot'],
    body: {
      /** all titles that the conversation is to have; a comma in a title would split it */
      labels: { type: 'string[]', required: true },
    },
    answers: json<Payload<string[]>>('payload[]'),
    repeat: 'same',
    check: wholeTitles,
  },
);
