import { empty, idOf, objectOf, type PlatformCall, type Route, textOf } from '../http/call.ts';
import { bareNotFound, crash, invalid, unauthorized } from '../refusal.ts';
import type { Account, AgentBot, User } from '../state/records.ts';
import { localeOf } from './server.ts';

const platform = (method: string, path: string, handle: (call: PlatformCall) => unknown): Route => ({
  method,
  url: `/platform/api/v1${path}`,
  kind: 'platform',
  handle,
});

/** What sets up accounts, users and bots. An app sees only what it made itself. */
export const platformRoutes: Route[] = [
  platform('POST', '/accounts', (call) => {
    const { world, body, app } = call;
    const name = textOf(body.name);
    if (!name) throw invalid("Name can't be blank", 'name');
    const row = world.state.accounts.insert({
      id: world.state.accounts.nextId(),
      name,
      locale: localeOf(textOf(body.locale) ?? 'en'),
      domain: textOf(body.domain),
      supportEmail: textOf(body.support_email),
      status: statusOf(body.status),
      settings: {},
      customAttributes: objectOf(body.custom_attributes) ?? {},
      limits: objectOf(body.limits) ?? {},
      createdAt: world.now(),
    });
    app.accounts.add(row.id);
    return account(row);
  }),
  platform('GET', '/accounts/:account_id', (call) => account(accountOf(call))),
  platform('PATCH', '/accounts/:account_id', (call) => {
    const row = accountOf(call);
    const { body } = call;
    if (typeof body.name === 'string') row.name = body.name;
    if (typeof body.locale === 'string') row.locale = localeOf(body.locale);
    if (body.status !== undefined) row.status = statusOf(body.status);
    return account(row);
  }),
  platform('DELETE', '/accounts/:account_id', (call) => {
    call.world.state.accounts.delete(accountOf(call).id);
    return empty;
  }),
  platform('GET', '/accounts/:account_id/account_users', (call) => {
    const { id } = accountOf(call);
    return call.world.state.accountUsers.filter((row) => row.accountId === id).map(accountUser);
  }),
  platform('POST', '/accounts/:account_id/account_users', join),
  platform('DELETE', '/accounts/:account_id/account_users', (call) => {
    const { id } = accountOf(call);
    const userId = idOf(call.body.user_id ?? call.query.user_id);
    const row = call.world.state.accountUsers.find((one) => one.accountId === id && one.userId === userId);
    if (row) call.world.state.accountUsers.delete(row.id);
    return empty;
  }),
  platform('POST', '/users', (call) => {
    const { world, body, app } = call;
    const { users } = world.state;
    const email = textOf(body.email)?.toLowerCase();
    if (!email) throw invalid("Email can't be blank", 'email');
    const known = users.find((row) => row.email === email);
    const row =
      known ??
      users.insert({
        id: users.nextId(),
        name: textOf(body.name) ?? '',
        displayName: textOf(body.display_name),
        email,
        accessToken: world.chance.token(),
        pubsubToken: world.chance.token(),
        confirmed: true,
        messageSignature: null,
        customAttributes: objectOf(body.custom_attributes) ?? {},
      });
    app.users.add(row.id);
    return user(call, row);
  }),
  platform('GET', '/users/:user_id', (call) => user(call, userOf(call))),
  platform('POST', '/users/:user_id/token', (call) => ({
    access_token: userOf(call).accessToken,
    expiry: null,
    user: { id: userOf(call).id },
  })),
  platform('DELETE', '/users/:user_id', (call) => {
    call.world.state.users.delete(userOf(call).id);
    return empty;
  }),
  platform('POST', '/agent_bots', ({ world, body, app }) => {
    const row = world.state.agentBots.insert({
      id: world.state.agentBots.nextId(),
      name: textOf(body.name) ?? '',
      description: textOf(body.description),
      outgoingUrl: textOf(body.outgoing_url),
      accountId: body.account_id === undefined ? null : idOf(body.account_id),
      accessToken: world.chance.token(),
      secret: world.chance.token(),
    });
    app.bots.add(row.id);
    return bot(row);
  }),
  platform('GET', '/agent_bots', ({ world, app }) =>
    world.state.agentBots.filter(({ id }) => app.bots.has(id)).map(bot),
  ),
];

/** Absent is 404, another's 401. */
function permitted<Row extends { id: number }>(row: Row | undefined, own: Set<number>): Row {
  if (!row) throw bareNotFound();
  if (!own.has(row.id)) throw unauthorized('Non permissible resource');
  return row;
}

const accountOf = ({ world, path, app }: PlatformCall) =>
  permitted(world.state.accounts.get(idOf(path.account_id)), app.accounts);
const userOf = ({ world, path, app }: PlatformCall) => permitted(world.state.users.get(idOf(path.user_id)), app.users);

function statusOf(word: unknown): Account['status'] {
  if (word === undefined) return 'active';
  if (word !== 'active' && word !== 'suspended') throw crash();
  return word;
}

function join(call: PlatformCall) {
  const { world, body } = call;
  const { id: accountId } = accountOf(call);
  const role = body.role ?? 'agent';
  if (role !== 'agent' && role !== 'administrator') throw crash();
  const userId = idOf(body.user_id);
  if (!world.state.users.get(userId)) throw invalid('User must exist', 'user');
  const now = world.now();
  const { accountUsers } = world.state;
  const old = accountUsers.find((row) => row.accountId === accountId && row.userId === userId);
  if (old) return accountUser(Object.assign(old, { role, updatedAt: now }));
  const fixed = { availability: 'online', autoOffline: true, createdAt: now, updatedAt: now } as const;
  return accountUser(accountUsers.insert({ id: accountUsers.nextId(), accountId, userId, role, ...fixed }));
}

type AccountUser = ReturnType<PlatformCall['world']['state']['accountUsers']['all']>[number];

const accountUser = (row: AccountUser) => ({
  id: row.id,
  account_id: row.accountId,
  user_id: row.userId,
  role: row.role,
  inviter_id: null,
  created_at: new Date(row.createdAt).toISOString(),
  updated_at: new Date(row.updatedAt).toISOString(),
  active_at: null,
  availability: row.availability,
  auto_offline: row.autoOffline,
  custom_role_id: null,
  agent_capacity_policy_id: null,
});

const account = (row: Account) => ({
  id: row.id,
  name: row.name,
  locale: row.locale,
  domain: row.domain,
  support_email: row.supportEmail,
  features: {},
  custom_attributes: row.customAttributes,
  limits: row.limits,
  status: row.status,
});

const bot = (row: AgentBot) => ({
  id: row.id,
  name: row.name,
  description: row.description,
  outgoing_url: row.outgoingUrl,
  account_id: row.accountId,
  access_token: row.accessToken,
});

function user({ world }: PlatformCall, row: User) {
  const memberships = world.state.accountUsers.filter((one) => one.userId === row.id);
  return {
    access_token: row.accessToken,
    account_id: memberships[0]?.accountId ?? null,
    available_name: row.displayName ?? row.name,
    avatar_url: '',
    confirmed: row.confirmed,
    display_name: row.displayName,
    message_signature: row.messageSignature,
    email: row.email,
    id: row.id,
    name: row.name,
    provider: 'email',
    pubsub_token: row.pubsubToken,
    custom_attributes: row.customAttributes,
    role: memberships[0]?.role ?? null,
    ui_settings: {},
    uid: row.email,
    accounts: [],
  };
}
