import { fileURLToPath } from 'node:url';
import { ActivityFailure, ApplicationFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChatwootError, kindOf } from '../../src/index.ts';
import { mockActivities } from '../../src/testing.ts';
import { createActivities } from '../../src/worker/activities.ts';
import { type Place, quiet, startPlace } from '../package/own-worker.ts';

const run = (activity: ((input?: unknown) => Promise<unknown>) | undefined, input?: unknown) =>
  new MockActivityEnvironment({}, { logger: quiet }).run(activity as (input: unknown) => Promise<unknown>, input);

it('answers for every activity that a worker would have', () => {
  const real = createActivities({ baseUrl: 'http://127.0.0.1:1', tokens: {} });
  expect(Object.keys(mockActivities({})).sort()).toEqual(Object.keys(real).sort());
});

it('takes mocks by dotted name and nested', async () => {
  const mocks = mockActivities({
    'conversations.setStatus': async ({ status }) => ({ status }),
    messages: { sendOnce: ({ conversation_id }) => ({ conversation_id, told: true }) },
    platform: { users: { get: async ({ user_id }) => ({ id: Number(user_id) }) } },
  });
  expect(await run(mocks['conversations.setStatus'], { status: 'open' })).toEqual({ status: 'open' });
  expect(await run(mocks['messages.sendOnce'], { conversation_id: 7 })).toEqual({ conversation_id: 7, told: true });
  expect(await run(mocks['platform.users.get'], { user_id: 9 })).toEqual({ id: 9 });
});

it.each([
  ['a name that is none', { 'conversations.setSatus': () => ({}) }, /^conversations\.setSatus is neither/],
  ['a value that is no function', { conversations: { setStatus: 'open' } }, /^conversations\.setStatus is neither/],
])('refuses %s', (_, mocks, sentence) => {
  expect(() => mockActivities(mocks as never)).toThrow(sentence);
});

it('ends at once what is not mocked', async () => {
  const failure = await run(mockActivities({})['labels.list']).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ApplicationFailure);
  expect(failure).toMatchObject({ type: 'NotMocked', nonRetryable: true });
});

it.each([
  ['labels.list', false],
  ['labels.create', true],
] as const)('fails %s as the real activity would, once or again', async (name, nonRetryable) => {
  const error = new ChatwootError({ kind: 'TimedOut', operation: name, message: 'no answer.', mayHaveHappened: true });
  const mocks = mockActivities({ [name]: () => Promise.reject(error) });
  const failure = await run(mocks[name], {}).catch((thrown: unknown) => thrown);
  expect(failure).toMatchObject({ type: 'TimedOut', nonRetryable });
});

let place: Place;
beforeAll(async () => {
  place = await startPlace('mocked');
});
afterAll(() => place.stop());

it('serves a worker, whose workflow reads a failure’s kind', async () => {
  const notThere = () => {
    throw new ChatwootError({ kind: 'NotFound', operation: 'conversations.setStatus', message: 'not there.' });
  };
  await place.start({
    workflowsPath: fileURLToPath(new URL('../temporal/sample-workflows.ts', import.meta.url)),
    activities: mockActivities({ 'conversations.setStatus': notThere }),
  });
  const failed = await place.client.workflow
    .execute('resolveIt', { taskQueue: 'mocked', workflowId: 'mocked', args: [1] })
    .catch((error: unknown) => error);
  expect((failed as Error).cause).toBeInstanceOf(ActivityFailure);
  expect(kindOf((failed as Error).cause)).toBe('NotFound');
});
