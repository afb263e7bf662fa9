import { expect, it } from 'vitest';
import type { Connection } from '../../src/chatwoot/connection.ts';
import { createActivities } from '../../src/worker/activities.ts';
import { testClock } from '../chatwoot/test-clock.ts';
import { activityPlace } from './activity-place.ts';

const connection: Connection = { baseUrl: 'https://chat.example.com', accountId: 1, tokens: { user: 'a-token' } };

/** What an activity fails with that never gets as far as Chatwoot. */
function failure(name: string, input: unknown, own: Connection = connection): Promise<unknown> {
  const activities = createActivities(own, {
    clock: testClock(0),
    transport: () => Promise.reject(new Error('a request was sent')),
  });
  return activityPlace()
    .run(activities[name] as () => Promise<unknown>, input as object)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
}

it.each([
  ['an operation’s wrong value', 'conversations.toggleStatus', { conversation_id: 1, status: 'closed' }],
  ['an operation’s misspelt field', 'conversations.get', { conversation: 1 }],
  ['a verb’s missing conversation', 'conversations.setStatus', { status: 'open' }],
  [
    'a message to no conversation',
    'messages.sendOnce',
    { conversation_id: null, content: 'Hi', ref: 'r', certainFirst: true },
  ],
  ['an operation’s number for its fields', 'conversations.get', 42],
  ['an operation’s list for its fields', 'conversations.get', [42]],
  ['a verb’s null for its fields', 'conversations.setStatus', null],
  ['a verb’s text for its fields', 'conversations.setStatus', 'open'],
])('fails for good by %s, since the next attempt would be given the same', async (_, name, input) => {
  expect(await failure(name, input)).toMatchObject({ type: 'Invalid', nonRetryable: true });
});

it('fails for good without a token, an account, or leave to write, which no attempt of this worker gets', async () => {
  const { accountId: _, ...nowhere } = connection;
  const get = ['conversations.get', { conversation_id: 1 }] as const;
  expect(await failure(...get, { ...connection, tokens: {} })).toMatchObject({
    type: 'Unauthorized',
    nonRetryable: true,
  });
  expect(await failure(...get, nowhere)).toMatchObject({ type: 'Invalid', nonRetryable: true });
  const set = ['conversations.toggleStatus', { conversation_id: 1, status: 'open' }] as const;
  expect(await failure(...set, { ...connection, readOnly: true })).toMatchObject({
    type: 'Invalid',
    nonRetryable: true,
  });
});
