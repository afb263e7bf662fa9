import type { Conversation, ConversationStatus } from '../../../chatwoot/answers/conversation.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { readBack } from '../links/read-back.ts';
import { type LookUp, lookUpMarker } from '../marker.ts';
import { readRepeats } from '../one-by-one.ts';
import { reachStatus } from '../set-status.ts';
import type { ClosedOne, Closing, ClosingRules } from './closing.ts';
import { isOurNote, type Marks } from './marks.ts';
import type { PageRows } from './rows.ts';
import type { WordsFor } from './texts/words.ts';
import { messagesAfter, type Read } from './traces.ts';

/** How what an earlier run did is found. */
export interface Looking {
  readonly read: Read;
  readonly lookUp: LookUp;
}

export const looking: Looking = { read: readBack, lookUp: lookUpMarker };

/** What telling the conversations of a page works with. */
export interface TellWork {
  readonly deps: VerbDependencies;
  readonly options: VerbOptions;
  readonly looking: Looking;
  readonly closing: Closing;
  readonly rules: ClosingRules;
  readonly ref: string;
  /** The same with the label in place of its id. */
  readonly placeRef: string;
  readonly marks: Marks;
  /** Epoch seconds: see `sinceClosing`. */
  readonly since: number;
  /** May be over before the page is: asked for each message. */
  readonly certainFirst: boolean;
  readonly startedAt: number;
  readonly words: WordsFor;
  readonly rows: PageRows;
}

/** What became of a conversation, but for what is usual: it was done by this run. */
export function became(
  conversation_id: number,
  outcome: ClosedOne['outcome'],
  more: { readonly [Key in 'before' | 'reason' | 'status']?: ClosedOne[Key] | undefined } = {},
): ClosedOne {
  const { before = false, reason, status } = more;
  return { conversation_id, outcome, before, ...(reason ? { reason } : {}), ...(status ? { status } : {}) };
}

/** A conversation as it is now. */
export const readNow = ({ deps, options }: Pick<TellWork, 'deps' | 'options'>, conversation_id: number) =>
  deps.chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user', repeats: readRepeats });

/** Sets the status where another one is there. */
export async function settle(
  { deps, options }: Pick<TellWork, 'deps' | 'options'>,
  { id, status }: Pick<Conversation, 'id' | 'status'>,
  target: ConversationStatus,
): Promise<ConversationStatus> {
  if (status !== target) await reachStatus(deps, id, { status: target }, { ...options, repeats: readRepeats });
  return target;
}

/**
 * Whether anything but notes of this library came after a message of ours: people or the customer went on, and their
 * status is not to be touched. One request only where a note of ours hides what is before it.
 * @param counts whether a line of activity counts as well, since somebody did something
 */
export async function wentOn(
  { deps, options, looking }: Pick<TellWork, 'deps' | 'options' | 'looking'>,
  row: Conversation,
  anchor: number,
  counts: 'messages' | 'activity too' = 'activity too',
): Promise<boolean> {
  const newest = counts === 'messages' ? row.last_non_activity_message : row.messages.at(-1);
  if (!newest || newest.id <= anchor) return false;
  if (!isOurNote(newest)) return true;
  const { messages } = await looking.read(deps, row.id, (rows) => rows.some(({ id }) => id <= anchor), options);
  return messagesAfter(messages, anchor).some(
    (message) => !isOurNote(message) && (counts === 'activity too' || message.message_type !== activity),
  );
}

const activity = 2;
