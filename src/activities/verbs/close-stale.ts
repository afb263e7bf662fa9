import type { Conversation } from '../../chatwoot/answers/conversation.ts';
import type { Progress } from '../progress.ts';
import { refused, type VerbDependencies, type VerbOptions } from './dependencies.ts';
import { addLabels } from './labels.ts';
import { type MessageText, wordsOf } from './message-text.ts';
import { apart, type NotWorked, oneByOne, readRepeats, type Settled } from './one-by-one.ts';
import { sendOnce } from './send-once.ts';
import { reachStatus } from './set-status.ts';
import { newestOf, outside, type StaleReason, type Sweep } from './stale/look.ts';

export interface CloseStaleInput extends Sweep {
  /** As `nudgeStale` answered them. */
  readonly conversations: readonly { readonly conversation_id: number; readonly message_id: number }[];
  /** Labels that each closed conversation gets. */
  readonly addLabels?: readonly string[];
  /** A note that each closed conversation gets; only agents see it. */
  readonly note?: MessageText;
  /** True: also those whose channel did not take the nudge. Default false. */
  readonly evenIfUntold?: boolean;
  /** See `sendOnce`. In a worker a second attempt is never taken for the first. */
  readonly certainFirst?: boolean;
}

/** What became of one conversation: it was resolved, or `reason` says why not. */
export interface ClosedOne {
  readonly conversation_id: number;
  readonly reason?: StaleReason;
}

export interface StaleClosed {
  readonly closed: readonly number[];
  readonly skipped: readonly { readonly conversation_id: number; readonly reason: StaleReason }[];
  readonly failed: readonly NotWorked[];
}

const verb = 'conversations.closeStale';

/**
 * Resolves conversations in which nothing happened since they were nudged.
 *
 * To the account: status resolved, then labels and a note where given, for each conversation whose newest message still
 * is the nudge, that is in one of the statuses and has no stop label; nothing for any other. Each is read right before;
 * what somebody does in the moment between the two is not seen, and an incoming message reopens it.
 * Two requests a conversation, three more with labels, one more with a note. Chatwoot may send its survey.
 *
 * Safe to repeat: an attempt after the first finishes what one before it resolved. Throws as `nudgeStale`.
 * @param progress where to report to, and what a stopped attempt reported last
 */
export async function closeStale(
  deps: VerbDependencies,
  input: CloseStaleInput,
  options: VerbOptions = {},
  progress?: Progress<Settled<ClosedOne>>,
): Promise<StaleClosed> {
  if (!Array.isArray(input.conversations))
    throw refused(verb, 'conversations was no list: give what conversations.nudgeStale answered as nudged.');
  const reading = { ...options, token: 'user', repeats: readRepeats } as const;
  const words = input.note && (await wordsOf(deps, verb, 'note', input.note, reading));
  const startedAt = deps.clock.now();
  const certainFirst = input.certainFirst ?? false;
  const work = async (item: CloseStaleInput['conversations'][number]): Promise<ClosedOne> => {
    const { conversation_id, message_id } = item;
    const row = await deps.chatwoot.conversations.get({ conversation_id }, reading);
    if (!(await resolvedBefore(deps, item, row, certainFirst, options))) {
      const reason = whyNot(input, message_id, row);
      if (reason) return { conversation_id, reason };
      await reachStatus(deps, conversation_id, { status: 'resolved' }, { ...options, repeats: readRepeats });
    }
    if (input.addLabels?.length) await addLabels(deps, { conversation_id, labels: input.addLabels }, options);
    if (words !== undefined) {
      const ref = `${input.ref}/${conversation_id}/${message_id}/closed`;
      await sendOnce(deps, { conversation_id, content: words, ref, private: true, certainFirst, startedAt }, options);
    }
    return { conversation_id };
  };
  const { results, failed } = await oneByOne(input.conversations, work, options, progress);
  const { worked, skipped } = apart(results);
  return { closed: worked, skipped, failed };
}

function whyNot(input: CloseStaleInput, message_id: number, row: Conversation): StaleReason | undefined {
  const reason = outside(input, row) ?? (newestOf(row) === message_id ? undefined : 'activity');
  if (reason || input.evenIfUntold) return reason;
  const nudge = row.last_non_activity_message;
  return nudge?.id === message_id && nudge.status === 'failed' ? 'not-told' : undefined;
}

/** Resolved by an attempt that could not say so: nothing but lines of activity and notes stands after the nudge. */
async function resolvedBefore(
  { chatwoot }: VerbDependencies,
  { conversation_id, message_id }: CloseStaleInput['conversations'][number],
  row: Conversation,
  certainFirst: boolean,
  options: VerbOptions,
): Promise<boolean> {
  if (certainFirst || row.status !== 'resolved') return false;
  const { payload } = await chatwoot.messages.list(
    { conversation_id, after: message_id },
    { ...options, token: 'user', repeats: readRepeats },
  );
  return payload.every((message) => message.message_type >= 2 || message.private);
}
