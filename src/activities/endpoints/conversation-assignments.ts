import type { Agent, AssignedAgentBot } from '../../chatwoot/answers/agent.ts';
import type { TeamRow } from '../../chatwoot/answers/team.ts';
import { json, operation } from '../../chatwoot/operation.ts';
import { nobodyAssigned, oneAssignee } from './rules/assignment.ts';

/**
 * Assigns a conversation to an agent, a bot or a team, or takes the assignment away. To an unknown agent or team
 * Chatwoot answers 200 with null and unassigns (seen: recording 04 step 51): that fails here as NotFound, but
 * afterwards, so check the id first. An unknown bot changes nothing, and fails too. Nobody checks that the agent is a
 * member of the inbox. A new team drops an assignee who is not in it, and picks one by itself when the team assigns
 * automatically: assign the team first, then the agent. The answer is the agent, bot or team, or null where nobody was
 * to be assigned.
 */
export const create = operation(
  'conversationAssignments.create',
  'POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/assignments',
  {
    tokens: ['user', 'bot'],
    body: {
      /** user id of the agent, or id of the bot; null unassigns, and so does an unknown id */
      assignee_id: { type: 'integer', nullable: true },
      /** what assignee_id is; default User */
      assignee_type: { type: 'string', values: ['User', 'AgentBot'] },
      /** id of the team; null or 0 takes the team away, and so does an unknown id */
      team_id: { type: 'integer', nullable: true },
    },
    answers: json<Agent | AssignedAgentBot | TeamRow | null>('null'),
    repeat: 'same',
    check: oneAssignee,
    undone: nobodyAssigned,
  },
);
