import type { Clock } from '../../src/chatwoot/budget.ts';

/** A clock that jumps to the next wake-up as soon as nobody has anything to do. Works without real input and output only. */
export function simulatedTime(start: number): Clock {
  let now = start;
  const sleepers: { at: number; wake(): void }[] = [];
  let pumping = false;
  const pump = () => {
    const next = sleepers.shift();
    if (!next) {
      pumping = false;
      return;
    }
    now = Math.max(now, next.at);
    next.wake();
    setImmediate(pump);
  };
  return {
    now: () => now,
    random: Math.random,
    sleep: (ms) =>
      new Promise((wake) => {
        const at = now + ms;
        const after = sleepers.findIndex((one) => one.at > at);
        sleepers.splice(after < 0 ? sleepers.length : after, 0, { at, wake });
        if (pumping) return;
        pumping = true;
        setImmediate(pump);
      }),
  };
}
