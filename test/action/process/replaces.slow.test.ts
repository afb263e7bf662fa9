import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { workflowIds } from '../../../src/workflows/names.ts';
import { nudges, staleConversations } from '../../temporal/stale-conversations.ts';
import { openStepWorld, type StepWorld } from './steps.ts';

let world: StepWorld;
beforeAll(async () => {
  world = await openStepWorld();
});
afterAll(() => world.close());

const sweep = (silentFor: string, more: object = {}) =>
  world.step({
    process: 'sweepStale',
    input: JSON.stringify({ silentFor, closeAfter: '1 day', nudge: { text: 'Still there?' } }),
    'plain-history': 'true',
    'on-conflict': 'terminate-existing',
    ...more,
  });
const handle = () => world.client.workflow.getHandle(workflowIds.stale(world.connection, 'default'));
const sending = () =>
  world.standIn.requests.some(({ method, path }) => method === 'POST' && path.endsWith('/messages'));

it('a sweep that is replaced in the middle of its nudges finishes them, and the new one says none of them again', async () => {
  const ids = await staleConversations(world.standIn, 3);
  world.standIn.resetRequests();
  world.standIn.faults.add({ kind: 'hold', ms: 1_500, method: 'POST', path: '/messages', times: 3 });
  const first = await sweep('10 minutes');
  await vi.waitUntil(sending, 60_000);
  const second = await sweep('20 minutes');
  expect(second).toMatchObject({ code: 0, outputs: { status: 'running' } });
  expect(second.stdout).toContain('which is replaced, to finish what it has begun.');
  expect(await handle().result()).toMatchObject({ nudged: [], failed: [] });
  expect(ids.map((id) => nudges(world.standIn, id))).toEqual([1, 1, 1]);
  const replaced = world.client.workflow.getHandle(handle().workflowId, first.outputs['run-id'] ?? '');
  expect((await replaced.describe()).status.name).toBe('CANCELLED');
});

it('when the time of the step is over before that, nothing new is started and the step says so', async () => {
  await staleConversations(world.standIn, 4);
  world.standIn.resetRequests();
  world.standIn.faults.add({ kind: 'hold', ms: 4_000, method: 'POST', path: '/messages', times: 4 });
  await sweep('10 minutes');
  await vi.waitUntil(sending, 60_000);
  const { errors, code } = await sweep('20 minutes', { timeout: '4' });
  expect(code).toBe(1);
  expect(errors[0]).toMatch(
    /^The 4 s that this step may take .* still finishes what it has begun, so nothing was started/,
  );
  await handle()
    .result()
    .catch(() => {});
  expect((await handle().describe()).status.name).toBe('CANCELLED');
});

it('a process whose worker is gone is terminated after a short while', async () => {
  const nowhere = { connection: 'nowhere', timeout: '60' };
  const first = await sweep('10 minutes', nowhere);
  const second = await sweep('20 minutes', nowhere);
  expect(second.outputs).toMatchObject({ ok: 'true', status: 'running' });
  expect(second.outputs['run-id']).not.toBe(first.outputs['run-id']);
});
