import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setStatusInBulk } from '../../src/activities/verbs/set-status-in-bulk.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import { inStatus, manyConversations, memory, sortedOut, troubles } from './bulk-world.ts';
import { openShop, rowOf, type Shop } from './shop.ts';

const count = 500;
const alreadyThere = 40;

let shop: Shop;
let ids: number[];
beforeAll(async () => {
  shop = await openShop();
  ids = await manyConversations(shop, count);
});
afterAll(() => shop.standIn.close());
/** All open but the first forty, which are resolved. */
beforeEach(async () => {
  shop.standIn.faults.clear();
  for (const [at, id] of ids.entries()) {
    Object.assign(rowOf(shop, id), { status: at < alreadyThere ? 'resolved' : 'open', snoozedUntil: null });
  }
  shop.standIn.resetRequests();
});

const open = [{ attribute_key: 'status', filter_operator: 'equal_to', values: ['open'], query_operator: null }];
const requests = () => shop.standIn.requests.length;

describe('setStatusInBulk over 500 conversations', () => {
  test.each(['toggle', 'bulk'] as const)('by %s: few requests, and those already there left alone', async (by) => {
    const report = await setStatusInBulk(shop.deps(), { ids, status: 'resolved', limit: count, by });
    expect(report).toEqual({
      status: 'resolved',
      total: count,
      changed: expect.arrayContaining(ids.slice(alreadyThere)),
      already_there: ids.slice(0, alreadyThere),
      failed: [],
    });
    expect(sortedOut(report)).toEqual(ids);
    expect(inStatus(shop, ids, 'resolved')).toEqual(ids);
    const each = requests() / (count - alreadyThere);
    console.log(
      `setStatusInBulk by ${by}, ids, no faults: ${requests()} requests, ${each.toFixed(3)} a conversation changed`,
    );
    expect(each).toBeLessThanOrEqual(1.1);
    const untouched = ids.slice(0, alreadyThere).map((id) => `/conversations/${id}/toggle_status`);
    expect(shop.standIn.requests.some(({ path }) => untouched.some((end) => path.endsWith(end)))).toBe(false);
  });

  test('by filter: at most 1.1 requests for each', async () => {
    const report = await setStatusInBulk(shop.deps(), { filter: open, status: 'pending', limit: count });
    expect(report.changed).toHaveLength(count - alreadyThere);
    expect(inStatus(shop, ids, 'pending')).toEqual(ids.slice(alreadyThere));
    const each = requests() / report.total;
    console.log(
      `setStatusInBulk by toggle, filter, no faults: ${requests()} requests, ${each.toFixed(3)} a conversation`,
    );
    expect(each).toBeLessThanOrEqual(1.1);
  });

  test.each([
    ['toggle', 0.1, 1],
    ['toggle', 0.3, 2],
    ['bulk', 0.1, 3],
    ['bulk', 0.3, 4],
  ] as const)(
    'by %s with every kind of fault at a share of %s: all get there, the report exact',
    async (by, share, seed) => {
      shop.standIn.faults.add(...troubles(share, seed), { kind: 'drop-bulk-job', skip: 1, times: 8 });
      const report = await setStatusInBulk(shop.deps(), { ids, status: 'resolved', limit: count, by });
      const fired = shop.standIn.faults.fired.map(({ kind }) => kind);
      const times = (kind: string) => fired.filter((each) => each === kind).length;
      console.log(
        `setStatusInBulk by ${by}, faults at ${share}: ${requests()} requests, ${fired.length} faults (${times('rate-limited')} 429s, ${times('lose-answer')} lost answers, ${times('drop-bulk-job')} dropped jobs), ${report.failed.length} failed`,
      );
      expect(times('rate-limited')).toBeGreaterThan(0);
      expect(times('lose-answer')).toBeGreaterThan(0);
      if (by === 'bulk') expect(times('drop-bulk-job')).toBeGreaterThan(0);
      expect(report.failed).toEqual([]);
      expect(sortedOut(report)).toEqual(ids);
      expect(report.already_there).toEqual(ids.slice(0, alreadyThere));
      expect(inStatus(shop, ids, 'resolved')).toEqual(ids);
    },
  );

  test('with faults while the filter is read as well', async () => {
    shop.standIn.faults.add(...troubles(0.02, 5));
    const report = await setStatusInBulk(shop.deps(), { filter: open, status: 'resolved', limit: count });
    expect(shop.standIn.faults.fired.length).toBeGreaterThan(5);
    expect(report.failed).toEqual([]);
    expect(report.total).toBe(count - alreadyThere);
    expect(inStatus(shop, ids, 'resolved')).toEqual(ids);
  });

  test('names exactly those that failed, each with its reason', async () => {
    const [gone, broken] = [999_999, ids[100] as number];
    shop.standIn.faults.add({
      kind: 'error-500',
      path: `/conversations/${broken}/toggle_status`,
      times: Number.POSITIVE_INFINITY,
    });
    const report = await setStatusInBulk(shop.deps(), { ids: [...ids, gone], status: 'resolved', limit: count + 1 });
    expect(report.failed).toEqual([
      { conversation_id: broken, kind: 'ServerError', message: expect.stringContaining('500') },
      { conversation_id: gone, kind: 'NotFound', message: expect.stringContaining(`conversation_id ${gone}`) },
    ]);
    expect(inStatus(shop, ids, 'resolved')).toEqual(ids.filter((id) => id !== broken));
  });

  test('goes on from the last report after it was killed, and changes nothing twice', async () => {
    const first = memory();
    const dying = shop.deps('admin', { transport: dyingAfter(200) });
    await expect(setStatusInBulk(dying, { filter: open, status: 'resolved', limit: count }, {}, first)).rejects.toThrow(
      'killed',
    );
    expect(first.newest?.changed.length).toBeGreaterThan(100);
    const second = memory(first.newest);
    const report = await setStatusInBulk(shop.deps(), { filter: open, status: 'resolved', limit: count }, {}, second);
    expect(report.total).toBe(count - alreadyThere);
    expect(report.failed).toEqual([]);
    expect(inStatus(shop, ids, 'resolved')).toEqual(ids);
    expect(report.changed).toEqual(expect.arrayContaining(first.newest?.changed as number[]));
    expect(second.newest?.ids).toEqual(first.newest?.ids);
    const toggled = shop.standIn.requests.map(({ path }) => path).filter((path) => path.endsWith('toggle_status'));
    expect(toggled).toHaveLength(new Set(toggled).size);
  });

  test('a deadline leaves the rest among the failed', async () => {
    const { near, far } = shop.clocks;
    // The window closes early in the server's minute, and opens after the deadline.
    await near.sleep(60_000 - (far.now() % 60_000));
    shop.standIn.faults.add({ kind: 'rate-limited', skip: 100 });
    const deadline = near.now() + 20_000;
    const report = await setStatusInBulk(shop.deps(), { ids, status: 'resolved', limit: count }, { deadline });
    expect(sortedOut(report)).toEqual(ids);
    expect(report.failed.length).toBeGreaterThan(300);
    expect(inStatus(shop, ids, 'resolved')).toHaveLength(count - report.failed.length);
  });
});

/** As a process that is killed: no request from then on, and nobody told. */
function dyingAfter(requests: number): Transport {
  const transport = createTransport({});
  let sent = 0;
  return (sending) => {
    sent += 1;
    return sent > requests ? Promise.reject(new Error('killed')) : transport(sending);
  };
}
