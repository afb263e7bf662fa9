import { setImmediate as tick } from 'node:timers/promises';
import type { Clock } from '../../src/chatwoot/budget.ts';

/** One time for both ends. It moves only when the near end sleeps, and the far end's timers come due on the way. */
export interface TwoClocks {
  readonly near: Clock;
  readonly far: { now(): number; sleep(ms: number): Promise<void> };
}

/**
 * @param random chance for the near end
 */
export function twoClocks(random: () => number = () => 0.5, start = Date.parse('2026-11-22T10:00:00Z')): TwoClocks {
  let now = start;
  const timers: { at: number; due(): void }[] = [];
  const moveTo = async (target: number) => {
    for (;;) {
      timers.sort((a, b) => a.at - b.at);
      const next = timers[0];
      if (next === undefined || next.at > target) break;
      timers.shift();
      now = Math.max(now, next.at);
      next.due();
      // What was due may set its next timer before the time goes on.
      await tick();
      await tick();
    }
    now = Math.max(now, target);
    await tick();
  };
  return {
    near: {
      now: () => now,
      random,
      async sleep(ms, signal) {
        signal?.throwIfAborted();
        await moveTo(now + ms);
        signal?.throwIfAborted();
      },
    },
    far: {
      now: () => now,
      sleep: (ms) => new Promise((due) => void timers.push({ at: now + ms, due })),
    },
  };
}

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Real time, ten times as fast: concurrent writers need time that goes on by itself. */
export function fastClock(): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * 10,
    sleep: (ms) => new Promise((resolve) => void setTimeout(resolve, ms / 10)),
    random: seeded(7),
  };
}
