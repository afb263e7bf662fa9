import type { Clock } from './budget.ts';

/** From here on a wait is worth a line: somebody may be watching it. */
const longWaitMs = 5_000;

/** The same clock, which tells of each long wait, before it, how long it is and what for. */
export const sayingClock = (clock: Clock, say: (line: string) => void): Clock => ({
  now: () => clock.now(),
  random: () => clock.random(),
  sleep(ms, signal, why) {
    if (ms >= longWaitMs) say(`Waiting ${Math.ceil(ms / 1_000)} s${why ? ` ${why}` : ''}.`);
    return clock.sleep(ms, signal, why);
  },
});
