import type { WorkflowHandle } from '@temporalio/client';
import type { setStatusInBulk } from '../../../src/workflows/set-status-in-bulk.ts';
import { makeConversations } from '../conversations.ts';
import type { World } from '../world.ts';
import type { Scenarios } from './scenario.ts';

type Input = Parameters<typeof setStatusInBulk>[0];
type Signal = 'pause' | undefined;

/** Starts one under the name of the scenario, paused from the start if told so. */
function start({ client, taskQueue }: World, workflowId: string, input: Input, signal?: Signal) {
  const options = { taskQueue, workflowId, args: [input] as [Input] };
  return signal
    ? client.workflow.signalWithStart<typeof setStatusInBulk>('setStatusInBulk', { ...options, signal })
    : client.workflow.start<typeof setStatusInBulk>('setStatusInBulk', options);
}

/** Until it has looked and would change something if it were not paused. */
async function untilItWaits(handle: WorkflowHandle): Promise<void> {
  while ((await handle.query<{ phase: string }>('state')).phase !== 'changing');
}

export const setStatusInBulkScenarios: Scenarios = {
  process: 'setStatusInBulk',
  scenarios: {
    async 'pages-with-a-failure'(world) {
      const ids = await makeConversations(world.standIn, 5);
      const input: Input = { ids: [...ids, 4711], limit: 6, status: 'resolved', pageSize: 2 };
      await (await start(world, 'pages-with-a-failure', input)).result();
      return 'pages-with-a-failure';
    },
    async 'paused-and-resumed'(world) {
      const ids = await makeConversations(world.standIn, 4);
      const input: Input = { ids, limit: 4, status: 'pending' };
      const handle = await start(world, 'paused-and-resumed', input, 'pause');
      await untilItWaits(handle);
      await handle.signal('resume');
      await handle.result();
      return handle.workflowId;
    },
    async 'cancelled-while-paused'(world) {
      const ids = await makeConversations(world.standIn, 4);
      const handle = await start(world, 'cancelled-while-paused', { ids, limit: 4, status: 'resolved' }, 'pause');
      await untilItWaits(handle);
      await handle.cancel();
      await handle.result().catch(() => {});
      return handle.workflowId;
    },
    async 'refused-for-its-limit'(world) {
      await makeConversations(world.standIn, 2);
      const filter = [{ attribute_key: 'status', filter_operator: 'equal_to', values: ['open'], query_operator: null }];
      const handle = await start(world, 'refused-for-its-limit', { filter, limit: 1, status: 'resolved' });
      await handle.result().catch(() => {});
      return handle.workflowId;
    },
  },
};
