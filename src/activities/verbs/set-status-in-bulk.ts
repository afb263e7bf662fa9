import type { ConversationStatus } from '../../chatwoot/answers/conversation.ts';
import type { Progress } from '../progress.ts';
import { runRounds } from './bulk/rounds.ts';
import { type BulkFailure, type BulkState, createTally } from './bulk/tally.ts';
import { checkSelection, findTargets, type Selection } from './bulk/targets.ts';
import type { VerbDependencies, VerbOptions } from './dependencies.ts';
import { refused } from './dependencies.ts';
import { statusTarget } from './snooze-time.ts';

export interface SetStatusInBulkInput extends Selection {
  readonly status: ConversationStatus;
  /** Only with snoozed: epoch seconds, or an ISO time with its zone. Absent: until the customer's next message. */
  readonly snoozed_until?: number | string;
  /** See `setStatusInBulk`. Default `toggle`. */
  readonly by?: 'toggle' | 'bulk';
}

export interface StatusSetInBulk {
  readonly status: ConversationStatus;
  readonly total: number;
  readonly changed: readonly number[];
  readonly already_there: readonly number[];
  /** Exactly those that are not in the target status as far as anybody can tell, each with its reason. */
  readonly failed: readonly BulkFailure[];
}

const verb = 'conversations.setStatusInBulk';

/**
 * Sets the status of many conversations, checks each of them, and says exactly which ones failed and why.
 *
 * To the account: as `setStatus` for each conversation that is not there already; those that are cost a 24th of a
 * request and are not touched. Safe to repeat; failures in passing are tried again over a few minutes.
 *
 * `by: 'toggle'` (default) makes one request a conversation, whose answer is the proof: about 1.04 requests each with
 * ids, up to 1.09 with a filter. It is the fastest way there is: Chatwoot's bulk jobs work no faster (20 to 38 s for 300
 * conversations against 13 s) and are dropped silently under load. `by: 'bulk'` makes about 0.2 requests each, for a
 * server that allows few requests a minute; what its jobs dropped is done by toggle. It does not make an agent the
 * assignee of what it opens, which toggle does.
 *
 * @param input `ids` or `filter`, and `limit`; a filter is read to its end first
 * @param progress where to report to, and what a stopped attempt reported last: its work is not done again, though what
 *   it changed after its last report counts as already there
 * Throws `Invalid` before anything is written for a wrong selection, status or time, or more matches than `limit`;
 * `Unauthorized` for a token that stops everything; `Interrupted` when cancelled. A deadline throws nothing: what was
 * not done in time is among `failed`.
 */
export async function setStatusInBulk(
  deps: VerbDependencies,
  input: SetStatusInBulkInput,
  options: VerbOptions = {},
  progress?: Progress<BulkState>,
): Promise<StatusSetInBulk> {
  const by = input.by ?? 'toggle';
  if (by !== 'toggle' && by !== 'bulk')
    throw refused(verb, 'by was neither toggle nor bulk: give one of the two, or leave it out.');
  const target = statusTarget(verb, input.status, input.snoozed_until, deps.clock.now());
  checkSelection(verb, input);
  const resumed = progress?.last;
  const { ids, seen } = resumed ? { ids: resumed.ids, seen: new Map() } : await findTargets(verb, deps, input, options);
  const tally = createTally(ids, progress);
  try {
    await runRounds({ verb, deps, target, tally, by, seen, options });
  } catch (error) {
    tally.report();
    throw error;
  }
  tally.report();
  return { status: target.status, total: ids.length, ...tally.settled() };
}
