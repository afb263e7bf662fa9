import type { Clock } from '../../../src/chatwoot/budget.ts';
import { systemClock } from '../../../src/chatwoot/clock.ts';

/**
 * Time that goes `rate` times as fast, so that a patience of 60 s takes 60 / rate.
 * @param began when it was right, in milliseconds: processes that are given the same agree on the time
 */
export function fastClock(rate: number, began: number): Clock {
  return {
    now: () => began + (Date.now() - began) * rate,
    sleep: (ms, signal) => systemClock.sleep(ms / rate, signal),
    random: systemClock.random,
  };
}
