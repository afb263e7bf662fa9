import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assign } from '../../src/activities/verbs/assign.ts';
import { openShop, rowOf, type Shop } from './shop.ts';

let shop: Shop;
let id: number;
let team: number;
beforeAll(async () => {
  shop = await openShop();
  const { chatwoot } = shop.deps();
  team = (await chatwoot.teams.create({ name: 'developers', allow_auto_assign: false })).id;
  await chatwoot.agents.create({ name: 'Grace Agent', email: 'other-grace@acme.test', role: 'agent' });
});
afterAll(() => shop.standIn.close());
beforeEach(async () => {
  id = await shop.conversation();
  shop.standIn.resetRequests();
});

const writes = () => shop.standIn.requests.filter(({ method }) => method !== 'GET').map(({ body }) => body);

describe('assign', () => {
  test.each([[2], ['2'], ['GRACE@acme.test']])('takes an agent by %s', async (agent) => {
    expect(await assign(shop.deps(), { conversation_id: id, agent })).toEqual({
      conversation_id: id,
      agent: { id: 2, name: 'Grace Agent' },
    });
    expect(rowOf(shop, id).assigneeId).toBe(2);
  });

  test('takes an agent and a team by name, the team first', async () => {
    const assigned = await assign(shop.deps(), { conversation_id: id, agent: 'Ada Admin', team: 'developers' });
    expect(assigned).toMatchObject({ agent: { id: 1 }, team: { id: team, name: 'developers' } });
    expect(writes()).toEqual([{ team_id: team }, { assignee_id: 1 }]);
    expect(rowOf(shop, id)).toMatchObject({ assigneeId: 1, teamId: team });
  });

  test.each([
    ['an unknown id', { agent: 999 }, 'agent 999 is not in the account, which has the ids 1, 2, 3'],
    ['an unknown address', { agent: 'nobody@acme.test' }, 'is not in the account'],
    ['a part of a name', { agent: 'Grace' }, 'is not in the account'],
    ['a name that two have', { agent: 'Grace Agent' }, 'ids 2, 3'],
    ['team 0', { team: 0 }, 'team 0 is not in the account'],
    ['an unknown team beside a known agent', { agent: 1, team: 'designers' }, 'is not in the account'],
    ['nobody', {}, 'neither agent nor team'],
  ])('refuses %s and leaves the assignee alone', async (_, input, sentence) => {
    await assign(shop.deps(), { conversation_id: id, agent: 1 });
    shop.standIn.resetRequests();
    await expect(assign(shop.deps(), { conversation_id: id, ...input })).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringContaining(sentence),
    });
    expect(writes()).toEqual([]);
    expect(rowOf(shop, id).assigneeId).toBe(1);
  });

  test('fails when the agent is gone by the time of the write', async () => {
    const real = shop.deps().chatwoot;
    // The agent was removed between our list and our write: Chatwoot answers 200 and null.
    const chatwoot = {
      ...real,
      agents: {
        ...real.agents,
        list: async () => [...(await real.agents.list()), { id: 77, name: 'Gone', email: 'gone@acme.test' }],
      },
    };
    await expect(
      assign({ ...shop.deps(), chatwoot: chatwoot as never }, { conversation_id: id, agent: 77 }),
    ).rejects.toMatchObject({
      kind: 'NotFound',
      mayHaveHappened: true,
      message: expect.stringContaining('there is no agent 77'),
    });
  });

  test('refuses an answer that is not what was asked for', async () => {
    const real = shop.deps().chatwoot;
    const [other] = await real.agents.list();
    const chatwoot = { ...real, conversationAssignments: { create: async () => ({ ...other, id: 78 }) } };
    await expect(
      assign({ ...shop.deps(), chatwoot: chatwoot as never }, { conversation_id: id, agent: 1 }),
    ).rejects.toMatchObject({
      kind: 'ServerError',
      mayHaveHappened: true,
      message: expect.stringContaining('has agent 78 now, not agent 1'),
    });
  });
});
