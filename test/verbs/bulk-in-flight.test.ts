import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setStatusInBulk } from '../../src/activities/verbs/set-status-in-bulk.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import { inStatus, manyConversations } from './bulk-world.ts';
import { openShop, rowOf, type Shop } from './shop.ts';

const count = 72;

let shop: Shop;
let ids: number[];
beforeAll(async () => {
  shop = await openShop();
  ids = await manyConversations(shop, count);
});
afterAll(() => shop.standIn.close());
beforeEach(() => {
  for (const id of ids) rowOf(shop, id).status = 'open';
  shop.standIn.faults.clear();
  shop.standIn.resetRequests();
});

/** Resolves all by toggle. Answers how many calls were in flight when each of them was begun, itself among them. */
async function inFlight(): Promise<number[]> {
  const begun: number[] = [];
  let under = 0;
  const real = createTransport({});
  const transport: Transport = (sending) => {
    if (!sending.url.endsWith('toggle_status')) return real(sending);
    under += 1;
    begun.push(under);
    return real(sending).finally(() => {
      under -= 1;
    });
  };
  await setStatusInBulk(shop.deps('admin', { transport }), { ids, status: 'resolved', limit: count });
  expect(inStatus(shop, ids, 'resolved')).toEqual(ids);
  return begun;
}

describe('setStatusInBulk keeps the server busy and no more', () => {
  test('begins more calls at once while each is answered as fast as the first', async () => {
    const begun = await inFlight();
    expect(Math.max(...begun.slice(0, 8))).toBeLessThanOrEqual(5);
    expect(Math.max(...begun)).toBeGreaterThan(8);
  });

  test('begins fewer at once when calls fail', async () => {
    shop.standIn.faults.add({ kind: 'error-500', path: 'toggle_status', times: 4 });
    const begun = await inFlight();
    expect(Math.max(...begun.slice(4, 7))).toBeLessThanOrEqual(2);
  });

  test('looks once at a bulk job that was done', async () => {
    const some = ids.slice(0, 24);
    await setStatusInBulk(shop.deps(), { ids: some, status: 'resolved', limit: 24, by: 'bulk' });
    expect(inStatus(shop, some, 'resolved')).toEqual(some);
    expect(shop.standIn.requests.map(({ path }) => path.split('/').at(-1))).toEqual([
      'filter',
      'bulk_actions',
      'filter',
    ]);
  });
});
