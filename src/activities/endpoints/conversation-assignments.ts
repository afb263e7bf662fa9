import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Returns JSON null when nothing is assigned. An unknown assignee_id or team_id is not an error: it silently
 * unassigns. Inbox membership is not checked. A team change drops an assignee outside the team and auto-assigns
 * when the team allows it.
 */
export const create = operation(
  'conversationAssignments.create',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/assignments',
  {
    tokens: ['user', 'bot'],
    body: {
      /** null or UNKNOWN id unassigns */
      assignee_id: { type: 'integer', nullable: true },
      assignee_type: { type: 'string', values: ['User', 'AgentBot'] },
      /** only read when assignee_id is absent; 0/null/unknown removes the team */
      team_id: { type: 'integer' },
    },
    answers: json<AnswerOf['conversationAssignments.create']>(),
    repeat: 'same',
  },
);
