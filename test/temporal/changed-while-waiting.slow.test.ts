import type { WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { setStatusInBulk } from '../../src/workflows/set-status-in-bulk.ts';
import { lookTwicePatched } from './changes.ts';
import { inStatus, makeConversations } from './conversations.ts';
import { openWorld, type World } from './world.ts';

const count = 100;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Handle = WorkflowHandle<typeof setStatusInBulk>;
const start = (id: number, signal?: 'pause'): Promise<Handle> => {
  const { client, taskQueue } = world;
  const input = { ids: [id], limit: 1, status: 'resolved' as const };
  const options = { taskQueue, workflowId: `bulk-${id}-${signal ?? 'new'}`, args: [input] as [typeof input] };
  return signal
    ? client.workflow.signalWithStart<typeof setStatusInBulk>('setStatusInBulk', { ...options, signal })
    : client.workflow.start<typeof setStatusInBulk>('setStatusInBulk', options);
};
const looks = async (handle: Handle) =>
  (await handle.fetchHistory()).events?.filter(
    (event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'conversations.findNotInStatus',
  ).length;

test('a change under patched: 100 runs that wait go on as they began, new ones run the new way', async () => {
  const ids = await makeConversations(world.standIn, count);
  const waiting = await Promise.all(ids.map((id) => start(id, 'pause')));
  for (const handle of waiting) {
    while ((await handle.query<{ phase: string }>('state')).phase !== 'changing');
  }
  await world.replaceWorker({ changes: lookTwicePatched });
  await Promise.all(waiting.map((handle) => handle.signal('resume')));
  const reports = await Promise.all(waiting.map((handle) => handle.result()));
  expect(reports.filter(({ changed }) => changed === 1)).toHaveLength(count);
  expect(inStatus(world.standIn, ids, 'resolved')).toHaveLength(count);
  expect(await looks(waiting[0] as Handle)).toBe(1);
  const fresh = await start(ids[0] as number);
  expect(await fresh.result()).toMatchObject({ alreadyThere: 1 });
  expect(await looks(fresh)).toBe(2);
});
