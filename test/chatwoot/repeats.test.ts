import { expect, test } from 'vitest';
import { createCall } from '../../src/chatwoot/call.ts';
import { ChatwootError, type ErrorFacts } from '../../src/chatwoot/errors.ts';
import { json, operation } from '../../src/chatwoot/operation.ts';
import type { Transport } from '../../src/chatwoot/transport.ts';
import { testClock } from './test-clock.ts';

const answers = json<object>();
const reads = operation('x.read', 'GET /x', { tokens: [], answers, repeat: 'same' });
const sets = operation('x.set', 'POST /x', { tokens: [], answers, repeat: 'same' });
const adds = operation('x.add', 'POST /x', { tokens: [], answers, repeat: 'adds' });

/** A far end that goes wrong so many times, in this way, before it answers. */
function failing(times: number, facts: Omit<ErrorFacts, 'operation' | 'message'> | number) {
  const clock = testClock();
  let sent = 0;
  const transport: Transport = async () => {
    sent += 1;
    const headers = new Headers();
    if (sent > times) return { status: 200, headers, text: '{"done":true}' };
    if (typeof facts === 'number') return { status: facts, headers, text: '{"error":"Too many messages"}' };
    throw new ChatwootError({ ...facts, operation: 'x', message: 'it went wrong.' });
  };
  const call = () => createCall({ baseUrl: 'http://x', tokens: {} }, { clock, transport, repeats: 3 });
  return { clock, transport, call, sent: () => sent };
}

test.each([
  ['that never left', { kind: 'Unreachable' }],
  ['that the server failed', { kind: 'ServerError' }],
  ['without an answer in time', { kind: 'TimedOut' }],
  ['whose connection ended', { kind: 'Interrupted' }],
] as const)('a call %s is made again where that can do no harm', async (_, facts) => {
  for (const row of [reads, sets]) {
    const far = failing(2, facts);
    expect(await far.call()(row, {})).toEqual({ done: true });
    expect(far.clock.slept.filter((ms) => ms > 0)).toEqual([750, 1_500]);
  }
});

test('a call that would add a second one is made again only when it never left', async () => {
  const unreachable = failing(2, { kind: 'Unreachable' });
  expect(await unreachable.call()(adds, {})).toEqual({ done: true });
  for (const kind of ['ServerError', 'TimedOut', 'Interrupted'] as const) {
    const far = failing(1, { kind, mayHaveHappened: true });
    await expect(far.call()(adds, {})).rejects.toMatchObject({ kind, mayHaveHappened: true });
    expect(far.sent()).toBe(1);
  }
});

test.each([
  ['for what was sent', { kind: 'Invalid', passing: true }],
  ['for good', { kind: 'Unreachable', passing: false }],
  ['since the conversation had too many messages', 422],
] as const)('a call that is refused %s is not made again', async (_, facts) => {
  const far = failing(1, facts);
  await expect(far.call()(reads, {})).rejects.toBeInstanceOf(ChatwootError);
  expect(far.sent()).toBe(1);
});

test('no more is repeated than asked for, and nothing by itself', async () => {
  const far = failing(9, { kind: 'ServerError' });
  await expect(far.call()(reads, {})).rejects.toMatchObject({ kind: 'ServerError' });
  expect(far.sent()).toBe(4);
  const once = failing(9, { kind: 'ServerError' });
  const call = createCall({ baseUrl: 'http://x', tokens: {} }, { clock: once.clock, transport: once.transport });
  await expect(call(reads, {})).rejects.toMatchObject({ kind: 'ServerError' });
  expect(once.sent()).toBe(1);
});

test('a repeat that would begin after the deadline is not waited for', async () => {
  const far = failing(9, { kind: 'ServerError' });
  const deadline = far.clock.now() + 1_000;
  await expect(far.call()(reads, {}, { deadline })).rejects.toMatchObject({ kind: 'ServerError' });
  expect(far.sent()).toBe(2);
  expect(far.clock.now()).toBeLessThan(deadline);
});

test('an answer lost once leaves doubt, whatever the repeat is refused for', async () => {
  const clock = testClock();
  let sent = 0;
  const transport: Transport = async () => {
    sent += 1;
    if (sent === 1)
      throw new ChatwootError({ kind: 'TimedOut', operation: 'x', message: 'lost.', mayHaveHappened: true });
    return { status: 404, headers: new Headers(), text: '{"error":"gone"}' };
  };
  const call = createCall({ baseUrl: 'http://x', tokens: {} }, { clock, transport, repeats: 3 });
  await expect(call(sets, {})).rejects.toMatchObject({ kind: 'NotFound', mayHaveHappened: true });
});

test('a call that is cancelled while it waits for its limit was not sent', async () => {
  const { clock, transport, sent } = failing(0, 500);
  const call = createCall({ baseUrl: 'http://x', tokens: {}, requestsPerMinute: 1 }, { clock, transport });
  await call(sets, {});
  await expect(call(sets, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    kind: 'Interrupted',
    mayHaveHappened: false,
    passing: false,
    message: 'x.set: cancelled while waiting to send. Nothing was sent.',
  });
  expect(sent()).toBe(1);
});
