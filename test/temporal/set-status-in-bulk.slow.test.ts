import { WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import { type ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { inputProblem } from '../../src/workflows/input-problem.ts';
import type { setStatusInBulk } from '../../src/workflows/set-status-in-bulk.ts';
import { inStatus, makeConversations, toggles } from './conversations.ts';
import { openWorld, type World } from './world.ts';

const count = 60;
let world: World;
let ids: number[];
beforeAll(async () => {
  world = await openWorld({
    standIn: { workPerWrite: { ms: 5, atATime: 2 } },
    // Continue-as-new is suggested after that many events instead of 4,096.
    serverArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60'],
  });
  ids = await makeConversations(world.standIn, count);
});
afterAll(() => world.close());
beforeEach(() => {
  for (const id of ids) Object.assign(world.standIn.state.conversation(1, id) ?? {}, { status: 'open' });
  world.standIn.resetRequests();
});

let runs = 0;
type Input = Parameters<typeof setStatusInBulk>[0];
function start(input: Input, more: object = {}): Promise<WorkflowHandle<typeof setStatusInBulk>> {
  runs += 1;
  const options = { taskQueue: world.taskQueue, workflowId: `bulk-${runs}`, args: [input] as [Input], ...more };
  return 'signal' in more
    ? world.client.workflow.signalWithStart<typeof setStatusInBulk>('setStatusInBulk', options as never)
    : world.client.workflow.start<typeof setStatusInBulk>('setStatusInBulk', options);
}
const resolved = () => inStatus(world.standIn, ids, 'resolved').length;
const failureOf = async (handle: WorkflowHandle<typeof setStatusInBulk>) => {
  const error = await handle.result().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WorkflowFailedError);
  return (error as WorkflowFailedError).cause;
};

test('names what was changed, what was there before, and what failed', async () => {
  for (const id of ids.slice(0, 7))
    Object.assign(world.standIn.state.conversation(1, id) ?? {}, { status: 'resolved' });
  const handle = await start({ ids: [...ids, 4711], limit: 100, status: 'resolved' });
  expect(await handle.result()).toEqual({
    total: count + 1,
    changed: count - 7,
    alreadyThere: 7,
    failed: [{ conversationId: 4711, kind: 'NotFound' }],
    failedCount: 1,
  });
  expect(resolved()).toBe(count);
  expect(toggles(world.standIn)).toBe(count - 7 + 1);
});

test('finds by a filter, and refuses more than the limit before anything is changed', async () => {
  const filter = [{ attribute_key: 'status', filter_operator: 'equal_to', values: ['open'], query_operator: null }];
  const failure = await failureOf(await start({ filter, limit: count - 1, status: 'resolved' }));
  expect(failure).toMatchObject({ type: 'Invalid', details: [{ done: [{ changed: 0 }] }] });
  expect(resolved()).toBe(0);
  const handle = await start({ filter, limit: count, status: 'resolved', pageSize: 25 });
  expect(await handle.result()).toMatchObject({ total: count, changed: count, failed: [] });
  expect(resolved()).toBe(count);
});

test('waits while paused, and goes on', async () => {
  const handle = await start({ ids, limit: count, status: 'resolved' }, { signal: 'pause' });
  await vi.waitFor(async () => {
    expect(await handle.query('state')).toMatchObject({ phase: 'changing', paused: true, left: count });
  }, 60_000);
  expect(toggles(world.standIn)).toBe(0);
  await handle.signal('resume');
  expect(await handle.result()).toMatchObject({ changed: count });
  expect(await handle.query('state')).toMatchObject({ phase: 'finished', paused: false, left: 0 });
});

test('a cancelled one finishes its page and says what it did', async () => {
  const handle = await start({ ids, limit: count, status: 'resolved', pageSize: 5 });
  await vi.waitUntil(() => toggles(world.standIn) > 6, { interval: 5, timeout: 60_000 });
  await handle.cancel();
  expect(await failureOf(handle)).toBeInstanceOf(CancelledFailure);
  const { memo } = await handle.describe();
  const changed = resolved();
  expect(memo).toEqual({ report: { said: [], done: [expect.objectContaining({ changed })], left: count - changed } });
  expect(changed % 5).toBe(0);
  expect(changed).toBeLessThan(count);
  expect(await handle.query('state')).toMatchObject({ done: [{ changed }] });
});

test('keeps its counts over a continue-as-new', async () => {
  const handle = await start({ ids, limit: count, status: 'resolved', pageSize: 3 });
  expect(await handle.result()).toMatchObject({ total: count, changed: count, failedCount: 0 });
  const last = await handle.fetchHistory();
  expect(last.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId).toBeTruthy();
  expect(toggles(world.standIn)).toBe(count);
});

test('a token that opens nothing any more stops it with the kind and the report', async () => {
  const { state, tokens } = world.standIn;
  const admin = state.users.find(({ accessToken }) => accessToken === tokens.admin);
  const handle = await start({ ids, limit: count, status: 'resolved', pageSize: 5 });
  await vi.waitUntil(() => toggles(world.standIn) > 6, { interval: 5, timeout: 60_000 });
  Object.assign(admin ?? {}, { accessToken: 'another' });
  const failure = await failureOf(handle);
  Object.assign(admin ?? {}, { accessToken: tokens.admin });
  const [{ done, left }] = (failure as ApplicationFailure).details as [{ done: [{ changed: number }]; left: number }];
  expect(failure).toMatchObject({ type: 'Unauthorized' });
  expect(left).toBe(count - done[0].changed);
  expect(resolved() - done[0].changed).toBeLessThan(5);
});

test.each([
  [{ limit: 1, status: 'open' }, 'give either ids or filter, exactly one of them.'],
  [{ ids: [1], filter: [{}], limit: 1, status: 'open' }, 'give either ids or filter, exactly one of them.'],
  [{ ids: [1, 2], limit: 1, status: 'open' }, 'more conversations than limit allows'],
  [{ ids: [1], limit: 1, status: 'closed' }, 'status'],
])('the schema refuses %j', (input, words) => {
  expect(inputProblem('setStatusInBulk', input)).toContain(words);
});
