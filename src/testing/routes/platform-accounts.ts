import { empty, idOf, objectOf, type PlatformCall, type Route, textOf } from '../http/call.ts';
import { crash, invalid } from '../refusal.ts';
import type { Account } from '../state/records.ts';
import { supportEmail } from '../state/seed.ts';
import { permitted, platform } from './scope.ts';
import { features as all, localeOf } from './server.ts';

/** What sets up accounts, users and bots. An app sees only what it made itself. */
export const platformAccountRoutes: Route[] = [
  platform('POST', '/accounts', (call) => {
    const { world, body, app } = call;
    const name = textOf(body.name);
    if (!name) throw invalid("Name can't be blank", 'name');
    const row = world.state.accounts.insert({
      id: world.state.accounts.nextId(),
      name,
      locale: localeOf(textOf(body.locale) ?? 'en'),
      domain: textOf(body.domain),
      supportEmail: textOf(body.support_email) ?? supportEmail,
      status: statusOf(body.status),
      settings: {},
      customAttributes: objectOf(body.custom_attributes) ?? {},
      limits: objectOf(body.limits) ?? {},
      createdAt: world.now(),
    });
    app.accounts.add(row.id);
    return account(row);
  }),
  platform('GET', '/accounts', ({ world, app }) =>
    world.state.accounts.filter(({ id }) => app.accounts.has(id)).map(account),
  ),
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
];

const accountOf = ({ world, path, app }: PlatformCall) =>
  permitted(world.state.accounts.get(idOf(path.account_id)), app.accounts);

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

/** An account of the platform begins without what the enterprise plan adds. */
const features = all.filter(
  (name) => !['audit_logs', 'sla', 'captain_integration', 'custom_roles', 'companies'].includes(name),
);

const account = (row: Account) => ({
  id: row.id,
  name: row.name,
  locale: row.locale,
  domain: row.domain,
  support_email: row.supportEmail,
  features: Object.fromEntries(features.map((name) => [name, true])),
  custom_attributes: row.customAttributes,
  limits: row.limits,
  status: row.status,
});
