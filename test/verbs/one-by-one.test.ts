import { expect, test } from 'vitest';
import { oneByOne } from '../../src/activities/verbs/one-by-one.ts';
import { ChatwootError, type ErrorKind } from '../../src/chatwoot/errors.ts';

const items = [1, 2, 3, 4, 5].map((conversation_id) => ({ conversation_id }));
const failing = (kind: ErrorKind, passing: boolean) =>
  new ChatwootError({ kind, passing, operation: 'x', message: 'no.' });

/** Works on five conversations, of which some fail. Answers what was tried, and what came of it. */
async function work(errors: { readonly [id: number]: Error }, options = {}) {
  const tried: number[] = [];
  const done = await oneByOne(
    items,
    async (item) => {
      tried.push(item.conversation_id);
      const error = errors[item.conversation_id];
      if (error) throw error;
      return item;
    },
    options,
  ).catch((error: unknown) => error);
  return { tried, done };
}

test('one that fails is named and does not keep the others from being worked on', async () => {
  const { done } = await work({ 2: failing('NotFound', false), 4: failing('ServerError', true) });
  expect(done).toEqual({
    results: [1, 3, 5].map((conversation_id) => ({ conversation_id })),
    failed: [
      { conversation_id: 2, kind: 'NotFound' },
      { conversation_id: 4, kind: 'ServerError' },
    ],
  });
});

test.each([
  ['a refused token', failing('Unauthorized', false)],
  ['a mistake of ours', new TypeError('a mistake')],
])('%s ends the work at once', async (_, error) => {
  expect(await work({ 2: error })).toEqual({ tried: [1, 2], done: error });
});

test('so does a cancellation, and the third failure in passing in a row', async () => {
  const passing = failing('ServerError', true);
  const cancelled = { signal: AbortSignal.abort() };
  expect(await work({ 2: passing }, cancelled)).toEqual({ tried: [1, 2], done: passing });
  expect(await work({ 2: passing, 3: passing, 4: passing })).toEqual({ tried: [1, 2, 3, 4], done: passing });
});
