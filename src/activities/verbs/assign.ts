import { notAsAsked, refused, type VerbDependencies, type VerbOptions } from './dependencies.ts';
import { findAssignee } from './find-assignee.ts';

export interface AssignInput {
  readonly conversation_id: number;
  /** Id, e-mail address or exact name of an agent of the account. */
  readonly agent?: number | string;
  /** Id or exact name of a team of the account. */
  readonly team?: number | string;
}

export interface Assigned {
  readonly conversation_id: number;
  readonly agent?: { readonly id: number; readonly name: string };
  readonly team?: { readonly id: number; readonly name: string };
}

const verb = 'conversations.assign';

/**
 * Assigns a conversation to an agent, a team, or both, and compares what Chatwoot says was assigned.
 *
 * An agent or team that the account does not have is refused before anything is written: Chatwoot would answer 200 and
 * unassign whoever is there (API-NOTES 0, item 2). With both the team goes first, since a change of team drops an
 * assignee outside it; so a team alone may do that too, and may put in somebody of its own where it assigns by itself.
 * Chatwoot does not ask whether the agent belongs to the inbox. To unassign use `conversationAssignments.create`.
 *
 * Needs a user's token. Safe to repeat. Throws `Invalid` for nobody named and for an unknown or ambiguous name (with
 * the ids to choose from), `NotFound` when it was removed meanwhile, `ServerError` when something else is assigned
 * afterwards.
 */
export async function assign(deps: VerbDependencies, input: AssignInput, options: VerbOptions = {}): Promise<Assigned> {
  const { chatwoot } = deps;
  const { conversation_id } = input;
  if (input.agent === undefined && input.team === undefined) {
    throw refused(
      verb,
      'neither agent nor team was given: give the id, e-mail or exact name of an agent, the id or exact name of a team, or both.',
    );
  }
  const agent =
    input.agent === undefined
      ? undefined
      : findAssignee(verb, 'agent', input.agent, await chatwoot.agents.list({}, options));
  const team =
    input.team === undefined
      ? undefined
      : findAssignee(verb, 'team', input.team, await chatwoot.teams.list({}, options));
  if (team) {
    const answer = await chatwoot.conversationAssignments.create({ conversation_id, team_id: team.id }, options);
    // An agent and a team may have the same number; only people and bots lack `allow_auto_assign`.
    compare(conversation_id, 'team', team.id, answer && 'allow_auto_assign' in answer ? answer.id : undefined);
  }
  if (agent) {
    const answer = await chatwoot.conversationAssignments.create({ conversation_id, assignee_id: agent.id }, options);
    compare(conversation_id, 'agent', agent.id, answer && 'email' in answer ? answer.id : undefined);
  }
  return { conversation_id, ...(agent ? { agent } : {}), ...(team ? { team } : {}) };
}

function compare(conversation: number, kind: 'agent' | 'team', wanted: number, found: number | undefined): void {
  if (found === wanted) return;
  const now = found === undefined ? `no ${kind}` : `${kind} ${found}`;
  throw notAsAsked(
    verb,
    `conversation ${conversation} has ${now} now, not ${kind} ${wanted}: look at it and run this again.`,
  );
}
