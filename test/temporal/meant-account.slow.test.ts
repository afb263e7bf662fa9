import type { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProcessName } from '../../src/workflows/names.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const inputs: { readonly [name in Exclude<ProcessName, 'watchConnection'>]: object } = {
  setStatusInBulk: { ids: [1], limit: 1, status: 'resolved' },
  awaitCustomerReply: { conversationId: 1, question: { text: 'Which version?' }, within: '1 day' },
  sweepStale: { silentFor: '5 days', closeAfter: '2 days', nudge: { text: 'Still there?' } },
  guardFirstResponse: { targets: { firstResponse: { within: '4 hours' } }, missed: {} },
  closeTheLoop: {
    issue: 'https://github.com/octo/shop/issues/12',
    issueId: 501,
    closedAt: '2026-03-01T12:00:00Z',
    kind: 'completed',
    act: 'tell-and-resolve',
    limit: 50,
  },
};

test.each(Object.entries(inputs))('%s asks nothing of a worker of another account', async (name, input) => {
  const before = world.standIn.requests.length;
  const options = { taskQueue: world.taskQueue, workflowId: `meant/${name}`, args: [{ ...input, accountId: 2 }] };
  const failed = (await world.client.workflow.execute(name, options).catch((error) => error)) as WorkflowFailedError;
  const reason = failed.cause as ApplicationFailure;
  expect(reason).toBeInstanceOf(ApplicationFailure);
  expect(reason.type).toBe('Invalid');
  expect(reason.message).toContain("accountId is 2, and this worker's connection is to account 1, so nothing was done");
  expect(world.standIn.requests.slice(before)).toEqual([]);
});
