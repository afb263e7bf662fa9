import type { Clock } from '../../src/chatwoot/budget.ts';

/** A clock that jumps: sleeping moves it and takes no time. */
export function testClock(
  start = Date.parse('2026-11-22T10:00:00Z'),
): Clock & { slept: number[]; set(ms: number): void } {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    set(ms) {
      now = ms;
    },
    now: () => now,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
    random: () => 0.5,
  };
}
