import { ChatwootError } from '../../../chatwoot/errors.ts';
import { reachStatus } from '../set-status.ts';
import type { Pace } from './pace.ts';
import type { Rounds } from './run.ts';

/** One conversation by one request, whose answer is the proof. Throws only what stops everything. */
export async function toggleOne(rounds: Rounds, pace: Pace, id: number): Promise<void> {
  const { deps, target, tally, options } = rounds;
  const began = deps.clock.now();
  try {
    await reachStatus(deps, id, target, options);
    pace.took(deps.clock.now() - began);
    tally.touched(id);
    tally.there(id);
  } catch (error) {
    if (!(error instanceof ChatwootError) || error.kind === 'Unauthorized' || options.signal?.aborted) throw error;
    if (error.mayHaveHappened) tally.touched(id);
    if (error.passing) tally.unsure(id, error);
    else tally.failed(id, error);
    if (error.kind === 'ServerError' || error.kind === 'TimedOut' || error.kind === 'Interrupted') pace.failed();
  }
}
