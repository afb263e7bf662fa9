import { expect, test } from 'vitest';
import { failWhenUndone } from '../../../src/action/process/undone.ts';

const asked = { conversationId: 42, contactId: 7, done: [], failed: [] };
const swept = { nudged: [1], closed: [1], skipped: [], counts: { nudged: 1, closed: 1 } };

test.each([
  [
    'awaitCustomerReply',
    { ...asked, outcome: 'not-told', said: [{ step: 'question', told: false, reason: 'the channel was shut.' }] },
    'awaitCustomerReply: the customer of conversation 42 was not asked: the channel was shut. Nothing was waited for or done.',
  ],
  [
    'awaitCustomerReply',
    { ...asked, outcome: 'cannot-tell', said: [], failed: [{ step: 'look', kind: 'Unauthorized' }] },
    'awaitCustomerReply: whether somebody answered in conversation 42 could not be read (Unauthorized), so nothing more was said or done.',
  ],
  [
    'awaitCustomerReply',
    {
      ...asked,
      outcome: 'timed-out',
      said: [],
      failed: [
        { step: 'nudge 1', kind: 'Invalid' },
        { step: '3 status', kind: 'NotFound' },
      ],
    },
    'awaitCustomerReply: 2 steps failed in conversation 42: nudge 1 (Invalid), 3 status (NotFound). The rest is done; the output result names all.',
  ],
  [
    'sweepStale',
    { ...swept, failed: [{ conversationId: 4, kind: 'ServerError' }] },
    'sweepStale: 1 conversation could not be nudged or closed: 4 (ServerError). The rest is done; the output result names all.',
  ],
  [
    'setStatusInBulk',
    { total: 2, failed: [{ conversationId: 4, kind: 'NotFound' }], failedCount: 1 },
    'setStatusInBulk: 1 of 2 conversations could not be set: 4 (NotFound). The rest is done; the output result names all.',
  ],
])('a step that follows %s fails when it left something undone: %j', (type, result, sentence) => {
  expect(() => failWhenUndone(type, result)).toThrow(sentence);
});

test.each([
  ['awaitCustomerReply', { ...asked, outcome: 'replied', said: [{ step: 'question', told: true }] }],
  ['awaitCustomerReply', { ...asked, outcome: 'timed-out', said: [{ step: 'nudge 1', told: false }] }],
  ['sweepStale', { ...swept, failed: [] }],
  ['setStatusInBulk', { total: 2, failed: [], failedCount: 0 }],
  ['handleIncident', { failed: [{ conversationId: 4, kind: 'NotFound' }] }],
  ['awaitCustomerReply', undefined],
  ['sweepStale', null],
])('and is green after %s %j', (type, result) => {
  expect(() => failWhenUndone(type, result)).not.toThrow();
});
