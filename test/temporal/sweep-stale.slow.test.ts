import { WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { sweepStale } from '../../src/workflows/sweep-stale.ts';
import { nudges, resolveAll, rowIn, staleConversations, writesTo } from './stale-conversations.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  // Continue-as-new is suggested after that many events instead of 4,096.
  world = await openWorld({
    serverArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=40'],
  });
});
afterAll(() => world.close());
beforeEach(() => {
  resolveAll(world.standIn);
  world.standIn.faults.clear();
});

let runs = 0;
type Input = Parameters<typeof sweepStale>[0];
const usual: Input = { silentFor: '10 minutes', closeAfter: '1 second', nudge: { text: 'Still there?' } };
async function start(more: Partial<Input> = {}, options: object = {}): Promise<WorkflowHandle<typeof sweepStale>> {
  runs += 1;
  const workflowId = `support/default/stale/${runs}`;
  const all = { taskQueue: world.taskQueue, workflowId, args: [{ ...usual, ...more }] as [Input], ...options };
  return 'signal' in options
    ? world.client.workflow.signalWithStart<typeof sweepStale>('sweepStale', all as never)
    : world.client.workflow.start<typeof sweepStale>('sweepStale', all);
}
const status = (id: number) => rowIn(world.standIn, id).status;
const untilNudged = (id: number) => vi.waitUntil(() => nudges(world.standIn, id) > 0, { interval: 5, timeout: 60_000 });

test('nudges, waits, and closes what stayed silent', async () => {
  const ids = await staleConversations(world.standIn, 3);
  const [answered, exempt, silent] = ids as [number, number, number];
  rowIn(world.standIn, exempt).labels = ['keep'];
  const handle = await start({ closeAfter: '5 seconds', stopLabels: ['keep'], addLabels: ['swept'] });
  await untilNudged(silent);
  await world.standIn.customer.write('yes', { conversationId: answered });
  expect(await handle.result()).toEqual({
    nudged: [answered, silent],
    closed: [silent],
    skipped: [
      { conversationId: exempt, reason: 'stop-label' },
      { conversationId: answered, reason: 'activity' },
    ],
    failed: [],
    counts: { nudged: 2, closed: 1 },
  });
  expect(ids.map(status)).toEqual(['open', 'open', 'resolved']);
  expect(ids.map((id) => nudges(world.standIn, id))).toEqual([1, 0, 1]);
  const { labels, messages, resolvedAt } = rowIn(world.standIn, silent);
  expect(labels).toEqual(['swept']);
  const nudged = messages.find(({ content }) => content === 'Still there?');
  expect((resolvedAt ?? 0) - (nudged?.createdAt ?? 0)).toBeGreaterThan(4_900);
});

test('a dry run answers its plan and writes nothing', async () => {
  const ids = await staleConversations(world.standIn, 2);
  world.standIn.resetRequests();
  const report = await (await start({ dryRun: true, every: '1 second' })).result();
  expect(report).toMatchObject({ plan: { nudge: ids, close: [] }, nudged: [], closed: [] });
  expect(writesTo(world.standIn)).toEqual([]);
  expect(world.standIn.requests).toHaveLength(1);
});

test('waits while paused, and its timers go on counting', async () => {
  const [id] = (await staleConversations(world.standIn, 1)) as [number];
  world.standIn.resetRequests();
  const handle = await start({ closeAfter: '4 seconds' }, { signal: 'pause' });
  await vi.waitFor(
    async () => expect(await handle.query('state')).toMatchObject({ phase: 'waiting', paused: true }),
    60_000,
  );
  expect(world.standIn.requests).toEqual([]);
  await handle.signal('resume');
  await untilNudged(id);
  await handle.signal('pause');
  await new Promise((resolve) => setTimeout(resolve, 4_200));
  expect(await handle.query('state')).toMatchObject({ paused: true, said: [id], done: [], left: [id] });
  expect(status(id)).toBe('open');
  await handle.signal('resume');
  expect(await handle.result()).toMatchObject({ closed: [id] });
});

test('a cancelled one finishes what it began and says what it did; a later one closes what it nudged', async () => {
  const ids = await staleConversations(world.standIn, 5);
  world.standIn.faults.add({ kind: 'slow', ms: 50, method: 'POST', path: '/messages', times: 5 });
  const handle = await start({ closeAfter: '1 hour' });
  await untilNudged(ids[0] as number);
  await handle.cancel();
  const error = await handle.result().catch((thrown: unknown) => thrown);
  expect((error as WorkflowFailedError).cause).toBeInstanceOf(CancelledFailure);
  expect(error).toBeInstanceOf(WorkflowFailedError);
  const { memo } = await handle.describe();
  expect(memo).toMatchObject({ report: { said: ids, done: [{ nudged: ids, closed: [] }], left: ids } });
  expect(ids.map((id) => nudges(world.standIn, id))).toEqual([1, 1, 1, 1, 1]);
  for (const id of ids) rowIn(world.standIn, id).lastActivityAt -= 3_600_000;
  runs -= 1;
  expect(await (await start()).result()).toMatchObject({ nudged: [], closed: ids });
  expect(ids.map((id) => nudges(world.standIn, id))).toEqual([1, 1, 1, 1, 1]);
});

test('looks anew every so often, also over a continue-as-new', async () => {
  const [first] = (await staleConversations(world.standIn, 1)) as [number];
  const handle = await start({ every: '1 second' });
  const { runId } = await handle.describe();
  await untilNudged(first);
  const [second] = (await staleConversations(world.standIn, 1)) as [number];
  await vi.waitUntil(() => status(first) === 'resolved' && status(second) === 'resolved', 60_000);
  await vi.waitUntil(async () => (await handle.describe()).runId !== runId, 60_000);
  expect(await handle.query('state')).toMatchObject({ said: [first, second], done: [first, second], left: [] });
  await handle.cancel();
  expect([first, second].map((id) => nudges(world.standIn, id))).toEqual([1, 1]);
});

test('one that its channel failed keeps no other from its turn', async () => {
  const [failed] = (await staleConversations(world.standIn, 1)) as [number];
  const handle = await start({ every: '1 second', limit: 1 });
  await untilNudged(failed);
  const row = rowIn(world.standIn, failed);
  const nudge = row.messages.find(({ content }) => content === 'Still there?');
  if (nudge) nudge.status = 'failed';
  row.lastActivityAt -= 7_200_000;
  const leftAlone = [{ conversationId: failed, reason: 'not-told' }];
  const state = () => handle.query('state');
  await vi.waitFor(async () => expect(await state()).toMatchObject({ report: { skipped: leftAlone } }), 60_000);
  const [other] = (await staleConversations(world.standIn, 1)) as [number];
  await vi.waitUntil(() => status(other) === 'resolved', { timeout: 15_000 });
  await handle.cancel();
  expect([failed, other].map((id) => nudges(world.standIn, id))).toEqual([1, 1]);
});

test('a token that opens nothing stops it with the kind and the report', async () => {
  await staleConversations(world.standIn, 1);
  const { state, tokens } = world.standIn;
  const admin = state.users.find(({ accessToken }) => accessToken === tokens.admin);
  Object.assign(admin ?? {}, { accessToken: 'another' });
  const error = await (await start()).result().catch((thrown: unknown) => thrown);
  Object.assign(admin ?? {}, { accessToken: tokens.admin });
  expect((error as WorkflowFailedError).cause).toMatchObject({
    type: 'Unauthorized',
    message: expect.stringMatching(/^the sweep stopped with 0 conversations left: conversations\.list: /),
    details: [{ said: [], done: [{ closed: [] }], left: [] }],
  });
});

test('a nudge that cannot be found stops it with the sentence that says which, and the conversations it was for', async () => {
  const ids = await staleConversations(world.standIn, 2);
  const handle = await start({ nudge: { canned: 'nobody' } });
  const error = await handle.result().catch((thrown: unknown) => thrown);
  expect((error as WorkflowFailedError).cause).toMatchObject({
    type: 'Invalid',
    message: expect.stringContaining(
      '2 conversations left: conversations.nudgeStale: message names the canned response "nobody"',
    ),
    details: [{ said: [], left: ids }],
  });
});

test.each(['silentFor', 'closeAfter', 'every'])('a %s that is no span ends it before it looks', async (field) => {
  world.standIn.resetRequests();
  const error = await (await start({ [field]: '5d' })).result().catch((thrown: unknown) => thrown);
  expect((error as WorkflowFailedError).cause).toMatchObject({
    type: 'Invalid',
    message: expect.stringContaining(field),
  });
  expect(world.standIn.requests).toEqual([]);
});
