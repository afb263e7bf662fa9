import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/chatwoot/connection.ts';
import { createBudgets } from '../../src/worker/shared-budget.ts';

/** Time moves only by waiting. */
function standingClock() {
  let now = 0;
  return {
    now: () => now,
    random: () => 0,
    async sleep(ms: number) {
      now += ms;
    },
  };
}
const connection = (baseUrl: string): Connection => ({ baseUrl, tokens: {} });
const requests = { key: 'requests', limit: 10, windowMs: 60_000 };
const waiting = { operation: 'profile.get', deadline: Number.POSITIVE_INFINITY };

async function callsWithin(clock: ReturnType<typeof standingClock>, takes: (() => Promise<void>)[]): Promise<number> {
  let calls = 0;
  for (const take of takes) {
    await take();
    if (clock.now() === 0) calls += 1;
  }
  return calls;
}

describe('the request budget of a worker', () => {
  it('is one for all connections to the same address', async () => {
    const clock = standingClock();
    const budgetOf = createBudgets(clock, 1);
    const takes = Array.from(
      { length: 12 },
      (_, n) => () =>
        budgetOf(connection('https://a.example.com'))
          .take([requests], waiting)
          .then(() => void n),
    );
    expect(await callsWithin(clock, takes)).toBe(10);
  });

  it('is another for another address', () => {
    const budgetOf = createBudgets(standingClock(), 1);
    expect(budgetOf(connection('https://a.example.com'))).toBe(budgetOf(connection('https://a.example.com')));
    expect(budgetOf(connection('https://a.example.com'))).not.toBe(budgetOf(connection('https://b.example.com')));
  });

  it('is divided among several workers, and never becomes nothing', async () => {
    for (const [workers, expected] of [
      [3, 3],
      [20, 1],
    ] as const) {
      const clock = standingClock();
      const budget = createBudgets(clock, workers)(connection('https://a.example.com'));
      const takes = Array.from({ length: 5 }, () => () => budget.take([requests], waiting));
      expect(await callsWithin(clock, takes)).toBe(expected);
    }
  });
});
