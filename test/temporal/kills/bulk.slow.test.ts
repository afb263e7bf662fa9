import { afterAll, beforeAll, expect, test } from 'vitest';
import { inStatus, makeConversations, toggles } from '../conversations.ts';
import { momentOf, reached } from './chance.ts';
import { openPlace, type Place, resultOf } from './place.ts';
import { kills } from './victims.ts';

const count = 1_000;

let place: Place;
let ids: number[];
beforeAll(async () => {
  place = await openPlace();
  ids = await makeConversations(place.standIn, count);
});
afterAll(() => place.close());

let target: 'open' | 'resolved' = 'open';

test.each(kills)('is exact after a kill -9 of the %s, seed %i', async (victim, seed) => {
  const { client, standIn, taskQueue } = place;
  // There and back again: every run has every conversation to change.
  target = target === 'open' ? 'resolved' : 'open';
  standIn.resetRequests();
  const workflowId = `bulk-${victim}-${seed}`;
  const args = [{ ids, limit: count, status: target, pageSize: 250 }];
  await client.workflow.start('setStatusInBulk', { taskQueue, workflowId, args, workflowTaskTimeout: '1s' });
  const result = resultOf(client, workflowId);
  // Some 84 requests look, one each changes: the moment comes before the end on the fastest machine.
  const moment = momentOf(seed, count * 0.8);
  const fate = await reached(moment, standIn.requests, result);
  await (victim === 'worker' ? place.killWorker() : place.killServer());
  const report = await result;
  console.log(
    `seed ${seed}: ${victim} killed at request ${moment.request} + ${moment.afterMs} ms (${fate}); ${toggles(standIn)} changes sent, ${inStatus(standIn, ids, target).length} in their status, ${JSON.stringify(report)}`,
  );
  expect(report).toEqual({ total: count, changed: count, alreadyThere: 0, failed: [], failedCount: 0 });
  expect(inStatus(standIn, ids, target)).toHaveLength(count);
  expect(fate).toBe('killed');
});
