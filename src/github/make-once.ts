import type { Clock } from '../chatwoot/budget.ts';
import { ChatwootError, inDoubt } from '../chatwoot/errors.ts';

/** Something that is to be there once, whatever happens to the answers. */
export interface Making<Made> {
  /** For errors, such as `GitHub issues.createComment`. */
  readonly operation: string;
  /** Looks for what an earlier run may have made. */
  look(): Promise<Made | undefined>;
  /** Looks for what this run may have made. */
  lookForOwn(): Promise<Made | undefined>;
  /** Makes it, in one request that nobody repeats. */
  make(): Promise<Made>;
}

export interface MakingTime {
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  /** Milliseconds since the epoch before which nothing is made, so that what an earlier run began has come through. */
  readonly notBefore: number;
}

/** GitHub ends a request after 10 s of work; a proxy may hold it before that. */
const patienceMs = 60_000;
const mostTries = 4;

/**
 * Makes something at most once. It looks first. When the answer is lost it looks again until 60 s after the loss, and
 * makes it anew only when nothing has shown up; when the request surely never left, it repeats at once.
 * @returns whether it was there before
 */
export async function makeOnce<Made>(making: Making<Made>, time: MakingTime): Promise<{ made: Made; before: boolean }> {
  const { clock, signal } = time;
  const earlier = await lookUntil(time.notBefore, making.look, making, time, false);
  if (earlier !== undefined) return { made: earlier, before: true };
  for (let tries = 1; ; tries += 1) {
    const made = await making.make().catch((error: unknown) => {
      if (error instanceof ChatwootError) return error;
      throw error;
    });
    if (!(made instanceof ChatwootError)) return { made, before: false };
    if (made.mayHaveHappened && !signal?.aborted) {
      const own = await lookUntil(clock.now() + patienceMs, making.lookForOwn, making, time, true);
      if (own !== undefined) return { made: own, before: false };
    }
    // The client itself waits for a limit as long as it may.
    if (!made.passing || made.kind === 'RateLimited' || tries >= mostTries) throw made;
    if (!made.mayHaveHappened) await pause(1000 * (2 ** (tries - 1) - 1), making, time, false);
  }
}

/** Looks now, then after 1 s, 3 s, 7 s and so on, and for the last time at `until` or later. */
async function lookUntil<Made>(
  until: number,
  look: () => Promise<Made | undefined>,
  making: Making<Made>,
  time: MakingTime,
  doubt: boolean,
): Promise<Made | undefined> {
  for (let gap = 1_000; ; gap *= 2) {
    const last = time.clock.now() >= until;
    try {
      const found = await look();
      if (found !== undefined || last) return found;
    } catch (error) {
      // An earlier look that failed in passing says nothing; of the last one everything depends.
      const passing = error instanceof ChatwootError && error.passing && !time.signal?.aborted;
      if (last || !passing) throw doubt && error instanceof ChatwootError ? inDoubt(error) : error;
    }
    await pause(Math.min(gap, Math.max(0, until - time.clock.now())), making, time, doubt);
  }
}

async function pause(
  ms: number,
  { operation }: { readonly operation: string },
  { clock, signal, deadline }: MakingTime,
  mayHaveHappened: boolean,
): Promise<void> {
  const after = mayHaveHappened
    ? 'It may have been made all the same: run this again with the same ref.'
    : 'Nothing was made.';
  const stopped = (kind: 'TimedOut' | 'Interrupted', message: string) =>
    new ChatwootError({
      kind,
      operation,
      mayHaveHappened,
      passing: kind === 'TimedOut',
      message: `${message} ${after}`,
    });
  if (ms <= 0) return;
  if (clock.now() + ms > deadline)
    throw stopped(
      'TimedOut',
      `waiting to see what became of an earlier try takes another ${Math.ceil(ms / 1000)} s, longer than this step may take: allow more time.`,
    );
  try {
    await clock.sleep(ms, signal, 'to see what became of an earlier try');
  } catch (error) {
    if (!signal?.aborted) throw error;
    throw stopped('Interrupted', 'cancelled while waiting to see what became of an earlier try.');
  }
}
