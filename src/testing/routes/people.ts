import { agent, profile } from '../answers/people.ts';
import { type AccountCall, empty, idOf, objectOf, on, type Route, textOf, update } from '../http/call.ts';
import { crash, invalid, notFound } from '../refusal.ts';
import type { AccountUser, Role, User } from '../state/records.ts';
import { isMember, people } from './members.ts';

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
  {
    method: 'POST',
    url: '/api/v1/profile/reset_access_token',
    kind: 'profile',
    handle: ({ world, user }) => {
      user.accessToken = world.chance.token();
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
];

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
