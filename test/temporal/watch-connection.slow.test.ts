import type { WorkflowHandle } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createChatwoot } from '../../src/activities/index.ts';
import type { ConversationEvent } from '../../src/workflows/events.ts';
import type { Registration } from '../../src/workflows/follow.ts';
import { workflowIds } from '../../src/workflows/names.ts';
import type { watchConnection } from '../../src/workflows/watch-connection.ts';
import { bundleFor } from './bundle.ts';
import { connectionTo, openWorld, type World } from './world.ts';

let world: World;
let chatwoot: ReturnType<typeof createChatwoot>;
beforeAll(async () => {
  // Continue-as-new is suggested after that many events instead of 4,096.
  world = await openWorld({
    serverArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60'],
    worker: { workflowBundle: await bundleFor({ workflows: './listener-workflows.ts', beats: 'short' }) },
  });
  chatwoot = createChatwoot(connectionTo(world.standIn));
});
afterAll(() => world.close());

type Handle = WorkflowHandle<typeof watchConnection>;
let id: number;
let afterMessage: number;
let listener: WorkflowHandle;
let watch: Handle;
let runs = 0;
beforeEach(async () => {
  runs += 1;
  const email = `w${runs}@customer.test`;
  const contact = { email, identifier: email };
  ({ conversationId: id, messageId: afterMessage } = await world.standIn.customer.write('hello', { contact }));
  listener = await listen();
  watch = world.client.workflow.getHandle<typeof watchConnection>(workflowIds.watch(`${world.taskQueue}-${runs}`));
});
afterEach(() => watch.terminate().catch(() => {}));

let listeners = 0;
function listen(): Promise<WorkflowHandle> {
  listeners += 1;
  return world.client.workflow.start('listener', { taskQueue: world.taskQueue, workflowId: `listener-${listeners}` });
}
const follow = ({ workflowId }: WorkflowHandle, more: Partial<Registration> = {}) => {
  const registration: Registration = { workflowId, run: 'first', conversationId: id, afterMessage, ...more };
  return world.client.workflow.signalWithStart('watchConnection', {
    taskQueue: world.taskQueue,
    workflowId: watch.workflowId,
    args: [{ everySeconds: 1 }],
    signal: 'follow',
    signalArgs: [registration],
  });
};
const heard = (handle = listener) => handle.query<ConversationEvent[]>('heard');
const untilHeard = (count: number, handle = listener) =>
  vi.waitFor(async () => expect((await heard(handle)).length).toBeGreaterThanOrEqual(count), 60_000);

test('tells each follower of what he follows, and of nothing else', async () => {
  const other = await listen();
  await follow(listener);
  await follow(other, { kinds: ['labels'] });
  const { messageId } = await world.standIn.customer.write('again', { conversationId: id });
  await world.standIn.customer.write('elsewhere');
  await untilHeard(1);
  await chatwoot.conversationLabels.set({ conversation_id: id, labels: ['vip'] });
  await untilHeard(2);
  await untilHeard(1, other);
  expect((await heard()).map(({ kind }) => kind)).toEqual(['customer-message', 'labels']);
  expect((await heard())[0]).toMatchObject({ key: `message:${messageId}`, conversationId: id, messageId });
  expect(await heard(other)).toMatchObject([{ kind: 'labels', value: ['vip'] }]);
});

test('what one cannot reach any more is not followed, and the watch ends with the last', async () => {
  await follow(listener);
  await listener.terminate();
  await world.standIn.customer.write('again', { conversationId: id });
  expect(await watch.result()).toEqual({ told: 0 });
});

test('an unfollow ends it too', async () => {
  await follow(listener);
  await watch.signal('unfollow', listener.workflowId);
  expect(await watch.result()).toEqual({ told: 0 });
});

test('paused it reads nothing; afterwards nothing is missing', async () => {
  await follow(listener);
  await watch.signal('pause');
  await vi.waitFor(async () => expect(await watch.query('state')).toMatchObject({ paused: true }), 60_000);
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  world.standIn.resetRequests();
  await world.standIn.customer.write('again', { conversationId: id });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(world.standIn.requests.filter(({ owner }) => owner === 'user')).toEqual([]);
  await watch.signal('resume');
  await untilHeard(1);
});

test('goes on over a continue-as-new with all that it knows', async () => {
  await follow(listener);
  const written: number[] = [];
  const first = (await watch.describe()).runId;
  while ((await watch.describe()).runId === first) {
    written.push((await world.standIn.customer.write('again', { conversationId: id })).messageId);
    await untilHeard(written.length);
    expect(written.length).toBeLessThan(30);
  }
  written.push((await world.standIn.customer.write('after', { conversationId: id })).messageId);
  await untilHeard(written.length);
  expect((await heard()).map(({ messageId }) => messageId)).toEqual(written);
});

test('an account that cannot be read is tried again, and the state says so', async () => {
  const { state, tokens } = world.standIn;
  const admin = state.users.find(({ accessToken }) => accessToken === tokens.admin);
  Object.assign(admin ?? {}, { accessToken: 'another' });
  await follow(listener);
  await vi.waitFor(async () => expect(await watch.query('state')).toMatchObject({ phase: 'cannot-read' }), 60_000);
  Object.assign(admin ?? {}, { accessToken: tokens.admin });
  await world.standIn.customer.write('again', { conversationId: id });
  // A new follower does not wait for the next try.
  await follow(await listen());
  await untilHeard(1);
});

test('a cancelled one says who followed what', async () => {
  await follow(listener);
  await watch.cancel();
  const error = await watch.result().catch((thrown: Error) => thrown.cause);
  expect(error).toBeInstanceOf(CancelledFailure);
  expect((await watch.describe()).memo).toMatchObject({ report: { left: [{ conversationId: id }] } });
});

test('what names nothing to follow, or is no registration, keeps nobody from being heard', async () => {
  await follow(listener);
  await watch.signal('follow');
  await watch.signal('follow', { workflowId: 'nobody', run: 'first', afterMessage: 0 });
  await world.standIn.customer.write('again', { conversationId: id });
  await untilHeard(1);
  expect(await watch.query('state')).toMatchObject({ phase: 'watching', followers: [{ conversationId: id }] });
});

test.each([
  ['a number as text', { conversationId: '42' }],
  ['a contact that is null', { contactId: null }],
  ['a conversation number of 0', { conversationId: 0 }],
  ['nothing known', { conversationId: 1, known: null }],
  ['a message id as text', { conversationId: 1, afterMessage: '7' }],
  ['kinds that are no list', { conversationId: 1, kinds: 'status' }],
])('a registration with %s keeps nobody from being heard', async (_, odd) => {
  await follow(listener);
  await watch.signal('follow', { workflowId: 'odd', run: 'first', afterMessage: 0, ...odd });
  await world.standIn.customer.write('again', { conversationId: id });
  await untilHeard(1);
  expect(await watch.query('state')).toMatchObject({ phase: 'watching', followers: [{ conversationId: id }] });
});

test('looks rarer than an attempt may take are looks all the same', async () => {
  await world.client.workflow.signalWithStart('watchConnection', {
    taskQueue: world.taskQueue,
    workflowId: watch.workflowId,
    args: [{ everySeconds: 3_600 }],
    signal: 'follow',
    signalArgs: [{ workflowId: listener.workflowId, run: 'first', conversationId: id, afterMessage }],
  });
  await vi.waitUntil(() => world.standIn.requests.some(({ path }) => path.endsWith(`/conversations/${id}`)), 60_000);
  world.standIn.resetRequests();
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  expect(await watch.query('state')).toMatchObject({ phase: 'watching' });
  expect(world.standIn.requests.filter(({ owner }) => owner === 'user')).toEqual([]);
});

test('a watch that is full turns further ones away, says so, and tells those it has', async () => {
  await follow(listener);
  const { contactId, status } = { contactId: 1, status: 'open' as const };
  const rest = { message: 0, assignee: null, team: null, labels: [], priority: null, canReply: true };
  // As much as 6,000 messages within a minute would be.
  const recent = Array.from({ length: 6_000 }, (_, at) => 10_000_000 + at);
  for (let at = 1; at <= 40; at += 1)
    await follow({ workflowId: `fat-${at}` } as WorkflowHandle, {
      conversationId: 4_711,
      known: { 4711: { contactId, status, ...rest, updatedAt: 0, recent } },
    });
  const state = await watch.query<{ followers: unknown[]; turnedAway: number }>('state');
  expect(state.followers.length + state.turnedAway).toBe(41);
  expect(state.turnedAway).toBeGreaterThan(5);
  await world.standIn.customer.write('again', { conversationId: id });
  await vi.waitFor(async () => expect(await heard()).toHaveLength(1), 60_000);
});
