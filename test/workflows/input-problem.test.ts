import { describe, expect, it } from 'vitest';
import { checkProcess } from '../../src/action/process/check-process.ts';
import { inputProblem } from '../../src/workflows/input-problem.ts';
import type { PublishedName } from '../../src/workflows/schemas/published.ts';

const right = {
  sweepStale: { silentFor: '10 minutes', closeAfter: '1 second', nudge: { text: 'Still there?' } },
  awaitCustomerReply: { conversationId: 42, question: { canned: 'which-version' }, within: '7 days' },
  guardFirstResponse: { targets: { firstResponse: { within: '3 hours' } }, missed: {} },
  setStatusInBulk: { ids: [1], limit: 5, status: 'open' },
  closeTheLoop: {
    issue: 'https://github.com/octo/shop/issues/12',
    issueId: 5,
    closedAt: '2026-03-01T12:00:00Z',
    kind: 'completed',
    act: 'tell',
  },
};

const stepSays = (name: string, input: unknown): string => {
  try {
    checkProcess(name, input);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
};

describe('what a process finds wrong with its input', () => {
  it.each(Object.entries(right))('is nothing when it is right: %s', (name, input) => {
    expect([inputProblem(name as PublishedName, input), stepSays(name, input)]).toEqual([undefined, 'nothing']);
  });

  it.each<[keyof typeof right, object, string]>([
    ['sweepStale', { silentFor: '3' }, 'silentFor was "3": give a whole number above 0'],
    ['sweepStale', { silentFor: undefined }, 'silentFor is missing'],
    ['sweepStale', { silentfor: '3 days' }, 'silentfor means nothing; the nearest is silentFor'],
    ['sweepStale', { silentFor: undefined, silentfor: '3 days' }, 'silentfor means nothing'],
    ['sweepStale', { status: 'open' }, 'status was "open": give a list.'],
    ['sweepStale', { status: ['resolved'] }, 'status[0] was "resolved": give one of open, pending, snoozed.'],
    ['sweepStale', { nudge: 'hello' }, 'nudge was "hello": give {canned: …}, or {text: …}.'],
    ['sweepStale', { nudge: undefined }, 'nudge is missing: give {canned: …}, or {text: …}.'],
    ['sweepStale', { nudge: { text: ' ' } }, 'nudge.text was " ": it is blank'],
    ['sweepStale', { nudge: { text: 'a', canned: 'b' } }, 'nudge was an object'],
    ['sweepStale', { labels: ['a,b'] }, 'without commas'],
    ['sweepStale', { labels: [] }, 'labels was a list of 0: give at least 1 item.'],
    ['sweepStale', { limit: 1_001 }, 'limit was 1001: give at most 1000.'],
    ['sweepStale', { limit: 1.5 }, 'limit was 1.5: give a whole number.'],
    ['sweepStale', { dryRun: 'yes' }, 'dryRun was "yes": give true or false.'],
    ['awaitCustomerReply', { question: 'Hi' }, 'question was "Hi"'],
    ['awaitCustomerReply', { conversationId: 0 }, 'conversationId was 0: give a number above 0.'],
    ['awaitCustomerReply', { key: '' }, 'at least 1 character.'],
    ['awaitCustomerReply', { key: 'k'.repeat(201) }, 'at most 200 characters.'],
    ['awaitCustomerReply', { within: '91 days' }, 'more than 90 days'],
    ['awaitCustomerReply', { nudges: [{ after: '1 day' }] }, 'nudges[0].say is missing'],
    ['awaitCustomerReply', { nudges: [{ after: '8 days', say: { text: 'a' } }] }, 'nudges[0].after was "8 days": not'],
    ['awaitCustomerReply', { ifSilent: [{ status: 'gone' }] }, 'ifSilent[0].status was "gone"'],
    ['awaitCustomerReply', { ifSilent: ['resolve'] }, 'ifSilent[0] was "resolve": give {status: …}, or'],
    ['guardFirstResponse', { targets: {} }, 'it is empty: give firstResponse'],
    [
      'guardFirstResponse',
      { targets: { firstReply: { within: '1 hour' } } },
      'firstReply means nothing (fields: firstResponse',
    ],
    ['guardFirstResponse', { missed: undefined }, 'neither warn nor missed was given'],
    ['guardFirstResponse', { warn: {} }, 'warn and warnBefore of a target go together'],
    ['guardFirstResponse', { missed: { agents: 1 } }, 'missed.agents means nothing; the nearest is agent'],
    [
      'guardFirstResponse',
      { targets: { firstResponse: { within: '1 hour', perPriority: { huge: '1 hour' } } } },
      'perPriority.huge means nothing',
    ],
    ['setStatusInBulk', { ids: undefined }, 'give either ids or filter, exactly one of them.'],
    ['setStatusInBulk', { status: 'closed' }, 'status was "closed": give one of open, resolved, pending, snoozed.'],
    ['setStatusInBulk', { ids: undefined, filter: {} }, 'filter was an object: give a list.'],
    ['setStatusInBulk', { snoozedUntil: 5 }, 'it goes with status snoozed only'],
    ['closeTheLoop', { closedAt: 'now' }, 'closedAt was "now": give an ISO time with its zone'],
    ['closeTheLoop', { closedAt: '2026-13-01T12:00:00Z' }, 'give an ISO time with its zone'],
    ['closeTheLoop', { texts: { nope: 'a' } }, 'texts.nope means nothing'],
    ['closeTheLoop', { kind: 'release' }, 'version is missing: give the tag'],
    ['closeTheLoop', { reopenedAt: '2026-03-02T12:00:00Z' }, 'kind was "completed": it means nothing for a reopening'],
  ])('is what a step says: %s %j', (name, more, words) => {
    const input = JSON.parse(JSON.stringify({ ...right[name], ...more }));
    const sentence = inputProblem(name, input);
    expect(sentence).toContain(words);
    expect(stepSays(name, input)).toContain(sentence);
  });

  it.each([[undefined], [[]], ['sweep'], [null]])('is that it is no object: %j', (input) => {
    expect(inputProblem('sweepStale', input)).toBe('it is not an object: give the fields of sweepStale.');
  });

  it('shows neither a token nor a telephone number that stands in a wrong field', () => {
    const sentence = inputProblem('sweepStale', { ...right.sweepStale, limit: '+49 151 2345 6789' });
    expect(sentence).toContain('limit was a text');
    expect(sentence).not.toContain('151');
  });
});
