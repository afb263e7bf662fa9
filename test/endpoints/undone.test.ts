import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chatwoot, createChatwoot } from '../../src/activities/chatwoot.ts';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';

let far: StandIn;
let chatwoot: Chatwoot;
let conversation_id: number;
beforeAll(async () => {
  far = await startStandIn();
  chatwoot = createChatwoot({ baseUrl: far.url, accountId: 1, tokens: { user: far.tokens.admin } });
  ({ conversationId: conversation_id } = await far.customer.write('Hello'));
});
afterAll(() => far.close());

const assign = (to: object) =>
  chatwoot.conversationAssignments.create({ conversation_id, ...to }).catch((error: unknown) => error);

it.each([
  ['an agent', { assignee_id: 4711 }, 'agent 4711'],
  ['a team', { team_id: 4711 }, 'team 4711'],
  ['a bot', { assignee_id: 4711, assignee_type: 'AgentBot' }, 'agent bot 4711'],
])(
  'an assignment to %s that the account does not have is no success, whatever Chatwoot answers',
  async (_, to, named) => {
    const kind = { kind: 'NotFound', mayHaveHappened: true, passing: false };
    expect(await assign(to)).toMatchObject({ ...kind, message: expect.stringContaining(`there is no ${named}`) });
  },
);

it('an assignment that is to be taken away is one', async () => {
  for (const to of [{ assignee_id: null }, { team_id: null }, { team_id: 0 }]) expect(await assign(to)).toBeNull();
});
