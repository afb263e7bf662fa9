import type { Clock } from '../../chatwoot/budget.ts';
import { ChatwootError } from '../../chatwoot/errors.ts';
import type { VerbOptions } from './dependencies.ts';

/** What an error has to say when a wait cannot be finished. */
export interface Waiting {
  readonly verb: string;
  /** What the wait is for, to go after "waiting". */
  readonly purpose: string;
  /** Whether something may have been changed before the wait. */
  readonly mayHaveHappened: boolean;
}

/**
 * Waits. Throws `TimedOut` at once when the wait would pass the deadline, and `Interrupted` when the signal comes.
 * @param ms milliseconds
 */
export async function pause(clock: Clock, ms: number, options: VerbOptions, waiting: Waiting): Promise<void> {
  if (ms <= 0) return;
  const { verb, purpose, mayHaveHappened } = waiting;
  const after = mayHaveHappened
    ? 'The change may have been made all the same: look before repeating it.'
    : 'Nothing was changed.';
  if (options.deadline !== undefined && clock.now() + ms > options.deadline) {
    throw new ChatwootError({
      kind: 'TimedOut',
      operation: verb,
      mayHaveHappened,
      message: `waiting ${purpose} takes another ${Math.ceil(ms / 1000)} s, which is longer than this step may take: allow more time. ${after}`,
    });
  }
  try {
    await clock.sleep(ms, options.signal, purpose);
  } catch (error) {
    if (!options.signal?.aborted) throw error;
    throw new ChatwootError({
      kind: 'Interrupted',
      operation: verb,
      mayHaveHappened,
      passing: false,
      message: `cancelled while waiting ${purpose}. ${after}`,
    });
  }
}
