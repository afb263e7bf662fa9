import type { Message } from '../../../chatwoot/answers/message.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import type { readBack } from '../links/read-back.ts';
import { hasMark, type Marks } from './marks.ts';

/** How messages are looked for. A test may put in what finds nothing, to show what it is good for. */
export type Read = typeof readBack;

/** What a conversation's messages say of a closing. */
export interface Traces {
  /** The message that told the customer. */
  readonly told?: Message;
  /** The note to the team. */
  readonly note?: Message;
  /** Everything that was read, newest first: at least what came after the newer of them. */
  readonly messages: readonly Message[];
}

/**
 * Looks back until one of the two is found, or their time is passed. Mostly one request.
 * @param marks by what was read, since the conversation's own notes tell of ids that the issue had before
 * @param since epoch seconds
 */
export async function findTraces(
  read: Read,
  deps: VerbDependencies,
  conversation_id: number,
  marks: (read: readonly Message[]) => Marks,
  since: number,
  options: VerbOptions,
): Promise<Traces> {
  const enough = (rows: readonly Message[]) => {
    const { told, note } = marks(rows);
    return rows.some((row) => hasMark(row, told) || hasMark(row, note)) || (rows.at(-1)?.created_at ?? 0) < since;
  };
  const { messages } = await read(deps, conversation_id, enough, options);
  const known = marks(messages);
  const told = messages.find((row) => hasMark(row, known.told));
  const note = messages.find((row) => hasMark(row, known.note));
  return { ...(told ? { told } : {}), ...(note ? { note } : {}), messages };
}

/** What came after a message, oldest first. */
export const messagesAfter = (messages: readonly Message[], id: number): Message[] =>
  messages.filter((message) => message.id > id).toReversed();
