import { agentBot } from '../answers/people.ts';
import { empty, on, type Route, textOf, update } from '../http/call.ts';
import { crash } from '../refusal.ts';
import { own, remove } from './scope.ts';

/** Bots of the account; system bots show as well. */
export const agentBotRoutes: Route[] = [
  on.get('member', '/agent_bots', ({ world, account, role }) =>
    world.state.agentBots
      .filter((row) => row.accountId === account.id || row.accountId === null)
      .map((row) => agentBot(row, role === 'administrator')),
  ),
  on.get('member', '/agent_bots/:id', (call) =>
    agentBot(own(call, call.world.state.agentBots), call.role === 'administrator'),
  ),
  on.post('administrator', '/agent_bots', ({ world, account, body }) => {
    if (body.bot_type !== undefined && body.bot_type !== 'webhook') throw crash();
    const row = world.state.agentBots.insert({
      id: world.state.agentBots.nextId(),
      name: textOf(body.name) ?? '',
      description: textOf(body.description),
      outgoingUrl: textOf(body.outgoing_url),
      accountId: account.id,
      accessToken: world.chance.token(),
      secret: world.chance.token(),
    });
    return agentBot(row, true);
  }),
  ...update('administrator', '/agent_bots/:id', (call) => {
    const row = own(call, call.world.state.agentBots);
    const { body } = call;
    if ('name' in body) row.name = textOf(body.name) ?? row.name;
    if ('description' in body) row.description = textOf(body.description);
    if ('outgoing_url' in body) row.outgoingUrl = textOf(body.outgoing_url);
    return agentBot(row, true);
  }),
  on.post('administrator', '/agent_bots/:id/reset_access_token', (call) => {
    const row = own(call, call.world.state.agentBots);
    row.accessToken = call.world.chance.token();
    return agentBot(row, true);
  }),
  on.post('administrator', '/agent_bots/:id/reset_secret', (call) => {
    const row = own(call, call.world.state.agentBots);
    row.secret = call.world.chance.token();
    return agentBot(row, true);
  }),
  on.delete('administrator', '/agent_bots/:id', (call) => remove(call, call.world.state.agentBots, empty)),
];
