import { describe, expect, test } from 'vitest';
import { createChatwoot } from '../../src/activities/chatwoot.ts';
import { testClock } from './test-clock.ts';

/** A client of a far end that answers everything with 200 and this. */
const answering = (text: string) =>
  createChatwoot(
    { baseUrl: 'http://x', accountId: 1, tokens: { user: 't' } },
    { transport: async () => ({ status: 200, headers: new Headers(), text }), clock: testClock() },
  );
const all = async (rows: AsyncIterable<unknown>) => {
  const read = [];
  for await (const row of rows) read.push(row);
  return read;
};

describe('a success that is not Chatwoot’s answer', () => {
  test.each(['{"error":"x","code":1}', '{}', 'null', '[]', '{"payload":{}}'])(
    'is no list without rows: %s',
    async (text) => {
      const { conversations, contacts } = answering(text);
      const sentence = /the server answered 200 with JSON that holds no list.*check that base-url/;
      await expect(all(conversations.list.each({}))).rejects.toThrow(sentence);
      await expect(contacts.filter({ payload: [] })).rejects.toThrow(sentence);
    },
  );

  test('is no change when it says that it failed', async () => {
    const change = answering('{"error":"jane@example.com"}').conversations.toggleStatus({
      conversation_id: 1,
      status: 'open',
    });
    await expect(change).rejects.toThrow(/answered 200 with an error.*may have been made/);
    await expect(change).rejects.not.toThrow(/jane/);
  });
});

test('an empty list is an answer', async () => {
  const { conversations } = answering('{"data":{"meta":{},"payload":[]}}');
  expect(await all(conversations.list.each({}))).toEqual([]);
});
