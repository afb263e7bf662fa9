import type { Conversation } from '../../../chatwoot/answers/conversation.ts';
import type { Message } from '../../../chatwoot/answers/message.ts';
import { markerKey } from '../marker.ts';
import { readRepeats } from '../one-by-one.ts';
import type { TellWork } from './work.ts';

const outgoing = 1;
/** Seconds by which the clocks of GitHub and Chatwoot may differ. */
const clockSkew = 300;

/** An agent deleted it, of which its text and all marks are gone. */
export const isErased = ({ content_attributes }: Pick<Message, 'content_attributes'>): boolean =>
  content_attributes?.deleted === true;

/**
 * The message that told of this closing, where it lost its mark: Chatwoot wipes that when an agent deletes the message, or
 * tries a failed one again. Known by its text, which a second try leaves as it was; one that was deleted by having come
 * from the account that tells, after the closing. One request, where such a one was deleted.
 * @param messages newest first, all since the closing
 */
export async function findUnmarked(
  work: TellWork,
  row: Conversation,
  messages: readonly Message[],
): Promise<Message | undefined> {
  if (work.closing.kind === 'other') return undefined;
  const from = Date.parse(work.closing.closed_at) / 1_000 - clockSkew;
  const unmarked = messages.filter(
    (one) =>
      one.message_type === outgoing &&
      !one.private &&
      one.created_at >= from &&
      one.content_attributes?.[markerKey] === undefined,
  );
  if (unmarked.length === 0) return undefined;
  const { content } = await work.words(row);
  return unmarked.find((one) => one.content === content) ?? (await findErasedOfOurs(work, unmarked));
}

/** Bots are not told apart: the one that told may be another connection's now. */
async function findErasedOfOurs(
  { deps, options }: TellWork,
  messages: readonly Message[],
): Promise<Message | undefined> {
  const erased = messages.filter(isErased);
  const byBot = erased.find(({ sender }) => sender?.type === 'agent_bot');
  if (byBot || erased.length === 0 || deps.tokens.includes('bot')) return byBot;
  const { id } = await deps.chatwoot.profile.get({}, { ...options, token: 'user', repeats: readRepeats });
  return erased.find(({ sender }) => sender?.type === 'user' && sender.id === id);
}
