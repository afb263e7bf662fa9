import { agent, profile, team } from '../answers/people.ts';
import { type AccountCall, empty, idOf, objectOf, on, type Params, type Route, textOf, update } from '../http/call.ts';
import { crash, invalid, notFound, paramMissing, unauthorized } from '../refusal.ts';
import type { Inbox } from '../state/conversation-records.ts';
import type { AccountUser, Role, Team, User } from '../state/records.ts';
import { inboxOf } from './inboxes.ts';

export const peopleRoutes: Route[] = [
  { method: 'GET', url: '/api/v1/profile', kind: 'profile', handle: ({ world, user }) => profile(world, user) },
  {
    method: 'PUT',
    url: '/api/v1/profile',
    kind: 'profile',
    handle: ({ world, user, body }) => {
      const wanted = objectOf(body.profile) ?? body;
      if (typeof wanted.name === 'string') user.name = wanted.name;
      if (typeof wanted.display_name === 'string') user.displayName = wanted.display_name || null;
      if (typeof wanted.message_signature === 'string') user.messageSignature = wanted.message_signature;
      return profile(world, user);
    },
  },
  on.get('member', '/agents', (call) =>
    people(
      call,
      call.world.state.accountUsers.filter((row) => row.accountId === call.account.id).map((row) => row.userId),
    ),
  ),
  on.post('administrator', '/agents', addAgent),
  ...update('administrator', '/agents/:agent_id', (call) => {
    const { world, body } = call;
    const member = memberRow(call, call.path.agent_id);
    const user = world.state.users.get(member.userId) as User;
    if (typeof body.name === 'string') user.name = body.name;
    if (body.role !== undefined) member.role = roleOf(body.role);
    if (body.availability !== undefined) member.availability = availabilityOf(body.availability);
    return agent(world.state, user, call.account.id);
  }),
  on.delete('administrator', '/agents/:agent_id', (call) => {
    call.world.state.accountUsers.delete(memberRow(call, call.path.agent_id).id);
    return empty;
  }),
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

function people({ world, account }: AccountCall, ids: number[]) {
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

const isMember = ({ world, account }: AccountCall, userId: number) =>
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

function memberRow({ world, account }: AccountCall, id: unknown): AccountUser {
  const row = world.state.accountUsers.find((one) => one.accountId === account.id && one.userId === idOf(id));
  if (!row) throw notFound();
  return row;
}

function roleOf(word: unknown): Role {
  if (word !== 'administrator' && word !== 'agent') throw crash();
  return word;
}

function availabilityOf(word: unknown): AccountUser['availability'] {
  if (word !== 'online' && word !== 'offline' && word !== 'busy') throw crash();
  return word;
}

function addAgent(call: AccountCall) {
  const { world, body, account } = call;
  const { state, chance } = world;
  const email = textOf(body.email)?.toLowerCase() ?? '';
  const role = roleOf(body.role ?? 'agent');
  if (!email.includes('@')) throw invalid('Email is invalid, Email is not an email', 'email');
  const known = state.users.find((row) => row.email === email);
  if (known && isMember(call, known.id)) throw invalid('User has already been taken', 'user_id');
  const user =
    known ??
    state.users.insert({
      id: state.users.nextId(),
      name: textOf(body.name) ?? email,
      displayName: null,
      email,
      accessToken: chance.token(),
      pubsubToken: chance.token(),
      confirmed: false,
      messageSignature: null,
      customAttributes: {},
    });
  const now = world.now();
  state.accountUsers.insert({
    id: state.accountUsers.nextId(),
    accountId: account.id,
    userId: user.id,
    role,
    availability: body.availability === undefined ? 'online' : availabilityOf(body.availability),
    autoOffline: body.auto_offline !== false,
    createdAt: now,
    updatedAt: now,
  });
  return agent(state, user, account.id);
}
