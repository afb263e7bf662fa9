import { expect, test } from 'vitest';
import { createBudget, type Scope } from '../../src/chatwoot/budget.ts';
import { createCall } from '../../src/chatwoot/call.ts';
import { json, operation } from '../../src/chatwoot/operation.ts';
import type { Transport } from '../../src/chatwoot/transport.ts';
import { testClock } from './test-clock.ts';

const minute = 60_000;
const scope = (limit: number): Scope => ({ key: 'requests', limit, windowMs: minute });
const forever = { operation: 'x.y', deadline: Number.POSITIVE_INFINITY };

test('a full window is waited out to the next minute of the clock, with a spread', async () => {
  const clock = testClock(Date.parse('2026-11-22T10:00:45Z'));
  const budget = createBudget(clock);
  for (let i = 0; i < 3; i += 1) await budget.take([scope(2)], forever);
  expect(clock.slept).toEqual([15_000 + 750]);
});

test('a wait that does not fit the time allowed is a clear error, and nothing is waited', async () => {
  const clock = testClock(Date.parse('2026-11-22T10:00:45Z'));
  const budget = createBudget(clock);
  await budget.take([scope(1)], forever);
  const error = await budget
    .take([scope(1)], { operation: 'x.y', deadline: clock.now() + 10_000 })
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ kind: 'RateLimited', mayHaveHappened: false, retryAfterMs: 15_000 });
  expect((error as Error).message).toContain('opens again in 15 s');
  expect(clock.slept).toEqual([]);
});

test('a wait that would end too late for its spread alone does not fit either', async () => {
  const clock = testClock(Date.parse('2026-11-22T10:00:45Z'));
  const budget = createBudget(clock);
  await budget.take([scope(1)], forever);
  const take = budget.take([scope(1)], { operation: 'x.y', deadline: clock.now() + 15_500 });
  await expect(take).rejects.toThrow('longer than this call may take');
  expect(clock.slept).toEqual([]);
});

test('a wait for the next window ends when it is cancelled', async () => {
  const clock = testClock();
  const budget = createBudget(clock);
  const cancelled = new AbortController();
  await budget.take([scope(1)], forever);
  cancelled.abort(new Error('stop'));
  await expect(budget.take([scope(1)], { ...forever, signal: cancelled.signal })).rejects.toThrow('stop');
});

test('a call counted before the server’s clock was known still counts in the server’s earlier minute', async () => {
  const clock = testClock(Date.parse('2026-11-22T10:01:05Z'));
  const budget = createBudget(clock);
  await budget.take([scope(1)], forever);
  budget.serverTime('Sun, 22 Nov 2026 10:00:35 GMT');
  await budget.take([scope(1)], forever);
  expect(clock.slept).toHaveLength(1);
});

test('windows follow the server’s clock, as its Date header shows it', async () => {
  const clock = testClock(Date.parse('2026-11-22T10:00:45Z'));
  const budget = createBudget(clock);
  budget.serverTime('Sun, 22 Nov 2026 10:00:15 GMT');
  await budget.take([scope(1)], forever);
  await budget.take([scope(1)], forever);
  // The header means 10:00:15.5 as likely as any: 44.5 s until the server's minute, and the spread.
  expect(clock.slept).toEqual([44_500 + 750]);
});

/** A server that allows so many requests in its clock minute, 30 s ahead of ours, and is also used by someone else. */
function limitedServer(
  clock: ReturnType<typeof testClock>,
  limit: number,
  othersFirst: number,
): { transport: Transport; refused: () => number } {
  const windows = new Map<number, number>();
  let refused = 0;
  return {
    refused: () => refused,
    async transport() {
      const now = clock.now() + 30_000;
      const window = Math.floor(now / minute);
      const used = (windows.get(window) ?? (windows.size === 0 ? othersFirst : 0)) + 1;
      windows.set(window, used);
      const headers = new Headers({ date: new Date(now).toUTCString() });
      if (used > limit) {
        refused += 1;
        return { status: 429, headers, text: 'Retry later\n' };
      }
      return { status: 200, headers, text: '{}' };
    },
  };
}

const read = operation('x.read', 'GET /x', { tokens: [], answers: json<object>(), repeat: 'same' });

test('a clock that is days ahead of the server’s waits for the server’s next minute, not for days', async () => {
  const clock = testClock(Date.parse('2026-11-25T10:00:20Z'));
  const budget = createBudget(clock);
  await budget.take([scope(1)], forever);
  budget.serverTime('Sun, 22 Nov 2026 10:00:15 GMT');
  expect(budget.refused([scope(1)], null)).toBeLessThanOrEqual(60_000);
});

test('10,000 calls within the budget meet no 429, whatever the server’s clock says', async () => {
  const clock = testClock(Date.parse('2026-11-22T10:00:50Z'));
  const server = limitedServer(clock, 3000, 0);
  const call = createCall({ baseUrl: 'http://x', tokens: {} }, { clock, transport: server.transport });
  for (let i = 0; i < 10_000; i += 1) await call(read, {});
  expect(server.refused()).toBe(0);
});

test('after a 429 the window counts as full and the call is made again in the next', async () => {
  const clock = testClock();
  const server = limitedServer(clock, 100, 99);
  const call = createCall({ baseUrl: 'http://x', tokens: {} }, { clock, transport: server.transport, repeats: 2 });
  for (let i = 0; i < 3; i += 1) await call(read, {});
  expect(server.refused()).toBe(1);
  expect(clock.slept.filter((ms) => ms > 0)).toHaveLength(1);
});

test('after a 429 that cannot be waited out the sentence says who refused, and when it opens again', async () => {
  const clock = testClock(Date.parse('2026-11-22T10:00:30Z'));
  const server = limitedServer(clock, 0, 0);
  const call = createCall({ baseUrl: 'http://x', tokens: {} }, { clock, transport: server.transport, repeats: 2 });
  const error = await call(read, {}, { deadline: clock.now() + 1_000 }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ kind: 'RateLimited', retryAfterMs: expect.any(Number) });
  expect((error as Error).message).toContain('refused a call of this minute');
});

test('a 429 that is not repeated here says when the next window begins', async () => {
  const clock = testClock(Date.parse('2026-11-22T10:00:30Z'));
  const { transport } = limitedServer(clock, 0, 0);
  const call = createCall({ baseUrl: 'http://x', tokens: {} }, { clock, transport });
  const error = await call(read, {}).catch((thrown: unknown) => thrown);
  // The server's minute is half over: its clock is 30 s ahead of ours, and shown to the second.
  expect(error).toMatchObject({ kind: 'RateLimited', status: 429, passing: true, retryAfterMs: 59_500 });
});

test('a refusal that closes windows of two lengths is over with the longer one', () => {
  const budget = createBudget(testClock(Date.parse('2026-11-22T10:00:30Z')));
  const hourly = { key: 'upload/1', limit: 60, windowMs: 60 * minute };
  expect(budget.refused([scope(9), hourly], null)).toBe(59.5 * minute);
});

test('a server or proxy that says when to come back is not asked before', async () => {
  const clock = testClock(Date.parse('2026-11-22T10:00:30Z'));
  const budget = createBudget(clock);
  expect(budget.refused([scope(9)], '300')).toBe(300_000);
  await budget.take([scope(9)], forever);
  expect(clock.now()).toBeGreaterThanOrEqual(Date.parse('2026-11-22T10:05:30Z'));
  expect(budget.refused([scope(9)], 'Sun, 22 Nov 2026 11:00:00 GMT')).toBe(
    Date.parse('2026-11-22T11:00:00Z') - clock.now(),
  );
  const error = await budget
    .take([scope(9)], { operation: 'x.y', deadline: clock.now() + minute })
    .catch((thrown: unknown) => thrown);
  expect((error as Error).message).toContain('refused a call');
  expect(budget.refused([scope(9)], '99999999999')).toBe(60 * minute);
  expect(createBudget(clock).refused([scope(9)], 'soon')).toBeLessThanOrEqual(minute);
});

test('what a proxy closes is closed to every operation', async () => {
  const clock = testClock(Date.parse('2026-11-22T10:00:30Z'));
  const budget = createBudget(clock);
  budget.refused([scope(9)], '300');
  await budget.take([{ ...scope(9), key: 'upload/1' }], forever);
  expect(clock.slept).toEqual([300_000 + 750]);
});

test('a time to come back at is one of the server’s clock', () => {
  const budget = createBudget(testClock(Date.parse('2026-11-22T10:00:30Z')));
  budget.serverTime('Sun, 22 Nov 2026 12:00:30 GMT');
  expect(budget.refused([scope(9)], 'Sun, 22 Nov 2026 12:02:31 GMT')).toBe(120_500);
});

test('a later refusal does not open what an earlier one closed for longer', () => {
  const budget = createBudget(testClock(Date.parse('2026-11-22T10:00:30Z')));
  budget.refused([scope(9)], '300');
  expect(budget.refused([scope(9)], '5')).toBe(300_000);
});

test('a refused call is made again when its Retry-After is over', async () => {
  const clock = testClock(Date.parse('2026-11-22T10:00:30Z'));
  const open = clock.now() + 150_000;
  const transport: Transport = async () =>
    clock.now() < open
      ? { status: 429, headers: new Headers({ 'retry-after': '150' }), text: 'error code: 1015' }
      : { status: 200, headers: new Headers(), text: '{}' };
  const call = createCall({ baseUrl: 'http://x', tokens: {} }, { clock, transport, repeats: 1 });
  expect(await call(read, {})).toEqual({});
});

test('an operation with a limit of its own waits for that one', async () => {
  const clock = testClock(Date.parse('2026-11-22T10:00:30Z'));
  const search = operation('x.search', 'GET /api/v1/accounts/{account_id}/x', {
    tokens: [],
    answers: json<object>(),
    repeat: 'same',
    rate: 'contact-search',
  });
  const server = limitedServer(clock, 3000, 0);
  const call = createCall({ baseUrl: 'http://x', tokens: {}, accountId: 1 }, { clock, transport: server.transport });
  // The first call is counted before the server's clock is known, in a minute that is over for the server.
  for (let i = 0; i < 102; i += 1) await call(search, {});
  expect(clock.slept).toHaveLength(1);
});
