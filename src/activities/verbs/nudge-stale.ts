import type { Progress } from '../progress.ts';
import { refused, type VerbDependencies, type VerbOptions } from './dependencies.ts';
import { lookUpMarker, markerOf } from './marker.ts';
import { type MessageText, wordsOf } from './message-text.ts';
import { type NotWorked, oneByOne, readRepeats, type Settled } from './one-by-one.ts';
import { sendOnce } from './send-once.ts';
import { newestOf, nudgeRef, outside, type StaleReason, type Sweep } from './stale/look.ts';

export interface NudgeStaleInput extends Sweep {
  /** As `findStale` found them. */
  readonly conversations: readonly { readonly conversation_id: number; readonly after: number }[];
  readonly message: MessageText;
  /** See `sendOnce`. In a worker a second attempt is never taken for the first. */
  readonly certainFirst?: boolean;
}

/** What became of one conversation: a message was stored (`message_id`), or `reason` says why none was. */
export interface NudgedOne {
  readonly conversation_id: number;
  readonly message_id?: number;
  readonly reason?: StaleReason;
}

export interface StaleNudged {
  readonly nudged: readonly { readonly conversation_id: number; readonly message_id: number }[];
  /** Stored, and not taken by the channel. */
  readonly untold: readonly { readonly conversation_id: number; readonly message_id: number }[];
  readonly skipped: readonly { readonly conversation_id: number; readonly reason: StaleReason }[];
  readonly failed: readonly NotWorked[];
}

const verb = 'conversations.nudgeStale';

/**
 * Says something in conversations that are still silent, once for each silence, and says which channels took it.
 *
 * To the account: one message in each conversation that has no message newer than `after`, is in one of the statuses,
 * has no stop label and can be replied to; nothing in any other. Each is read right before. Three requests a
 * conversation, and one for a canned response.
 * Safe to repeat: see `sendOnce`. Throws `Invalid` for a message that is empty or unknown, `Unauthorized`, and what
 * `oneByOne` throws when the server is in trouble; one conversation that fails is among `failed`.
 * @param progress where to report to, and what a stopped attempt reported last
 */
export async function nudgeStale(
  deps: VerbDependencies,
  input: NudgeStaleInput,
  options: VerbOptions = {},
  progress?: Progress<Settled<NudgedOne>>,
): Promise<StaleNudged> {
  if (!Array.isArray(input.conversations))
    throw refused(verb, 'conversations was no list: give what conversations.findStale answered as stale.');
  const content = await wordsOf(deps, verb, 'message', input.message, { ...options, repeats: readRepeats });
  const startedAt = deps.clock.now();
  const work = async ({ conversation_id, after }: NudgeStaleInput['conversations'][number]): Promise<NudgedOne> => {
    const row = await deps.chatwoot.conversations.get(
      { conversation_id },
      { ...options, token: 'user', repeats: readRepeats },
    );
    const ref = nudgeRef(input, conversation_id, after);
    if (newestOf(row) !== after) {
      // An attempt whose report was lost may have sent it, and what came after it is for the closing to see.
      const depth = { messages: 100, since: Number.POSITIVE_INFINITY };
      const ours = await lookUpMarker(deps, conversation_id, markerOf(ref), depth, options);
      return ours ? { conversation_id, message_id: ours.id } : { conversation_id, reason: 'activity' };
    }
    const reason = outside(input, row) ?? (row.can_reply ? undefined : 'cannot-reply');
    if (reason) return { conversation_id, reason };
    const certainFirst = input.certainFirst ?? false;
    const sent = await sendOnce(deps, { conversation_id, content, ref, certainFirst, startedAt }, options);
    return { conversation_id, message_id: sent.message_id, ...(sent.told ? {} : { reason: 'not-told' }) };
  };
  const { results, failed } = await oneByOne(input.conversations, work, options, progress);
  const stored = results.flatMap(({ conversation_id, message_id, reason }) =>
    message_id === undefined ? [] : [{ conversation_id, message_id, told: reason === undefined }],
  );
  const named = (told: boolean) =>
    stored
      .filter((one) => one.told === told)
      .map(({ conversation_id, message_id }) => ({ conversation_id, message_id }));
  const skipped = results.flatMap(({ conversation_id, message_id, reason }) =>
    message_id === undefined && reason ? [{ conversation_id, reason }] : [],
  );
  return { nudged: named(true), untold: named(false), skipped, failed };
}
