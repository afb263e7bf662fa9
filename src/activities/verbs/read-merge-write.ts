import { ChatwootError } from '../../chatwoot/errors.ts';
import type { VerbDependencies, VerbOptions } from './dependencies.ts';
import { pause } from './pause.ts';

/** A set that Chatwoot only replaces as a whole. */
export interface SharedSet<Value> {
  readonly verb: string;
  /** What is there now. */
  read(): Promise<Value>;
  /** Replaces what is there. Must not repeat by itself: a copy written late would undo what others wrote since. */
  write(value: Value): Promise<unknown>;
  /** What should be there, made from what is. */
  merge(found: Value): Value;
  /** Whether everything asked for is there. */
  holds(found: Value): boolean;
}

/** Of 100 calls ten at a time on a real server none needed more than a few (API-NOTES 0, item 20). */
const mostRounds = 12;
const shortestPauseMs = 300;

/**
 * Changes a set that others write at the same time: read, merge, write, wait, read again, and from the start when
 * another writer's copy, read before our write, was written after it. Chatwoot has no compare-and-set. The wait is
 * longer than a read and a write take now, so that a copy read before our write has been written when we look.
 * Answers what the last read showed. Throws `ServerError` when others won every round.
 */
export async function readMergeWrite<Value>(
  { clock }: VerbDependencies,
  set: SharedSet<Value>,
  options: VerbOptions,
): Promise<Value> {
  let failure: ChatwootError | undefined;
  for (let round = 1; round <= mostRounds; round += 1) {
    const began = clock.now();
    const found = await set.read();
    if (set.holds(found)) return found;
    failure = await tryWrite(set, set.merge(found));
    const atLeast = Math.max(shortestPauseMs, 3 * (clock.now() - began));
    await pause(clock, atLeast * (1 + clock.random()), options, {
      verb: set.verb,
      purpose: 'to see whether the change lasts',
      mayHaveHappened: true,
    });
  }
  const last = await set.read();
  if (set.holds(last)) return last;
  if (failure) throw failure;
  throw new ChatwootError({
    kind: 'ServerError',
    operation: set.verb,
    mayHaveHappened: true,
    message: `others kept writing over the change: it was made ${mostRounds} times and is not there now. Find out who writes so often, then run this again.`,
  });
}

/** A write that failed in passing, with or without its work done, is no end: the next read shows what is there. */
async function tryWrite<Value>(set: SharedSet<Value>, value: Value): Promise<ChatwootError | undefined> {
  try {
    await set.write(value);
  } catch (error) {
    if (error instanceof ChatwootError && error.passing) return error;
    throw error;
  }
  return undefined;
}
