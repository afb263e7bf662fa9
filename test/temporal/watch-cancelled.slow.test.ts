import { CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Changes } from '../../src/activities/verbs/changes/wait.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let waits = 0;
/** Something changed just when somebody cancelled the watch, and the wait ends with it. */
const wait = async (): Promise<Changes> => {
  waits += 1;
  await world.client.workflow.getHandle('watch').cancel();
  return { news: [], followers: [], polledAt: 1 };
};
beforeAll(async () => {
  // A new run is suggested after each wait.
  world = await openWorld({
    serverArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=3'],
    worker: { activities: { 'changes.wait': wait } },
  });
});
afterAll(() => world.close());

test('a cancellation is not lost where a watch would go on in a new run', async () => {
  const followers = [{ workflowId: 'a', run: 'first', conversationId: 1, afterMessage: 0 }];
  const handle = await world.client.workflow.start('watchConnection', {
    taskQueue: world.taskQueue,
    workflowId: 'watch',
    args: [{ followers }],
  });
  const error = await handle.result().catch((thrown: Error) => thrown.cause);
  expect(error).toBeInstanceOf(CancelledFailure);
  expect(waits).toBe(1);
});
