import { afterAll, beforeAll, expect, test } from 'vitest';
import { nudges, resolveAll, rowIn, staleConversations } from '../stale-conversations.ts';
import { momentOf, reached } from './chance.ts';
import { openPlace, type Place, resultOf } from './place.ts';

const count = 15;
/** Of a sweep's requests: three for each nudge, and half of two for each closing, so that no moment is too late. */
const [nudging, whole] = [count * 3, count * 4];

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

test.each([
  [1, nudging],
  [2, whole],
  [3, nudging],
  [4, whole],
] as const)(
  'nudges each conversation once and closes it after a kill -9 of the worker, seed %i',
  async (seed, requests) => {
    const { client, standIn, taskQueue } = place;
    resolveAll(standIn);
    // The stand-in's clock is ahead of Temporal's, so silence is counted from far back.
    const ids = await staleConversations(standIn, count, 90 * 86_400);
    standIn.resetRequests();
    const workflowId = `support/kills/stale/${seed}`;
    const input = { silentFor: '1 hour', closeAfter: '1 second', nudge: { text: 'Still there?' } };
    await client.workflow.start('sweepStale', { taskQueue, workflowId, args: [input], workflowTaskTimeout: '1s' });
    const result = resultOf(client, workflowId);
    const moment = momentOf(seed, requests, 10);
    const fate = await reached(moment, standIn.requests, result);
    await place.killWorker();
    const report = await result;
    console.log(`seed ${seed}: worker killed at request ${moment.request} + ${moment.afterMs} ms (${fate})`);
    const sorted = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);
    const { nudged, closed, failed } = report as { nudged: number[]; closed: number[]; failed: [] };
    expect([sorted(nudged), sorted(closed), failed]).toEqual([ids, ids, []]);
    expect(ids.map((id) => nudges(standIn, id))).toEqual(ids.map(() => 1));
    expect(ids.map((id) => rowIn(standIn, id).status)).toEqual(ids.map(() => 'resolved'));
    expect(fate).toBe('killed');
  },
);

test.each([11, 12])('escalates each conversation once after a kill -9 of the worker, seed %i', async (seed) => {
  const { client, standIn, taskQueue } = place;
  resolveAll(standIn);
  const ids: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const { conversationId } = await standIn.customer.write('it broke', { contact: { name: `Customer ${at}` } });
    const since = Date.now() - 7_200_000;
    Object.assign(rowIn(standIn, conversationId), { createdAt: since, waitingSince: since });
    ids.push(conversationId);
  }
  standIn.resetRequests();
  const workflowId = `support/kills/first-response/${seed}`;
  const input = { targets: { firstResponse: { within: '1 hour' } }, missed: { priority: 'high', labels: ['late'] } };
  const options = { taskQueue, workflowId, args: [input], workflowTaskTimeout: '1s' } as const;
  const handle = await client.workflow.start('guardFirstResponse', options);
  await reached(momentOf(seed, count * 7, 10), standIn.requests, new Promise(() => {}));
  await place.killWorker();
  const noted = () => ids.map((id) => rowIn(standIn, id).messages.filter((message) => message.private).length);
  const escalated = async () => (await handle.query<{ said: unknown[] }>('state').catch(() => undefined))?.said;
  while ((await escalated())?.length !== count) await new Promise((resolve) => setTimeout(resolve, 100));
  await handle.terminate();
  expect(noted()).toEqual(ids.map(() => 1));
  expect(ids.map((id) => rowIn(standIn, id).labels)).toEqual(ids.map(() => ['late']));
});
