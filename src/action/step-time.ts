import type { Clock } from '../chatwoot/budget.ts';

/** The time a step has, and a clock that stops waiting when it is over. */
export interface StepTime {
  readonly seconds: number;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** Lets the process end before the time is up. */
  stop(): void;
}

/** From here on a wait is worth a line in the log: somebody may be watching it. */
const longWaitMs = 5_000;

/** Starts counting. At the end `signal` aborts whatever request or wait is under way. Long waits are told to `info`. */
export function startStepTime(seconds: number, clock: Clock, info: (line: string) => void): StepTime {
  const over = new AbortController();
  const done = new AbortController();
  // Stopping the wait rejects it, which is what stopping is for.
  clock.sleep(seconds * 1_000, done.signal).then(
    () => over.abort(new Error('the time of the step is over')),
    () => undefined,
  );
  const startedAt = clock.now();
  return {
    seconds,
    startedAt,
    deadline: startedAt + seconds * 1_000,
    signal: over.signal,
    stop: () => done.abort(),
    clock: {
      now: () => clock.now(),
      random: () => clock.random(),
      sleep: (ms, signal) => {
        if (ms >= longWaitMs)
          info(`Waiting ${Math.ceil(ms / 1_000)} s, for Chatwoot's rate limit or to see what became of a call.`);
        return clock.sleep(ms, signal ? AbortSignal.any([signal, over.signal]) : over.signal);
      },
    },
  };
}
