import { agent, team } from '../answers/people.ts';
import { type AccountCall, empty, idOf, objectOf, on, type Params, type Route, textOf, update } from '../http/call.ts';
import { crash, invalid, notFound, paramMissing, unauthorized } from '../refusal.ts';
import type { Inbox } from '../state/conversation-records.ts';
import type { Team } from '../state/records.ts';
import { inboxOf } from './inboxes.ts';

/** Teams, and who belongs to teams and inboxes. */
export const memberRoutes: Route[] = [
  on.post('administrator', '/inbox_members', (call) => ({ payload: changeMembers(call, 'add') })),
  ...update('administrator', '/inbox_members', (call) => ({ payload: changeMembers(call, 'replace') })),
  on.delete('administrator', '/inbox_members', (call) => {
    changeMembers(call, 'remove');
    return empty;
  }),
  on.get('member', '/inbox_members/:inbox_id', (call) => ({ payload: people(call, inboxOf(call).members) })),
  on.get('member', '/teams', ({ world, account, user }) =>
    world.state.teams.filter((row) => row.accountId === account.id).map((row) => team(row, user?.id ?? null)),
  ),
  on.post('administrator', '/teams', (call) => {
    const { world, account, user } = call;
    const body = objectOf(call.body.team) ?? call.body;
    if (Object.keys(body).length === 0) throw paramMissing('team');
    const name = textOf(body.name)?.toLowerCase() ?? '';
    if (!name) throw invalid("Name can't be blank", 'name');
    if (world.state.teams.find((row) => row.accountId === account.id && row.name === name)) {
      throw invalid('Name has already been taken', 'name');
    }
    const now = world.now();
    const row = world.state.teams.insert({
      id: world.state.teams.nextId(),
      accountId: account.id,
      name,
      description: textOf(body.description),
      allowAutoAssign: body.allow_auto_assign !== false,
      members: [],
      createdAt: now,
      updatedAt: now,
    });
    return team(row, user?.id ?? null);
  }),
  on.get('member', '/teams/:team_id', (call) => team(ownTeam(call), call.user?.id ?? null)),
  ...update('administrator', '/teams/:team_id', (call) => {
    const row = ownTeam(call);
    const body = objectOf(call.body.team) ?? call.body;
    if ('name' in body) row.name = textOf(body.name)?.toLowerCase() ?? row.name;
    if ('description' in body) row.description = textOf(body.description);
    if (typeof body.allow_auto_assign === 'boolean') row.allowAutoAssign = body.allow_auto_assign;
    row.updatedAt = call.world.now();
    return team(row, call.user?.id ?? null);
  }),
  on.delete('administrator', '/teams/:team_id', (call) => {
    call.world.state.teams.delete(ownTeam(call).id);
    return empty;
  }),
  on.get('member', '/teams/:team_id/team_members', (call) => people(call, ownTeam(call).members)),
  on.post('administrator', '/teams/:team_id/team_members', (call) => {
    const row = ownTeam(call);
    const added = userIds(call.body).filter((id) => !row.members.includes(id));
    for (const id of added) if (!isMember(call, id)) throw unauthorized('Invalid User IDs');
    row.members.push(...added);
    return people(call, added);
  }),
  ...update('administrator', '/teams/:team_id/team_members', (call) => {
    const row = ownTeam(call);
    const ids = userIds(call.body);
    for (const id of ids) if (!isMember(call, id)) throw unauthorized('Invalid User IDs');
    row.members = ids;
    return people(call, ids);
  }),
  on.delete('administrator', '/teams/:team_id/team_members', (call) => {
    const row = ownTeam(call);
    const gone = userIds(call.body);
    row.members = row.members.filter((id) => !gone.includes(id));
    return empty;
  }),
];

function ownTeam(call: AccountCall): Team {
  const row = call.world.state.teams.get(idOf(call.path.team_id));
  if (row?.accountId !== call.account.id) throw notFound();
  return row;
}

/** Users as members of the account; unknown ids are passed over. */
export function people({ world, account }: AccountCall, ids: number[]) {
  return ids.flatMap((id) => {
    const user = world.state.users.get(id);
    return user ? [agent(world.state, user, account.id)] : [];
  });
}

/** `user_ids` missing is a 500. */
function userIds(body: Params): number[] {
  if (!Array.isArray(body.user_ids)) throw crash();
  return body.user_ids.map(idOf);
}

/** Whether a user belongs to the account. */
export const isMember = ({ world, account }: AccountCall, userId: number) =>
  world.state.accountUsers.find((row) => row.accountId === account.id && row.userId === userId) !== undefined;

function changeMembers(call: AccountCall, how: 'add' | 'replace' | 'remove') {
  const row: Inbox = inboxOf(call, call.body.inbox_id);
  const ids = userIds(call.body);
  for (const id of ids) if (!isMember(call, id)) throw invalid('User must exist', 'user');
  if (how === 'replace') row.members = ids;
  else if (how === 'remove') row.members = row.members.filter((id) => !ids.includes(id));
  else row.members = [...new Set([...row.members, ...ids])];
  return people(call, row.members);
}
