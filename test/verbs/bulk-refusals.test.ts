import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createChatwoot } from '../../src/activities/chatwoot.ts';
import { setStatusInBulk } from '../../src/activities/verbs/set-status-in-bulk.ts';
import { manyConversations } from './bulk-world.ts';
import { openShop, rowOf, type Shop } from './shop.ts';

const open = [{ attribute_key: 'status', filter_operator: 'equal_to', values: ['open'], query_operator: null }];

let shop: Shop;
let ids: number[];
beforeAll(async () => {
  shop = await openShop();
  ids = await manyConversations(shop, 30);
});
afterAll(() => shop.standIn.close());
beforeEach(() => {
  for (const id of ids) Object.assign(rowOf(shop, id), { status: 'open', snoozedUntil: null, assigneeId: null });
  shop.standIn.resetRequests();
});

const writes = () => shop.standIn.requests.filter(({ path }) => !path.endsWith('/filter'));

describe('setStatusInBulk refuses', () => {
  test.each([
    ['no limit', { ids: [1], limit: undefined }, 'limit was undefined'],
    ['limit 0', { ids: [1], limit: 0 }, 'limit was 0'],
    ['neither ids nor filter', { limit: 9 }, 'exactly one of them'],
    ['ids and filter', { ids: [1], filter: open, limit: 9 }, 'exactly one of them'],
    ['an empty filter', { filter: [], limit: 9 }, 'every conversation in every status'],
    ['an id that is none', { ids: [1, 2.5], limit: 9 }, 'no conversation number'],
    ['more ids than the limit', { ids: [1, 2, 3, 3], limit: 2 }, 'ids names 3 conversations, and limit allows 2'],
    ['an unknown way', { ids: [1], limit: 9, by: 'magic' }, 'neither toggle nor bulk'],
    ['an unknown status', { ids: [1], limit: 9, status: 'closed' }, 'status was not one'],
    [
      'a wake-up time for open',
      { ids: [1], limit: 9, status: 'open', snoozed_until: 4_000_000_000 },
      'goes with snoozed only',
    ],
  ])('%s before any request', async (_, input, sentence) => {
    await expect(setStatusInBulk(shop.deps(), { status: 'resolved', ...input } as never)).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringContaining(sentence),
    });
    expect(shop.standIn.requests).toEqual([]);
  });

  test('a filter that matches more than the limit, before anything is written', async () => {
    await expect(setStatusInBulk(shop.deps(), { filter: open, status: 'resolved', limit: 29 })).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringContaining('limit allows 29'),
    });
    expect(writes()).toEqual([]);
  });

  test('a token that nobody knows, after a handful of requests', async () => {
    const deps = shop.deps();
    const chatwoot = createChatwoot(
      { baseUrl: shop.standIn.url, accountId: 1, tokens: { user: 'wrong' } },
      { clock: deps.clock },
    );
    await expect(setStatusInBulk({ ...deps, chatwoot }, { ids, status: 'resolved', limit: 30 })).rejects.toMatchObject({
      kind: 'Unauthorized',
    });
    expect(shop.standIn.requests.length).toBeLessThan(10);
  });
});

describe('setStatusInBulk', () => {
  const until = Date.parse('2031-01-31T09:00:00Z');

  test.each(['toggle', 'bulk'] as const)(
    'by %s loses wake-up times of earlier snoozes, and leaves the others',
    async (by) => {
      const [timed, waiting, ...rest] = ids as [number, number, ...number[]];
      Object.assign(rowOf(shop, timed), { status: 'snoozed', snoozedUntil: until });
      Object.assign(rowOf(shop, waiting), { status: 'snoozed' });
      const report = await setStatusInBulk(shop.deps(), { ids, status: 'snoozed', limit: 30, by });
      expect(report).toMatchObject({ already_there: [waiting], failed: [] });
      expect(report.changed).toEqual([timed, ...rest]);
      const inJobs = writes().flatMap(({ path, body }) =>
        path.endsWith('bulk_actions') ? (body.ids as number[]) : [],
      );
      expect(inJobs.sort((a, b) => a - b)).toEqual(by === 'bulk' ? rest : []);
      expect(ids.map((id) => [rowOf(shop, id).status, rowOf(shop, id).snoozedUntil])).toEqual(
        ids.map(() => ['snoozed', null]),
      );
    },
  );

  test.each(['toggle', 'bulk'] as const)('by %s sets a wake-up time', async (by) => {
    Object.assign(rowOf(shop, ids[0] as number), { status: 'snoozed', snoozedUntil: until });
    const report = await setStatusInBulk(shop.deps(), {
      ids,
      status: 'snoozed',
      snoozed_until: until / 1000,
      limit: 30,
      by,
    });
    expect(report.already_there).toEqual([ids[0]]);
    expect(ids.every((id) => rowOf(shop, id).snoozedUntil === until)).toBe(true);
  });

  test('leaves alone what is open already, which toggling would assign to an agent', async () => {
    const deps = shop.deps('agent');
    const { inboxId } = rowOf(shop, ids[0] as number);
    await shop.deps().chatwoot.inboxMembers.add({ inbox_id: inboxId, user_ids: [2] });
    const report = await setStatusInBulk(deps, { ids, status: 'open', limit: 30 });
    expect(report.already_there).toEqual(ids);
    expect(ids.every((id) => rowOf(shop, id).assigneeId === null)).toBe(true);
  });

  test('stops when cancelled, and has reported what is done', async () => {
    const stop = new AbortController();
    const states: number[] = [];
    shop.standIn.faults.add({ kind: 'error-500', path: 'toggle_status', skip: 26, times: Number.POSITIVE_INFINITY });
    const run = setStatusInBulk(
      shop.deps(),
      { ids, status: 'resolved', limit: 30 },
      { signal: stop.signal },
      {
        report: ({ changed }) => {
          states.push(changed.length);
          stop.abort();
        },
      },
    );
    await expect(run).rejects.toMatchObject({ kind: 'Interrupted' });
    expect(states[0]).toBe(24);
    shop.standIn.faults.clear();
  });
});
