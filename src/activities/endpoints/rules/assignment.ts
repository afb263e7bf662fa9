import type { Row } from '../../../chatwoot/operation.ts';
import type { Rule } from './rule.ts';

/**
 * Who a conversation is assigned to: an agent or bot, or a team. Chatwoot looks at the key assignee_id alone once it
 * is there and would drop team_id without a word. Source: assignments_controller.rb.
 */
export const oneAssignee: Rule = ({ assignee_id: agent, assignee_type: kind, team_id: team }) => {
  if (agent === undefined && team === undefined) {
    return 'nobody to assign to: give assignee_id or team_id (null takes the assignee or the team away).';
  }
  if (agent !== undefined && team !== undefined) {
    return 'assignee_id and team_id do not go together, Chatwoot would drop team_id: make two calls, the team first, since a change of team can drop the assignee.';
  }
  return kind !== undefined && agent === undefined
    ? 'assignee_type says what assignee_id is: give assignee_id too, or leave assignee_type out.'
    : undefined;
};

/** Chatwoot answers null to an id that it does not know, as it does where nobody was to be assigned. */
export const nobodyAssigned: NonNullable<Row['undone']> = (input, answer) => {
  const { assignee_id: agent, assignee_type: kind, team_id: team } = input;
  const id = agent === undefined ? team : agent;
  if (answer !== null || !(Number(id) > 0)) return undefined;
  const what = agent === undefined ? 'team' : kind === 'AgentBot' ? 'agent bot' : 'agent';
  const instead = what === 'agent bot' ? 'changed nothing' : `took away the ${what} that was assigned`;
  return `there is no ${what} ${String(id)} in the account: Chatwoot answered with success and ${instead}. List the ${what}s and give the id of one.`;
};
