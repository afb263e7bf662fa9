import type { Clock } from '../../chatwoot/budget.ts';
import { ChatwootError } from '../../chatwoot/errors.ts';
import type { VerbOptions } from './dependencies.ts';
import { pause, type Waiting } from './pause.ts';

/** A look that is repeated until what it looks for could not come any more. */
export interface Patience<Found> {
  look(): Promise<Found | undefined>;
  /** Milliseconds since the epoch. Nothing found counts only from a look that began then or later. */
  readonly until: number;
  readonly waiting: Waiting;
}

const mostLateFailures = 5;

/**
 * Looks now, then after 1 s, 3 s, 7 s and so on, and for the last time at `until`; answers as soon as it is found. A
 * look that fails in passing is no answer: the last one is repeated a few times, then its error is thrown.
 */
export async function patientLook<Found>(
  clock: Clock,
  { look, until, waiting }: Patience<Found>,
  options: VerbOptions,
): Promise<Found | undefined> {
  let gap = 1_000;
  let lateFailures = 0;
  for (;;) {
    const last = clock.now() >= until;
    try {
      const found = await look();
      if (found !== undefined || last) return found;
    } catch (error) {
      if (last) lateFailures += 1;
      const passing = error instanceof ChatwootError && error.passing && !options.signal?.aborted;
      if (!passing || lateFailures >= mostLateFailures) throw unfinished(error, waiting);
    }
    await pause(clock, last ? gap : Math.min(gap, Math.max(0, until - clock.now())), options, waiting);
    gap = last ? gap : gap * 2;
  }
}

/** After a loss the look's own error, which says that nothing was changed, would be misleading. */
function unfinished(error: unknown, { verb, mayHaveHappened }: Waiting): unknown {
  if (!(error instanceof ChatwootError) || !mayHaveHappened) return error;
  return new ChatwootError({
    kind: error.kind,
    operation: verb,
    mayHaveHappened: true,
    passing: error.passing,
    ...(error.status === undefined ? {} : { status: error.status }),
    message: `an answer was lost, and looking whether the work was done all the same failed too: ${error.message} Run this again with the same ref.`,
  });
}
