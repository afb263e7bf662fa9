import type { ConversationStatus } from '../../chatwoot/answers/conversation.ts';
import { ChatwootError } from '../../chatwoot/errors.ts';
import { workThrough } from './bulk/pace.ts';
import { chunksOf, readStatuses, type SeenStatus } from './bulk/read-statuses.ts';
import { checkSelection, findTargets, type Selection } from './bulk/targets.ts';
import type { VerbDependencies, VerbOptions } from './dependencies.ts';
import { reached, statusTarget } from './snooze-time.ts';

export interface FindNotInStatusInput extends Selection {
  readonly status: ConversationStatus;
  /** Only with snoozed: epoch seconds, or an ISO time with its zone. Absent: asleep until the customer's next message. */
  readonly snoozed_until?: number | string;
}

export interface FoundNotInStatus {
  /** How many conversations the selection holds. */
  readonly total: number;
  /** Those that are not in the status, in the order given or found. */
  readonly ids: readonly number[];
}

const verb = 'conversations.findNotInStatus';
/** As many reads at once as a Chatwoot on two cores works on (API-NOTES 0, item 10). */
const atATime = 4;
/** One read of hundreds that fails in passing must not end the look. */
const repeats = 5;

/**
 * Says which of many conversations are not in a status yet, before anything is changed. It changes nothing.
 *
 * Costs about one request for 24 conversations with ids; a filter is walked to its end, and again until nothing new
 * shows. A conversation that cannot be read (not there, or not this user's to see) is among `ids`, so that the change
 * that follows says why it fails.
 * @param input `ids` or `filter`, and `limit`
 * Throws `Invalid` for a wrong selection, status or time, or more matches than `limit`; else what the reads throw.
 */
export async function findNotInStatus(
  deps: VerbDependencies,
  input: FindNotInStatusInput,
  options: VerbOptions = {},
): Promise<FoundNotInStatus> {
  const target = statusTarget(verb, input.status, input.snoozed_until, deps.clock.now());
  checkSelection(verb, input);
  const { ids, seen } = await findTargets(verb, deps, input, options);
  const rows = input.filter ? seen : await readAll(deps, ids, options);
  const isThere = (id: number) => {
    const row = rows.get(id);
    return row !== undefined && reached(target, row.status, row.snoozed_until);
  };
  return { total: ids.length, ids: ids.filter((id) => !isThere(id)) };
}

async function readAll(
  deps: VerbDependencies,
  ids: readonly number[],
  options: VerbOptions,
): Promise<ReadonlyMap<number, SeenStatus>> {
  const all = new Map<number, SeenStatus>();
  await workThrough(
    inOrder(chunksOf(ids)),
    () => atATime,
    async (chunk) => {
      const rows = await readStatuses(deps, chunk, { ...options, repeats });
      if (rows instanceof ChatwootError) throw rows;
      for (const [id, row] of rows) all.set(id, row);
    },
  );
  return all;
}

async function* inOrder<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
