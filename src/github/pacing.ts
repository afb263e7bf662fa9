import type { Clock } from '../chatwoot/budget.ts';
import { limitWaitMs } from './limits.ts';

/** Time as GitHub's plugins are to keep it. */
export interface PacingSettings {
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds since the epoch; a wait that would pass it is not begun. */
  readonly deadline: number;
}

type Job = (...args: never[]) => unknown;
type Failed = (error: Error, info: { args: unknown[]; retryCount: number }) => Promise<unknown>;
type Listener = (...args: unknown[]) => unknown;

interface Pace {
  /** Milliseconds from one start to the next. */
  readonly minTime?: number;
  readonly maxConcurrent?: number;
}

/** As much of the class as is seen from outside: the rest is between it and the plugin. */
interface Pacing {
  readonly Group: new (pace: Pace) => object;
}

/** A limit is met again when others use the same token; then the run gives up and says so. */
const mostWaits = 4;
const unknownWaitMs = 60_000;

/**
 * What plugin-throttling uses of Bottleneck, by a clock from outside: the plugin itself takes no clock, only another
 * Bottleneck. It keeps the plugin's pace (writes 1 s apart, what notifies people 3 s, 10 requests at a time) and waits
 * after a refusal as long as GitHub says, measured on GitHub's own clock where the answer shows it.
 * @returns a class for the plugin's option `Bottleneck`
 */
export function createPacing(settings: PacingSettings): Pacing {
  class Limiter {
    readonly #pace: Pace;
    #nextStart = 0;
    #running = 0;
    readonly #waiting: (() => void)[] = [];
    #failed: Failed | undefined;

    constructor(pace: Pace = {}) {
      this.#pace = pace;
    }

    on(event: string, listener: Failed): void {
      if (event === 'failed') this.#failed = listener;
    }

    /** Runs a job in its turn, and again after each refusal for which the plugin asks that. */
    async schedule(...given: unknown[]): Promise<unknown> {
      const [job, ...args] = (typeof given[0] === 'function' ? given : given.slice(1)) as [Job, ...never[]];
      for (let retryCount = 0; ; retryCount += 1) {
        try {
          return await this.#inTurn(() => job(...args));
        } catch (error) {
          if (!(error instanceof Error) || retryCount >= mostWaits) throw error;
          // The plugin's listener reads the answer of every GraphQL error, also where none came.
          const wanted = await this.#failed?.(error, { args, retryCount }).catch(() => undefined);
          if (typeof wanted !== 'number') throw error;
          await waitForLimit(settings, error);
        }
      }
    }

    async #inTurn(job: () => unknown): Promise<unknown> {
      const { maxConcurrent = Number.POSITIVE_INFINITY, minTime = 0 } = this.#pace;
      if (this.#running >= maxConcurrent) await new Promise<void>((go) => void this.#waiting.push(go));
      this.#running += 1;
      try {
        const start = Math.max(settings.clock.now(), this.#nextStart);
        this.#nextStart = start + minTime;
        const wait = start - settings.clock.now();
        if (wait > 0) await settings.clock.sleep(wait, settings.signal, 'for the pace that GitHub asks for');
        return await job();
      } finally {
        this.#running -= 1;
        this.#waiting.shift()?.();
      }
    }
  }

  return class Bottleneck extends Limiter {
    static readonly Group = class {
      readonly #pace: Pace;
      readonly #limiters = new Map<string, Limiter>();

      constructor(pace: Pace) {
        this.#pace = pace;
      }

      key(id: string): Limiter {
        const limiter = this.#limiters.get(id) ?? new Limiter(this.#pace);
        this.#limiters.set(id, limiter);
        return limiter;
      }
    };

    static readonly Events = class {
      readonly #listeners = new Map<string, Listener>();

      constructor(target: { on?: (event: string, listener: Listener) => void }) {
        target.on = (event, listener) => void this.#listeners.set(event, listener);
      }

      async trigger(event: string, ...args: unknown[]): Promise<unknown> {
        return this.#listeners.get(event)?.(...args);
      }
    };
  };
}

/** Sleeps until the limit is over; throws the refusal itself when that is later than the run may last. */
async function waitForLimit({ clock, deadline, signal }: PacingSettings, refusal: Error): Promise<void> {
  const wait = limitWaitMs(refusal, clock.now()) ?? unknownWaitMs;
  if (clock.now() + wait > deadline) throw refusal;
  await clock.sleep(wait, signal, "for GitHub's limit of requests");
}
