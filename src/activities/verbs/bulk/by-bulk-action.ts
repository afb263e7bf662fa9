import { ChatwootError } from '../../../chatwoot/errors.ts';
import { pause } from '../pause.ts';
import { reached } from '../snooze-time.ts';
import { toggleOne } from './by-toggle.ts';
import type { Pace } from './pace.ts';
import { readStatuses } from './read-statuses.ts';
import type { Chunk, Rounds } from './run.ts';

/** More jobs at once than the server has database connections lose some (API-NOTES 0, item 9). */
export const lanes = 4;

/** A job of 24 takes 1 to 3 s when nothing is before it; one that shows nothing after 15 s counts as dropped. */
const looksAfterMs = [1_000, 2_000, 4_000, 8_000];

/**
 * At most 24 conversations by one bulk action. Those go by toggle that a bulk job cannot do: it knows no way to lose the
 * wake-up time of an earlier snooze, and skips in silence what this user may not see.
 */
export async function bulkChunk(rounds: Rounds, pace: Pace, { ids, statuses }: Chunk): Promise<void> {
  const { target } = rounds;
  const forBulk = ids.filter((id) => {
    const row = statuses.get(id);
    return (
      row !== undefined && (target.status !== 'snoozed' || target.until !== undefined || row.snoozed_until === null)
    );
  });
  for (const id of ids) if (!forBulk.includes(id)) await toggleOne(rounds, pace, id);
  if (forBulk.length > 0) await bulkAction(rounds, forBulk);
}

/** The call answers before it does anything and its job may be dropped: looks until all are there or patience ends. */
async function bulkAction({ verb, deps, target, tally, options }: Rounds, ids: readonly number[]): Promise<void> {
  try {
    await deps.chatwoot.bulkActions.updateConversations(
      {
        type: 'Conversation',
        ids,
        fields: { status: target.status },
        ...(target.until === undefined ? {} : { snoozed_until: target.until }),
      },
      options,
    );
  } catch (error) {
    if (!(error instanceof ChatwootError) || error.kind === 'Unauthorized' || options.signal?.aborted) throw error;
    for (const id of ids) tally.unsure(id, error);
    if (!error.mayHaveHappened) return;
  }
  for (const id of ids) tally.touched(id);
  let left = ids;
  for (const wait of looksAfterMs) {
    await pause(deps.clock, wait * (1 + deps.clock.random() / 4), options, {
      verb,
      purpose: 'for Chatwoot’s bulk job',
      mayHaveHappened: true,
    });
    const seen = await readStatuses(deps, left, options);
    if (seen instanceof ChatwootError) continue;
    left = left.filter((id) => {
      const row = seen.get(id);
      const isThere = row !== undefined && reached(target, row.status, row.snoozed_until);
      if (isThere) tally.there(id);
      return !isThere;
    });
    if (left.length === 0) return;
  }
}
