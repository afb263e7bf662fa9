import { timesOf } from '../../activities/verbs/loop/marks.ts';
import type { IssueName } from '../../github/issue-name.ts';
import { workflowIds } from '../../workflows/names.ts';
import { endExisting } from '../process/temporal/end-existing.ts';
import type { Place } from '../process/temporal/place.ts';
import { hasOtherInput, type Start } from '../process/temporal/start.ts';

/** Whose processes they are: of a worker's connection, and of an account, or started by hand for none in particular. */
export interface Whose {
  readonly connection: string;
  readonly accountId: number | undefined;
}

export type Waiting = Omit<Parameters<typeof endExisting>[2], 'why' | 'isMeant'>;

/**
 * Ends the processes that still tell of a closing under any of these names: one that waits to try again would say a day
 * later that an open issue was closed. The page that has begun is finished. Twenty questions to Temporal for each name,
 * at once; mostly it knows none of them.
 */
export async function endTelling(
  place: Place,
  { connection, accountId }: Whose,
  names: readonly IssueName[],
  closedAt: string,
  waiting: Waiting,
): Promise<void> {
  const accounts = accountId === undefined ? [undefined] : [accountId, undefined];
  const ids = names.flatMap((name) =>
    timesOf(closedAt).flatMap((time) =>
      (['closed', 'released'] as const).flatMap((what) =>
        accounts.map((account) => workflowIds.issue(connection, name, what, time, account)),
      ),
    ),
  );
  await Promise.all(ids.map((id) => endExisting(place, id, { ...waiting, why: 'is over' })));
}

/**
 * Ends one under this id that was started for another reason of the closing, or to do something else about it: it would
 * go on to tell what is not so any more.
 */
export const endOther = (place: Place, { workflowId, key }: Start, waiting: Waiting): Promise<void> =>
  endExisting(place, workflowId, { ...waiting, isMeant: (found) => hasOtherInput(found, key) });
