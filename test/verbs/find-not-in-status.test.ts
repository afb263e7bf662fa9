import { expect, test } from 'vitest';
import { findNotInStatus } from '../../src/activities/verbs/find-not-in-status.ts';
import { manyConversations } from './bulk-world.ts';
import { openShop, rowOf } from './shop.ts';

const open = [{ attribute_key: 'status', filter_operator: 'equal_to', values: ['open'], query_operator: null }];

test('tells those that are there from those that are not, and changes nothing', async () => {
  const shop = await openShop();
  const ids = await manyConversations(shop, 60);
  const some = ids.slice(10, 30);
  for (const id of some) rowOf(shop, id).status = 'resolved';
  shop.standIn.resetRequests();
  const rest = ids.filter((id) => !some.includes(id));
  const byIds = await findNotInStatus(shop.deps(), { ids: [...ids, 4711], limit: 61, status: 'resolved' });
  expect(byIds).toEqual({ total: 61, ids: [...rest, 4711] });
  expect(shop.standIn.requests).toHaveLength(3);
  const byFilter = await findNotInStatus(shop.deps(), { filter: open, limit: 60, status: 'resolved' });
  expect(byFilter.total).toBe(40);
  expect([...byFilter.ids].sort((a, b) => a - b)).toEqual(rest);
  expect(shop.standIn.requests.every(({ path }) => path.endsWith('/conversations/filter'))).toBe(true);
  await shop.standIn.close();
});

test('asleep until another time is not there, and a read that fails in passing is made again', async () => {
  const shop = await openShop();
  const [id] = (await manyConversations(shop, 1)) as [number];
  const until = Math.floor(shop.clocks.near.now() / 1000) + 3_600;
  Object.assign(rowOf(shop, id), { status: 'snoozed', snoozedUntil: until * 1000 });
  shop.standIn.faults.add({ kind: 'error-500', times: 2 });
  const input = { ids: [id], limit: 1, status: 'snoozed' } as const;
  expect(await findNotInStatus(shop.deps(), { ...input, snoozed_until: until })).toEqual({ total: 1, ids: [] });
  expect(await findNotInStatus(shop.deps(), { ...input, snoozed_until: until + 60 })).toEqual({ total: 1, ids: [id] });
  expect(await findNotInStatus(shop.deps(), input)).toEqual({ total: 1, ids: [id] });
  await shop.standIn.close();
});

test('refuses more than the limit, and an empty filter', async () => {
  const shop = await openShop();
  await manyConversations(shop, 3);
  for (const selection of [
    { filter: open, limit: 2 },
    { filter: [], limit: 2 },
    { ids: [1, 2, 3], limit: 2 },
  ]) {
    const refused = findNotInStatus(shop.deps(), { ...selection, status: 'resolved' });
    await expect(refused).rejects.toMatchObject({ kind: 'Invalid' });
  }
  await shop.standIn.close();
});
