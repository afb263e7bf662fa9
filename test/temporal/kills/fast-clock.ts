import type { Clock } from '../../../src/chatwoot/budget.ts';
import { systemClock } from '../../../src/chatwoot/clock.ts';

/** Time that goes `rate` times as fast from now on, so that a patience of 60 s takes 60 / rate. */
export function fastClock(rate: number): Clock {
  const began = Date.now();
  return {
    now: () => began + (Date.now() - began) * rate,
    sleep: (ms, signal) => systemClock.sleep(ms / rate, signal),
    random: systemClock.random,
  };
}
