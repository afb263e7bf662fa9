import { WorkflowFailedError } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

// As Temporal's command line starts them: nothing has checked what they are given.
test.each<[string, unknown[], string]>([
  ['setStatusInBulk', [], 'it is not an object'],
  ['setStatusInBulk', [{ limit: 500, status: 'resolved' }], 'give either ids or filter'],
  ['awaitCustomerReply', [{ conversationId: 1, question: 'Hi', within: '7 days' }], 'question was "Hi"'],
  ['awaitCustomerReply', [{ conversationId: 1, within: '7 days', nudges: '1 day' }], 'nudges was "1 day"'],
  ['sweepStale', [{}], 'silentFor is missing'],
  ['guardFirstResponse', [{ targets: {}, missed: {} }], 'it is empty'],
  ['guardFirstResponse', ['soon'], 'it is not an object'],
  ['closeTheLoop', [{ issue: 'https://github.com/octo/shop/issues/12' }], 'issueId is missing'],
])('%s started with %j fails at once, with a sentence, and asks Chatwoot nothing', async (type, args, sentence) => {
  world.standIn.resetRequests();
  const workflowId = `wrong/${type}/${JSON.stringify(args)}`;
  const started = world.client.workflow.execute(type, { taskQueue: world.taskQueue, workflowId, args });
  const error = (await started.catch((thrown: unknown) => thrown)) as WorkflowFailedError;
  expect(error).toBeInstanceOf(WorkflowFailedError);
  expect(error.cause).toMatchObject({ type: 'Invalid', message: expect.stringContaining(sentence) });
  expect(world.standIn.requests).toEqual([]);
});
