import { WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createChatwoot } from '../../src/activities/index.ts';
import type { guardFirstResponse } from '../../src/workflows/guard-first-response.ts';
import { fastClock } from '../verbs/two-clocks.ts';
import { resolveAll, rowIn, writesTo } from './stale-conversations.ts';
import { connectionTo, openWorld, type World } from './world.ts';

let world: World;
const running: WorkflowHandle[] = [];
beforeAll(async () => {
  // Continue-as-new is suggested after that many events instead of 4,096.
  world = await openWorld({
    // A second try waits a minute for what the first may have sent.
    activities: { clock: fastClock() },
    serverArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=40'],
  });
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const handle of running.splice(0)) await handle.terminate().catch(() => {});
  resolveAll(world.standIn);
  world.standIn.faults.clear();
});

let runs = 0;
type Input = Parameters<typeof guardFirstResponse>[0];
const usual: Input = {
  targets: { firstResponse: { within: '6 seconds', warnBefore: '4 seconds' } },
  warn: { labels: ['soon'] },
  missed: { labels: ['late'], priority: 'urgent' },
};
async function start(more: Partial<Input> = {}, options: object = {}) {
  runs += 1;
  const workflowId = `support/default/first-response/${runs}`;
  const all = { taskQueue: world.taskQueue, workflowId, args: [{ ...usual, ...more }] as [Input], ...options };
  const handle: WorkflowHandle<typeof guardFirstResponse> =
    'signal' in options
      ? await world.client.workflow.signalWithStart<typeof guardFirstResponse>('guardFirstResponse', all as never)
      : await world.client.workflow.start<typeof guardFirstResponse>('guardFirstResponse', all);
  running.push(handle);
  return handle;
}
const row = (id: number) => rowIn(world.standIn, id);
const notes = (id: number) => row(id).messages.filter((message) => message.private).length;
const write = async () => (await world.standIn.customer.write('it broke')).conversationId;
const until = (what: () => boolean) => vi.waitUntil(what, { interval: 20, timeout: 60_000 });
/** Since so many seconds the customer waits. */
const late = (id: number, seconds: number) => {
  const at = Date.now() - seconds * 1_000;
  Object.assign(row(id), { createdAt: at, waitingSince: at });
};

test('warns before a target is missed and escalates when it is, once each, and leaves answered ones alone', async () => {
  const handle = await start();
  const [silent, answered] = [await write(), await write()];
  await until(() => row(silent).labels.includes('soon'));
  expect(row(silent)).toMatchObject({ labels: ['soon'], priority: null });
  Object.assign(row(answered), { waitingSince: null, firstReplyCreatedAt: Date.now() });
  await until(() => row(silent).priority === 'urgent');
  await until(() => notes(silent) === 2);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect([notes(silent), row(answered).priority]).toEqual([2, null]);
  expect(await handle.query('state')).toMatchObject({
    said: expect.arrayContaining([
      { conversationId: silent, target: 'first-response', stage: 'warn' },
      { conversationId: silent, target: 'first-response', stage: 'missed' },
    ]),
    report: { failed: [], problems: [] },
  });
});

test('sleeps until the next stage, at most as long as told, and an event wakes it', async () => {
  const hour = { targets: { resolution: { within: '1 hour', perPriority: { urgent: '30 minutes' } } } as const };
  const id = await write();
  late(id, 2_400);
  const handle = await start({ ...hour, missed: {}, checkEvery: '20 minutes', warn: undefined } as Partial<Input>);
  const checks = async () => (await handle.query<{ report: { checks: number } }>('state')).report.checks;
  await vi.waitUntil(async () => (await checks()) === 1, 60_000);
  const { nextAt } = await handle.query<{ nextAt: number }>('state');
  expect(nextAt - Date.now()).toBeGreaterThan(1_100_000);
  expect(nextAt - Date.now()).toBeLessThan(1_201_000);
  const event = { conversationId: id, contactId: 1, at: 1 };
  await handle.signal('changed', { ...event, key: 'a', kind: 'note' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await checks()).toBe(1);
  row(id).priority = 'urgent';
  await handle.signal('changed', { ...event, key: 'b', kind: 'priority' });
  await until(() => notes(id) === 1);
  await handle.signal('changed', { ...event, key: 'b', kind: 'priority' });
  expect(await checks()).toBe(2);
});

test('a signal that holds no event changes nothing', async () => {
  const handle = await start({ checkEvery: '20 minutes' });
  await handle.signal('changed');
  await handle.signal('changed', { kind: 'priority' });
  await vi.waitFor(async () => expect(await handle.query('state')).toMatchObject({ phase: 'waiting' }), 60_000);
});

test.each([
  ['checkEvery', { checkEvery: 'often' }],
  [
    'targets.firstResponse.perPriority.urgent',
    { targets: { firstResponse: { within: '1 hour', perPriority: { urgent: 'now' } } } },
  ],
])('a %s that is no span ends it before it looks', async (field, more) => {
  world.standIn.resetRequests();
  const error = await (await start(more as Partial<Input>)).result().catch((thrown: unknown) => thrown);
  const message = expect.stringContaining(`${field} was "`);
  expect((error as WorkflowFailedError).cause).toMatchObject({ type: 'Invalid', message });
  expect(world.standIn.requests).toEqual([]);
});

test('acts only after it is resumed', async () => {
  const id = await write();
  late(id, 60);
  const handle = await start({}, { signal: 'pause' });
  await vi.waitFor(async () => expect(await handle.query('state')).toMatchObject({ paused: true }), 60_000);
  world.standIn.resetRequests();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(world.standIn.requests).toEqual([]);
  await handle.signal('resume');
  await until(() => notes(id) === 1);
  expect(row(id).labels).toEqual(['late']);
});

test('a cancelled one finishes what it began, says what it did, and its next run does nothing twice', async () => {
  const ids = [await write(), await write(), await write()];
  for (const id of ids) late(id, 60);
  world.standIn.faults.add({ kind: 'slow', ms: 100, method: 'POST', path: '/messages', times: 3 });
  const handle = await start();
  await until(() => notes(ids[0] as number) === 1);
  await handle.cancel();
  const error = (await handle.result().catch((thrown: unknown) => thrown)) as WorkflowFailedError;
  expect(error).toBeInstanceOf(WorkflowFailedError);
  expect(error.cause).toBeInstanceOf(CancelledFailure);
  const { memo } = await handle.describe();
  expect(memo).toMatchObject({ report: { done: [{ escalatedCount: 3 }] } });
  world.standIn.resetRequests();
  runs -= 1;
  const next = await start();
  await vi.waitUntil(
    async () => (await next.query<{ report: { skipped: [] } }>('state')).report.skipped.length === ids.length,
    60_000,
  );
  expect(ids.map(notes)).toEqual([1, 1, 1]);
  expect(writesTo(world.standIn)).toEqual([]);
});

test('remembers what it did over a continue-as-new', async () => {
  const id = await write();
  late(id, 60);
  const handle = await start({ checkEvery: '1 second' });
  const { runId } = await handle.describe();
  await until(() => notes(id) === 1);
  await vi.waitUntil(async () => (await handle.describe()).runId !== runId, 60_000);
  const state = await handle.query<{ report: { escalatedCount: number; skipped: []; checks: number } }>('state');
  expect(state.report).toMatchObject({ escalatedCount: 1, skipped: [] });
  expect(notes(id)).toBe(1);
});

test('a conversation that failed in passing is escalated at a later check, once', async () => {
  const id = await write();
  late(id, 60);
  world.standIn.faults.add({ kind: 'error-500', method: 'POST', path: '/labels', times: 1e6 });
  const handle = await start();
  const report = async () => (await handle.query<{ report: { failed: []; escalatedCount: number } }>('state')).report;
  await vi.waitUntil(async () => (await report()).failed.length > 0, 60_000);
  expect(notes(id)).toBe(0);
  world.standIn.faults.clear();
  await until(() => notes(id) === 1);
  await vi.waitUntil(async () => (await report()).escalatedCount === 1, 60_000);
  expect(row(id).labels).toEqual(['late']);
});

test('one that fails in passing keeps no other waiting, and is not tried again and again', async () => {
  const ids = [await write(), await write()];
  for (const id of ids) late(id, 60);
  const { data } = await createChatwoot(connectionTo(world.standIn)).conversations.list({});
  const [first, second] = data.payload.map((each) => each.id).filter((id) => ids.includes(id)) as [number, number];
  world.standIn.faults.add({ kind: 'error-500', method: 'POST', path: `/${first}/labels`, times: 1e6 });
  const handle = await start({
    limit: 1,
    targets: { firstResponse: { within: '30 seconds' } },
    warn: undefined,
  } as Partial<Input>);
  await until(() => notes(second) === 1);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const { report } = await handle.query<{ report: { checks: number; failed: unknown[] } }>('state');
  expect(report.failed).toEqual([{ conversationId: first, kind: 'ServerError' }]);
  expect(report.checks).toBeLessThan(4);
});
