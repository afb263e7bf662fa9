import type { Conversation } from '../../chatwoot/answers/conversation.ts';
import { ChatwootError } from '../../chatwoot/errors.ts';
import { refused, type VerbDependencies, type VerbOptions } from './dependencies.ts';
import { markerKey, markerOf } from './marker.ts';
import { readRepeats, troublesInARow } from './one-by-one.ts';
import { customerWaits, newestOf, nudgeRef, outside, type StaleReason, type Sweep } from './stale/look.ts';

export interface FindStaleInput extends Sweep {
  /** Epoch seconds: conversations whose last activity was earlier. */
  readonly before: number;
  /** The most conversations to find. */
  readonly limit: number;
  readonly inbox_id?: number;
  readonly team_id?: number;
  /** Conversations with any of these. */
  readonly labels?: readonly string[];
  /** True: also those in which the customer waits for the team. Default false. */
  readonly evenIfCustomerWaits?: boolean;
  /** True: a nudge that the channel failed counts as one. Default false. */
  readonly evenIfUntold?: boolean;
  /** Conversations that are known already. */
  readonly except?: readonly number[];
}

export interface StaleFound {
  /** Silent, and not nudged since. `after` is the id of the newest message. */
  readonly stale: readonly { readonly conversation_id: number; readonly after: number }[];
  /** Silent since a nudge of this sweep, sent `at` (epoch seconds), whoever sent it has forgotten it. */
  readonly nudged: readonly { readonly conversation_id: number; readonly message_id: number; readonly at: number }[];
  readonly skipped: readonly { readonly conversation_id: number; readonly reason: StaleReason }[];
}

const verb = 'conversations.findStale';
/** Named at the most, so that thousands of exempt conversations cannot fill a history; the walk goes on past them. */
const mostSkipped = 1_000;

/**
 * Finds conversations without activity since a time, those silent longest first. Changes nothing.
 *
 * It reads the list in the order of last activity and stops at the first conversation that was active later, so it
 * costs one request for 25 stale ones, and one more for each whose newest message carries this library's mark. Messages,
 * notes and activity lines count as activity; a changed attribute does not. A conversation that becomes active between
 * two pages may hide another one until the next time.
 *
 * Needs a user's token; an agent sees the inboxes he is a member of. Safe to repeat. Throws `Invalid` for wrong input,
 * `NotFound` for an unknown team.
 */
export async function findStale(
  deps: VerbDependencies,
  input: FindStaleInput,
  options: VerbOptions = {},
): Promise<StaleFound> {
  check(input);
  const { status = ['open'], inbox_id, team_id, labels, limit } = input;
  const except = new Set(input.except);
  const stale: { conversation_id: number; after: number }[] = [];
  const nudged: { conversation_id: number; message_id: number; at: number }[] = [];
  const skipped: { conversation_id: number; reason: StaleReason }[] = [];
  const rows = deps.chatwoot.conversations.list.each(
    {
      status: [...status],
      sort_by: 'last_activity_at_asc',
      ...(inbox_id === undefined ? {} : { inbox_id }),
      ...(team_id === undefined ? {} : { team_id }),
      ...(labels === undefined ? {} : { labels: [...labels] }),
    },
    { ...options, repeats: readRepeats },
  );
  let unreadInARow = 0;
  for await (const row of rows) {
    if (row.last_activity_at >= input.before || stale.length + nudged.length >= limit) break;
    if (except.has(row.id)) continue;
    const after = newestOf(row);
    const earlier = after === undefined ? undefined : await earlierNudge(deps, input, row, options).catch(unread);
    unreadInARow = earlier instanceof ChatwootError ? unreadInARow + 1 : 0;
    if (earlier instanceof ChatwootError) {
      if (unreadInARow >= troublesInARow) throw earlier;
      skipped.push({ conversation_id: row.id, reason: 'not-read' });
      continue;
    }
    const reason = outside(input, row) ?? (earlier ? untold(input, row) : whyNot(input, row));
    if (reason) {
      if (skipped.length < mostSkipped) skipped.push({ conversation_id: row.id, reason });
    } else if (earlier) nudged.push(earlier);
    else if (after !== undefined) stale.push({ conversation_id: row.id, after });
  }
  return { stale, nudged, skipped };
}

/** What one conversation can have by itself; the rest is about the token, the server or the way to it. */
function unread(error: unknown): ChatwootError {
  if (error instanceof ChatwootError && (error.kind === 'ServerError' || error.kind === 'NotFound')) return error;
  throw error;
}

function whyNot(input: FindStaleInput, row: Conversation): StaleReason | undefined {
  if (newestOf(row) === undefined) return 'nothing-said';
  if (!input.evenIfCustomerWaits && customerWaits(row)) return 'customer-waits';
  return row.can_reply ? undefined : 'cannot-reply';
}

/** It will not be closed, and would take the place of another in each round. */
const untold = ({ evenIfUntold }: FindStaleInput, row: Conversation): StaleReason | undefined =>
  row.messages.at(-1)?.status === 'failed' && !evenIfUntold ? 'not-told' : undefined;

/** The newest message, if it is this sweep's nudge for the silence after one of the messages before it. */
async function earlierNudge({ chatwoot }: VerbDependencies, sweep: Sweep, row: Conversation, options: VerbOptions) {
  const last = row.messages.at(-1);
  const marker = last?.content_attributes?.[markerKey];
  if (last === undefined || marker === undefined) return undefined;
  const { payload } = await chatwoot.messages.list(
    { conversation_id: row.id },
    { ...options, token: 'user', repeats: readRepeats },
  );
  const ours = payload.some(({ id }) => markerOf(nudgeRef(sweep, row.id, id)) === marker);
  return ours ? { conversation_id: row.id, message_id: last.id, at: last.created_at } : undefined;
}

function check({ before, limit, ref, status }: FindStaleInput): void {
  if (!(before > 0 && before < 100_000_000_000))
    throw refused(verb, `before was ${before}: give whole seconds since 1970, not milliseconds.`);
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw refused(verb, `limit was ${limit}: give the most conversations to find, a whole number above 0.`);
  if (typeof ref !== 'string' || ref.trim() === '')
    throw refused(verb, 'ref is empty: give a text that is the same for all rounds of this sweep.');
  if (status?.length === 0) throw refused(verb, 'status is empty: name at least one status, or leave it out for open.');
}
