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
    const { contacts } = answering('{"errors":["jane@example.com"]}');
    await expect(contacts.delete({ contact_id: 1 })).rejects.toThrow(/answered 200 with an error/);
    const change = answering('{"error":"jane@example.com"}').conversations.toggleStatus({
      conversation_id: 1,
      status: 'open',
    });
    await expect(change).rejects.toThrow(/answered 200 with an error.*may have been made/);
    await expect(change).rejects.not.toThrow(/jane/);
  });
});

describe('JSON that another server answers in place of', () => {
  const notThere = /^[\w.]+: the server answered 200 with JSON that .*check that base-url is the address of a Chatwoot/;
  const strange = ['[]', '[{}]', '{}', 'null', '5', '"x"', '{"status":"ok"}', '{"id":null}', '{"payload":null}'];

  test.each(strange)('a conversation: %s', async (text) => {
    const { conversations } = answering(text);
    await expect(conversations.get({ conversation_id: 1 })).rejects.toThrow(notThere);
    const change = conversations.toggleStatus({ conversation_id: 1, status: 'open' });
    await expect(change).rejects.toThrow(notThere);
    await expect(change).rejects.toMatchObject({ kind: 'ServerError', mayHaveHappened: true });
  });

  test.each(strange)('a message, which is then not known to be sent: %s', async (text) => {
    const sent = answering(text).messages.create({ conversation_id: 1, content: 'x' });
    await expect(sent).rejects.toThrow(/may have been made/);
    await expect(sent).rejects.toMatchObject({ kind: 'ServerError', mayHaveHappened: true });
  });

  test.each(['{}', 'null', '{"payload":{}}', '"x"'])('a list without pages: %s', async (text) => {
    await expect(answering(text).agents.list()).rejects.toThrow(/JSON that holds no list/);
    await expect(answering(text).conversationLabels.list({ conversation_id: 1 })).rejects.toThrow(/holds no list/);
  });

  test('rows: null', async () => {
    await expect(all(answering('{"payload":[null]}').contacts.list.each())).rejects.toThrow(/a list that holds null/);
  });

  test.each(['[]', 'null', '"x"'])('an object of which nothing more is known: %s', async (text) => {
    await expect(answering(text).inboxes.getAgentBot({ inbox_id: 1 })).rejects.toThrow(/JSON that is no object/);
  });

  test('nothing: an error', async () => {
    expect(await answering('{"id":1}').conversations.delete({ conversation_id: 1 })).toBe(undefined);
    const gone = answering('{"error":"x"}').conversations.delete({ conversation_id: 1 });
    await expect(gone).rejects.toThrow(/answered 200 with an error instead of what was asked for/);
  });
});

test('null is an answer where Chatwoot gives it for one', async () => {
  const { conversationAssignments } = answering('null');
  expect(await conversationAssignments.create({ conversation_id: 1, assignee_id: null })).toBe(null);
});

test('an empty list is an answer', async () => {
  const { conversations } = answering('{"data":{"meta":{},"payload":[]}}');
  expect(await all(conversations.list.each({}))).toEqual([]);
});
