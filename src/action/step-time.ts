import type { Clock } from '../chatwoot/budget.ts';
import { sayingClock } from '../chatwoot/saying-clock.ts';

/** The time a step has, and a clock that stops waiting when it is over. */
export interface StepTime {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** Lets the process end before the time is up. */
  stop(): void;
}

/** A request gives up by itself only after the signal has, whose sentence is the one for people. */
const afterSignalMs = 200;

export interface StepTimeDependencies {
  readonly clock: Clock;
  /** Somebody cancelled the job. */
  readonly cancelled: AbortSignal;
  readonly info: (line: string) => void;
}

/**
 * Starts counting. When the time is over or the job is cancelled, `signal` aborts whatever request or wait is under way,
 * with a sentence for people as its reason. Long waits are told to `info`.
 */
export function startStepTime(seconds: number, { clock, cancelled, info }: StepTimeDependencies): StepTime {
  const over = new AbortController();
  const done = new AbortController();
  const stop = AbortSignal.any([over.signal, cancelled]);
  // Stopping the wait rejects it, which is what stopping is for.
  clock.sleep(seconds * 1_000, done.signal).then(
    () => over.abort(new Error(`The ${seconds} s that this step may take (input timeout) are over.`)),
    () => undefined,
  );
  const startedAt = clock.now();
  const saying = sayingClock(clock, info);
  return {
    startedAt,
    deadline: startedAt + seconds * 1_000 + afterSignalMs,
    signal: stop,
    stop: () => done.abort(),
    clock: {
      ...saying,
      sleep: (ms, signal, why) => saying.sleep(ms, signal ? AbortSignal.any([signal, stop]) : stop, why),
    },
  };
}
