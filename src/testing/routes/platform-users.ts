import { empty, idOf, objectOf, type PlatformCall, type Route, textOf } from '../http/call.ts';
import { invalid } from '../refusal.ts';
import type { AgentBot, User } from '../state/records.ts';
import { permitted, platform } from './scope.ts';

/** Users and bots that a platform app makes. */
export const platformUserRoutes: Route[] = [
  platform('POST', '/users', (call) => {
    const { world, body, app } = call;
    const { users } = world.state;
    const email = textOf(body.email)?.toLowerCase();
    if (!email) throw invalid("Email can't be blank", 'email');
    checkPassword(textOf(body.password) ?? '');
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
  platform('PATCH', '/users/:user_id', (call) => {
    const row = userOf(call);
    if (typeof call.body.name === 'string') row.name = call.body.name;
    if (typeof call.body.display_name === 'string') row.displayName = call.body.display_name;
    return user(call, row);
  }),
  platform('POST', '/users/:user_id/token', (call) => ({
    access_token: userOf(call).accessToken,
    expiry: null,
    user: {
      id: userOf(call).id,
      name: userOf(call).name,
      display_name: userOf(call).displayName,
      email: userOf(call).email,
      pubsub_token: userOf(call).pubsubToken,
    },
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
  platform('GET', '/agent_bots/:bot_id', (call) => bot(botOf(call))),
  platform('PATCH', '/agent_bots/:bot_id', (call) => {
    const row = botOf(call);
    if ('name' in call.body) row.name = textOf(call.body.name) ?? row.name;
    if ('description' in call.body) row.description = textOf(call.body.description);
    if ('outgoing_url' in call.body) row.outgoingUrl = textOf(call.body.outgoing_url);
    return bot(row);
  }),
  platform('DELETE', '/agent_bots/:bot_id', (call) => {
    call.world.state.agentBots.delete(botOf(call).id);
    return empty;
  }),
  platform('GET', '/agent_bots', ({ world, app }) =>
    world.state.agentBots.filter(({ id }) => app.bots.has(id)).map(bot),
  ),
];

const userOf = ({ world, path, app }: PlatformCall) => permitted(world.state.users.get(idOf(path.user_id)), app.users);

const botOf = ({ world, path, app }: PlatformCall) => permitted(world.state.agentBots.get(idOf(path.bot_id)), app.bots);

/** The password is checked and then forgotten: nobody signs in here. */
function checkPassword(password: string): void {
  const lacks = [
    [password.length >= 6, 'at least 6 characters'],
    [/[A-Z]/.test(password), 'at least 1 uppercase character  (A..Z)'],
    [/[0-9]/.test(password), 'at least 1 number character  (0..9)'],
    [/[^A-Za-z0-9]/.test(password), 'at least 1 special character  ( !@#$%^&*()_+-=[]{}|"/\\.,`<>:;?~\')'],
  ].flatMap(([holds, what]) => (holds ? [] : [`Password must contain ${what}`]));
  if (lacks.length > 0) throw invalid(lacks.join(', '), 'password');
}

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
    ...(Object.keys(row.customAttributes).length > 0 ? { custom_attributes: row.customAttributes } : {}),
    role: memberships[0]?.role ?? null,
    ui_settings: {},
    uid: row.email,
    accounts: [],
  };
}
