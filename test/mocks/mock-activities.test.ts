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

it('answers for every activity that a worker would have, and for any other', () => {
  const real = createActivities({ baseUrl: 'http://127.0.0.1:1', tokens: {} });
  expect(Object.keys(mockActivities({})).sort()).toEqual([...Object.keys(real), 'default'].sort());
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
  ['nothing', undefined, /^mockActivities takes an object.*mockActivities\(\{\}\)/],
  [
    'a name that is mocked twice',
    { 'conversations.setStatus': () => ({}), conversations: { setStatus: () => ({}) } },
    /^conversations\.setStatus is mocked twice/,
  ],
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
  ['a slip of the mock', () => (undefined as never as { status: string }).status, 'TypeError'],
  ['a check in the mock', () => expect(1).toBe(2), 'AssertionError'],
])('ends at once for %s, or the test would wait for days', async (_, mock, type) => {
  const failure = await run(mockActivities({ 'labels.list': mock as never })['labels.list']).catch((error) => error);
  expect(failure).toBeInstanceOf(ApplicationFailure);
  expect(failure).toMatchObject({ type, nonRetryable: true });
  expect((failure as Error).message).toMatch(/^the mock of labels\.list failed: /);
});

it('leaves any other error of a mock as it is', async () => {
  const flaky = new Error('fails once');
  const mocks = mockActivities({ 'labels.list': () => Promise.reject(flaky) });
  expect(await run(mocks['labels.list']).catch((error: unknown) => error)).toBe(flaky);
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

it('ends at once what is no activity at all, with the nearest name', async () => {
  const how = { taskQueue: 'mocked', args: [], startToCloseTimeout: '1 minute', id: 'none' };
  const failed = await place.client.activity.execute('conversations.setSatus', how as never).catch((error) => error);
  expect((failed as Error).cause).toMatchObject({ type: 'NotMocked', nonRetryable: true });
  expect((failed.cause as Error).message).toMatch(
    /^conversations\.setSatus is neither an operation nor a verb, and the worker of this test has no activity of that name; the nearest of ours is conversations\.setStatus\./,
  );
});
