import { agent, assignedBot } from '../answers/people.ts';
import { iso } from '../answers/times.ts';
import { conversationOf } from '../http/access.ts';
import { type AccountCall, empty, idOf, on, type Route } from '../http/call.ts';
import { notFound } from '../refusal.ts';
import { assignBot, assignTeam, assignUser } from '../rules/assignment.ts';
import { labelsOf, setLabels } from '../rules/labels.ts';
import { addActivity } from '../rules/messages.ts';
import { saveContact } from '../rules/save.ts';
import { setStatus } from '../rules/status.ts';
import type { Conversation } from '../state/conversation-records.ts';
import type { Team, User } from '../state/records.ts';

export const assignmentRoutes: Route[] = [
  on.post('member-or-bot', '/conversations/:conversation_id/assignments', assign),
  on.get('member-or-bot', '/conversations/:conversation_id/labels', (call) => ({
    payload: conversationOf(call).labels,
  })),
  on.post('member-or-bot', '/conversations/:conversation_id/labels', (call) => {
    const row = conversationOf(call);
    setLabels(call.world, row, labelsOf(call.body.labels), call.by);
    return { payload: row.labels };
  }),
  on.post('member', '/conversations/:conversation_id/mute', (call) => {
    const row = conversationOf(call);
    block(call, row, true);
    setStatus(call.world, row, 'resolved', call.by);
    addActivity(call.world, row, `${call.by.name} has muted the conversation`);
    return empty;
  }),
  on.post('member', '/conversations/:conversation_id/unmute', (call) => {
    const row = conversationOf(call);
    block(call, row, false);
    addActivity(call.world, row, `${call.by.name} has unmuted the conversation`);
    return empty;
  }),
];

function block({ world }: AccountCall, row: Conversation, blocked: boolean): void {
  const contact = world.state.contacts.get(row.contactId);
  if (contact) saveContact(world, contact, { blocked });
}

/** The key `assignee_id` wins over `team_id`. Unknown ids unassign and answer `null` (04 step 51). */
function assign(call: AccountCall) {
  const { world, body } = call;
  const { state } = world;
  const row = conversationOf(call);
  if (!('assignee_id' in body)) {
    const team = teamOf(call, body.team_id);
    assignTeam(world, row, team, call.by);
    return team && rawTeam(team);
  }
  if (body.assignee_type === 'AgentBot') {
    const bot = state.agentBots.get(idOf(body.assignee_id));
    if (!bot) return null;
    assignBot(world, row, bot.id, call.by);
    return assignedBot(bot);
  }
  const user = memberOf(call, body.assignee_id);
  assigneeFor(call, row, user);
  return user && agent(state, user, row.accountId);
}

/** Assigns a user of the account to a conversation. */
export function assigneeFor(call: AccountCall, row: Conversation, user: User | null): void {
  assignUser(call.world, row, user, call.by);
}

/** The member with that id, or nobody. */
export function memberOf({ world, account }: AccountCall, id: unknown): User | null {
  const member = world.state.accountUsers.find((row) => row.accountId === account.id && row.userId === idOf(id));
  return member ? (world.state.users.get(member.userId) ?? null) : null;
}

/** The account's team with that id, or none. */
export function teamOf({ world, account }: AccountCall, id: unknown): Team | null {
  const team = world.state.teams.get(idOf(id));
  return team?.accountId === account.id ? team : null;
}

/** The account's team of a list's parameter, or 404. */
export function teamOr404(call: AccountCall, id: unknown): Team {
  const team = teamOf(call, id);
  if (!team) throw notFound();
  return team;
}

/** The database row, which an assignment to a team answers. */
const rawTeam = (team: Team) => ({
  id: team.id,
  name: team.name,
  description: team.description,
  allow_auto_assign: team.allowAutoAssign,
  account_id: team.accountId,
  created_at: iso(team.createdAt),
  updated_at: iso(team.updatedAt),
});
