import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { NudgeStaleInput } from '../../src/activities/verbs/nudge-stale.ts';
import type { SweepCarried, sweepStale } from '../../src/workflows/sweep-stale.ts';
import { openWorld, type World } from './world.ts';

/** An account with more silent conversations than any sweep could wait for: each look finds as many as it may. */
let next = 1_000_000;
const limits: number[] = [];
const activities = {
  'conversations.findStale': async ({ limit }: { limit: number }) => {
    limits.push(limit);
    const stale = Array.from({ length: limit }, (_, at) => ({ conversation_id: next + at, after: 1 }));
    next += limit;
    return { stale, nudged: [], skipped: [] };
  },
  'conversations.nudgeStale': async ({ conversations }: NudgeStaleInput) => ({
    nudged: conversations.map(({ conversation_id }) => ({ conversation_id, message_id: 100_000_000 })),
    untold: [],
    skipped: [],
    failed: [],
  }),
};
let world: World;
beforeAll(async () => {
  world = await openWorld({
    serverArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=40'],
    worker: { activities },
  });
});
afterAll(() => world.close());

test('what waits to be closed never grows beyond what the next run can be given', async () => {
  const waiting = Array.from({ length: 28_500 }, (_, at) => ({ conversation_id: at + 1, message_id: 100_000_000 }));
  const now = Date.now();
  const carried: SweepCarried = {
    jobs: [
      { act: 'look', at: now },
      { act: 'close', at: now + 86_400_000, conversations: waiting, tries: 1 },
    ],
    report: { nudged: [], closed: [], skipped: [], failed: [], counts: { nudged: 0, closed: 0 } },
    paused: false,
  };
  const input = { silentFor: '1 day', closeAfter: '1 day', nudge: { text: 'Still there?' }, limit: 1_000 };
  const handle = await world.client.workflow.start<typeof sweepStale>('sweepStale', {
    taskQueue: world.taskQueue,
    workflowId: 'many',
    args: [{ ...input, every: '1 second' }, carried],
  });
  const { runId } = await handle.describe();
  await vi.waitUntil(async () => (await handle.describe()).runId !== runId, { timeout: 60_000, interval: 500 });
  expect(limits).toEqual([1_000, 500]);
  expect((await handle.query('state')) as { left: number[] }).toHaveProperty('left.length', 30_000);
  await handle.terminate();
});
