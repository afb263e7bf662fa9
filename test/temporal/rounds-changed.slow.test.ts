import type { WorkflowHandle } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundleFor, type Change } from './bundle.ts';
import { openWorld, type World } from './world.ts';

const count = 100;
/** WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND of Temporal's protocol. */
const unhandledCommand = 1;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Rounds {
  readonly process: string;
  readonly input: object;
  /** The activity that begins each round. */
  readonly look: string;
  /** What a careless hand might do: the same once more, in runs that wait already, too. */
  readonly change: Change;
  /** The same as it should be done. */
  readonly patched: readonly Change[];
  /** Lets a run that waits come to its next round. */
  wake(handle: WorkflowHandle): Promise<void>;
}

function twice(file: string, call: string, from: string, imports: string): Pick<Rounds, 'change' | 'patched'> {
  const change = { file, from, to: `${call} ${from}` };
  const imported = { file, from: imports, to: `patched, ${imports}` };
  return { change, patched: [{ ...change, to: `if (patched('twice')) ${call} ${from}` }, imported] };
}

const all: Rounds[] = [
  {
    process: 'sweepStale',
    input: { silentFor: '1 day', closeAfter: '1 day', nudge: { text: 'Still there?' }, every: '1 second' },
    look: 'conversations.findStale',
    ...twice(
      'workflows/sweep-stale.ts',
      'await chatwoot.conversations.findStale({ ...sweep, before: 1, limit: 1 });',
      'const room = mostWaiting - left().length;',
      'setHandler, sleep, workflowInfo }',
    ),
    wake: (handle) => handle.signal('resume'),
  },
  {
    process: 'guardFirstResponse',
    input: { targets: { firstResponse: { within: '1 hour' } }, missed: {}, checkEvery: '1 hour' },
    look: 'conversations.findDue',
    ...twice(
      'workflows/guard-first-response.ts',
      'await chatwoot.conversations.findDue({ targets, stages, at: seconds(), from, limit: 1 });',
      'const found = await chatwoot.conversations.findDue(',
      'setHandler, workflowInfo }',
    ),
    async wake(handle) {
      await handle.signal('resume');
      await handle.signal('changed', { key: 'a', kind: 'priority', conversationId: 1, contactId: 1, at: 1 });
    },
  },
];

describe.each(all)('$process', ({ process, input, look, change, patched, wake }) => {
  const waiting: WorkflowHandle[] = [];
  const start = (name: string) =>
    world.client.workflow.start(process, {
      taskQueue: world.taskQueue,
      workflowId: `${process}-${name}`,
      args: [input],
    });
  const eventsOf = async (handle: WorkflowHandle) => (await handle.fetchHistory()).events ?? [];
  const looks = async (handle: WorkflowHandle) =>
    (await eventsOf(handle)).filter((event) => event.activityTaskScheduledEventAttributes?.activityType?.name === look)
      .length;
  const untilLooked = (handle: WorkflowHandle, times: number) =>
    vi.waitUntil(async () => (await looks(handle)) >= times, 60_000);

  beforeAll(async () => {
    for (let at = 1; at <= count; at += 1) waiting.push(await start(String(at)));
    for (const handle of waiting) {
      await untilLooked(handle, 1);
      await handle.signal('pause');
      await vi.waitFor(
        async () => expect(await handle.query('state')).toMatchObject({ phase: 'waiting', paused: true }),
        60_000,
      );
    }
  }, 600_000);

  test('a change that is not under patched is refused by a run that waits', async () => {
    const workflowBundle = await bundleFor({ changes: [change] });
    const history = await waiting[0]?.fetchHistory();
    const replayed = Worker.runReplayHistory({ workflowBundle }, history as NonNullable<typeof history>, process);
    await expect(replayed).rejects.toBeInstanceOf(DeterminismViolationError);
  });

  test('under patched the 100 that wait go on, and their next round is done the new way', async () => {
    const before = await Promise.all(waiting.map(looks));
    await world.replaceWorker({ changes: patched });
    for (const handle of waiting) await wake(handle);
    for (const [at, handle] of waiting.entries()) {
      await untilLooked(handle, (before[at] ?? 0) + 2);
      await handle.cancel();
    }
    for (const handle of waiting) {
      await handle.result().catch(() => {});
      const events = await eventsOf(handle);
      const failed = events.flatMap((event) => event.workflowTaskFailedEventAttributes ?? []);
      // Temporal's answer to a run that ends just as its timer goes off, and no fault of the code.
      expect(failed.filter(({ cause }) => cause !== unhandledCommand)).toEqual([]);
      expect(events.filter((event) => event.markerRecordedEventAttributes?.markerName === 'core_patch')).toHaveLength(
        1,
      );
      expect((await handle.describe()).status.name).toBe('CANCELLED');
    }
    const fresh = await start('fresh');
    await untilLooked(fresh, 2);
    await fresh.terminate();
  }, 600_000);
});
