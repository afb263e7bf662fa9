import type { Conversation } from '../state/conversation-records.ts';
import type { Team, User } from '../state/records.ts';
import type { Actor, World } from '../world.ts';
import { addActivity } from './messages.ts';
import { saveConversation } from './save.ts';

/** Assigns a person, or nobody. Whether he belongs to the inbox is not asked (04 step 53). */
export function assignUser(world: World, row: Conversation, user: User | null, by: Actor): void {
  const before = row.assigneeId;
  saveConversation(world, row, { assigneeId: user?.id ?? null, assigneeBotId: null });
  if (before !== row.assigneeId) addActivity(world, row, assigneeSentence(user, by));
}

/** Assigns a bot in place of a person; the conversation only says that the person is gone (04 step 57). */
export function assignBot(world: World, row: Conversation, botId: number, by: Actor): void {
  const before = row.assigneeId;
  saveConversation(world, row, { assigneeId: null, assigneeBotId: botId });
  if (before !== null) addActivity(world, row, assigneeSentence(null, by));
}

/** Sets team and, where given, assignee in one change; a new team drops an assignee who is not in it (12 step 127).
 * @param assignee undefined leaves him as he is. */
export function assignTeam(
  world: World,
  row: Conversation,
  team: Team | null,
  by: Actor,
  assignee?: User | null,
): void {
  const { teamId: teamBefore, assigneeId: assigneeBefore } = row;
  const wanted = assignee === undefined ? assigneeBefore : (assignee?.id ?? null);
  const teamChanged = (team?.id ?? null) !== teamBefore;
  const stays = !teamChanged || !team || (wanted !== null && team.members.includes(wanted));
  saveConversation(world, row, {
    teamId: team?.id ?? null,
    assigneeId: stays ? wanted : null,
    ...(assignee === undefined ? {} : { assigneeBotId: null }),
  });
  const user = row.assigneeId === null ? null : (world.state.users.get(row.assigneeId) ?? null);
  const assigneeChanged = row.assigneeId !== assigneeBefore;
  // One change writes one line; that of the team comes first (12 step 132).
  if (teamChanged && team && assigneeChanged && user) {
    addActivity(world, row, `Assigned to ${user.name} via ${team.name} by ${by.name}`);
  } else if (teamChanged && team) {
    addActivity(world, row, `Assigned to ${team.name} by ${by.name}`);
  } else if (teamChanged) {
    const left = world.state.teams.get(teamBefore ?? -1);
    if (left) addActivity(world, row, `Unassigned from ${left.name} by ${by.name}`);
  } else if (assigneeChanged) addActivity(world, row, assigneeSentence(user, by));
}

function assigneeSentence(user: User | null, by: Actor): string {
  if (!user) return `Conversation unassigned by ${by.name}`;
  if (by.type === 'User' && by.id === user.id) return `${user.name} self-assigned this conversation`;
  return `Assigned to ${user.name} by ${by.name}`;
}
