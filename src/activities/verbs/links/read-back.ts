import type { Message } from '../../../chatwoot/answers/message.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { readRepeats } from '../one-by-one.ts';

/** What was read of a conversation. */
export interface ReadBack {
  /** Newest first. */
  readonly messages: readonly Message[];
  /** Its labels now; they come along. */
  readonly labels: readonly string[];
}

/** Chatwoot gives that many at a time when asked for the newest, and that many between two ids (message_finder.rb). */
const newestSize = 20;
const betweenSize = 1_000;

/**
 * Reads the newest 20 messages of a conversation and, unless they are enough, all before them, up to 1,000 a request: 20
 * at a time would cost an old conversation dozens. Needs a user's token; throws `NotFound` when it was deleted.
 * @param enough whether these messages, newest first, tell all there is to know
 */
export async function readBack(
  { chatwoot }: VerbDependencies,
  conversation_id: number,
  enough: (messages: readonly Message[]) => boolean,
  options: VerbOptions,
): Promise<ReadBack> {
  const reading = { ...options, token: 'user', repeats: readRepeats } as const;
  const newest = await chatwoot.messages.list({ conversation_id }, reading);
  const { labels } = newest.meta;
  const messages = newestFirst(newest.payload);
  const before = messages.at(-1)?.id;
  if (before === undefined || messages.length < newestSize || enough(messages)) return { messages, labels };
  const earlier: Message[] = [];
  for (let after = 1; ; after = Math.max(...earlier.map(({ id }) => id)) + 1) {
    const { payload } = await chatwoot.messages.list({ conversation_id, after, before }, reading);
    for (const message of payload) earlier.push(message);
    if (payload.length < betweenSize) break;
  }
  return { messages: [...messages, ...newestFirst(earlier)], labels };
}

const newestFirst = (messages: readonly Message[]): Message[] => messages.toSorted((one, other) => other.id - one.id);
