import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LookUp, lookUpMarker } from '../../src/activities/verbs/marker.ts';
import { sendOnceLooking } from '../../src/activities/verbs/send-once.ts';
import { dyingAt, isFollowed } from './killed.ts';
import { type Case, casesOf, inputOf, type Mode, modes } from './send-once-cases.ts';
import { openShop, rowOf, type Shop } from './shop.ts';
import { seeded, twoClocks } from './two-clocks.ts';

/** Real milliseconds; a held request would keep a client waiting that long, while the other time stands still. */
const timeoutMs = 80;
const mostRuns = 8;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ random: seeded(1) }, twoClocks(seeded(2)));
});
afterAll(() => shop.standIn.close());

/** Runs one case to success, again whenever the caller died or gave up, and counts at the far end. */
async function play(one: Case, lookUp: LookUp): Promise<{ stored: number; requests: number; runs: number }> {
  const { standIn, clocks } = shop;
  // Faults that the case before did not use up are not for the customer.
  standIn.faults.clear();
  const conversation_id = await shop.conversation();
  standIn.resetRequests();
  standIn.faults.add(...one.faults.map(({ request, fault }) => ({ ...fault, request })));
  const input = { conversation_id, content: 'It is fixed.', ref: `case ${one.name}` };
  let runs = 0;
  for (let done = false; !done; ) {
    runs += 1;
    const first = runs === 1;
    const deps = shop.deps('admin', { transport: dyingAt(shop, first ? one.killedAt : undefined, one.early ?? false) });
    const how = first ? inputOf(one.mode, clocks.near.now()) : { startedAt: clocks.near.now() };
    try {
      await sendOnceLooking(lookUp, deps, { ...input, ...how }, { timeoutMs });
      done = true;
    } catch (error) {
      if (!isFollowed(error) || runs >= mostRuns) throw error;
    }
  }
  const requests = standIn.requests.length;
  // What is still held comes through now.
  await clocks.near.sleep(120_000);
  const stored = rowOf(shop, conversation_id).messages.filter(({ type }) => type === 'outgoing').length;
  return { stored, requests, runs };
}

/** How many requests a run without any fault makes. */
async function cleanRun(mode: Mode): Promise<number> {
  const { requests, stored } = await play({ name: `${mode}: clean`, mode, faults: [] }, lookUpMarker);
  expect(stored).toBe(1);
  return requests;
}

async function playAll(mode: Mode, lookUp: LookUp) {
  const n = await cleanRun(mode);
  const counted: { name: string; stored: number }[] = [];
  for (const one of casesOf(mode, n)) counted.push({ name: one.name, stored: (await play(one, lookUp)).stored });
  const lost = counted.filter(({ stored }) => stored === 0);
  const twice = counted.filter(({ stored }) => stored > 1);
  const total = counted.reduce((sum, { stored }) => sum + stored, 0);
  console.log(
    `sendOnce, ${mode}: ${n} requests in a clean run, ${counted.length} cases, ${total} messages counted at the far end, ${lost.length} lost, ${twice.length} twice${lookUp === lookUpMarker ? '' : ' (look-up switched off)'}`,
  );
  return { lost, twice, cases: counted.length };
}

describe('sendOnce, whatever happens to a request and to the caller', () => {
  test.each(modes)('stores exactly one message each: %s', async (mode) => {
    const { lost, twice, cases } = await playAll(mode, lookUpMarker);
    expect(cases).toBeGreaterThan(50);
    expect({ lost, twice }).toEqual({ lost: [], twice: [] });
  });

  test('and the same cases show doubles without the look-up', async () => {
    const { lost, twice } = await playAll('certain first', async () => undefined);
    expect(lost).toEqual([]);
    expect(twice.length).toBeGreaterThan(0);
  });
});
