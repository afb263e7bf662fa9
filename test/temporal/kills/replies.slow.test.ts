import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlace, type Place } from './place.ts';
import { repliesRound, saidInOrder } from './replies.ts';
import { kills } from './victims.ts';

/** Chatwoot takes that long to answer a message: the moment in which a kill would make doubles. */
const slowAnswer = {
  kind: 'slow',
  ms: 40,
  method: 'POST',
  path: /\/messages$/,
  times: Number.POSITIVE_INFINITY,
} as const;

let place: Place;
beforeAll(async () => {
  place = await openPlace();
  place.standIn.faults.add(slowAnswer);
});
afterAll(() => place.close());

test.each(kills)('says everything once after a kill -9 of the %s, seed %i', async (victim, seed) => {
  const round = await repliesRound(place, victim, seed);
  console.log(round.line);
  const [first, ...others] = round.reports;
  expect(first?.outcome).toBe('replied');
  for (const { outcome, failed } of others) expect([outcome, failed]).toEqual(['timed-out', []]);
  expect(round.said[0]).toEqual(saidInOrder.slice(0, round.said[0]?.length));
  for (const texts of round.said.slice(1)) expect(texts).toEqual(saidInOrder);
  expect(round.statuses.slice(1)).toEqual(['resolved', 'resolved', 'resolved']);
  expect(round.doubles).toBe(0);
});

test('without the look-up of markers the same kills make doubles, and are seen to', async () => {
  const blind = await openPlace({ looksForMarkers: false });
  blind.standIn.faults.add(slowAnswer);
  let doubles = 0;
  for (const seed of [1, 2, 3, 4]) {
    const round = await repliesRound(blind, 'worker', seed);
    console.log(`without look-up, ${round.line}`);
    doubles += round.doubles;
  }
  await blind.close();
  expect(doubles).toBeGreaterThan(0);
});
