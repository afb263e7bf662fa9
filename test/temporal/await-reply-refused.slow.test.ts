import type { ApplicationFailure } from '@temporalio/common';
import { expect, test } from 'vitest';
import { failureOf, said, start, stillThere } from './reply-world.ts';

test.each([
  ['within', { within: '7d' }],
  ['nudges[0].after', { nudges: [{ after: 'soon', say: stillThere }] }],
])('a %s that is no span ends it before anything is said, whoever started it', async (field, more) => {
  const failure = await failureOf(await start(more));
  expect(failure).toMatchObject({ type: 'Invalid', message: expect.stringContaining(field) });
  expect(said()).toEqual([]);
});

test.each([
  ['an unknown canned response', () => ({ question: { canned: 'nobody' } }), 'Invalid', '"nobody"'],
  [
    'one of a nudge',
    () => ({ nudges: [{ after: '1 day', say: { canned: 'no-nudge' } }] }),
    'Invalid',
    'nudges[0].say names',
  ],
  ['one of an act', () => ({ ifSilent: [{ note: { canned: 'no-note' } }] }), 'Invalid', 'ifSilent[0].note names'],
  ['an unknown conversation', () => ({ conversationId: 4711 }), 'NotFound', '4711'],
])('%s ends it before anything is said, and the failure says which', async (_, more, type, words) => {
  const failure = await failureOf(await start(more()));
  expect(failure).toMatchObject({ type, details: [{ said: [], done: [] }] } satisfies Partial<ApplicationFailure>);
  expect((failure as Error).message).toMatch(/^the question could not be asked: /);
  expect((failure as Error).message).toContain(words);
  expect(said()).toEqual([]);
});
