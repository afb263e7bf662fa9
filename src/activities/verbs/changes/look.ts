import type { Conversation } from '../../../chatwoot/answers/conversation.ts';
import { ChatwootError, type ErrorKind } from '../../../chatwoot/errors.ts';
import type { ConversationEvent } from './event.ts';
import { type Follower, type Known, knownMessages } from './follower.ts';
import { afterMessages, messageEvents } from './messages.ts';
import type { Reader } from './reader.ts';
import { changesBetween, snapshotOf } from './snapshot.ts';

/** What one follower has to hear. */
export interface Look {
  readonly events: readonly ConversationEvent[];
  /** The same object when it has learnt nothing. */
  readonly follower: Follower;
  /** Why nothing of it could be read. */
  readonly unread?: ChatwootError;
  /** What could not be read, by ids, and why. */
  readonly missing: readonly (readonly [what: string, why: ChatwootError])[];
}

/**
 * Compares what a follower knows with what is there. Where one conversation fails, nothing of it counts as known and it
 * is read by itself at the next look, since by then the list of what changed lately may name it no more.
 * @param listed what changed; undefined to read the follower's conversations one by one
 */
export async function lookFor(
  reader: Reader,
  follower: Follower,
  listed: readonly Conversation[] | undefined,
): Promise<Look> {
  const rows = listed ?? (await readOneByOne(reader, follower).catch(unlessWhole));
  if (rows instanceof ChatwootError) {
    const { conversationId, contactId } = follower;
    const what = conversationId === undefined ? `contact ${contactId}` : `conversation ${conversationId}`;
    return { events: [], follower: toLookAgain(follower), unread: rows, missing: [[what, rows]] };
  }
  const events: ConversationEvent[] = [];
  const learnt: { [id: string]: Known[string] } = {};
  const missing: [string, ChatwootError][] = [];
  for (const row of rows.filter((each) => concerns(follower, each))) {
    const found = await newsOf(reader, follower, row, learnt).catch(unlessWhole);
    if (found instanceof ChatwootError) missing.push([`conversation ${row.id}`, found]);
    else events.push(...found.filter(({ kind }) => follower.kinds?.includes(kind) ?? true));
  }
  const hasLearnt = Object.keys(learnt).length > 0;
  const after = hasLearnt ? { ...follower, known: { ...follower.known, ...learnt } } : follower;
  return { events, follower: missing.length === 0 ? looked(after) : toLookAgain(after), missing };
}

const looked = (follower: Follower): Follower => (follower.looked ? follower : { ...follower, looked: true });
const toLookAgain = (follower: Follower): Follower => (follower.looked ? { ...follower, looked: false } : follower);

/** Kinds that one record can have by itself; the others are about the token, the server or the way to it. */
const ofOneRecord: readonly ErrorKind[] = ['Forbidden', 'NotFound', 'Invalid', 'ServerError'];

function unlessWhole(error: unknown): ChatwootError {
  if (error instanceof ChatwootError && ofOneRecord.includes(error.kind)) return error;
  throw error;
}

const concerns = ({ conversationId, contactId }: Follower, row: Conversation) =>
  row.id === conversationId || row.meta.sender.id === contactId;

async function readOneByOne(reader: Reader, { conversationId, contactId }: Follower): Promise<readonly Conversation[]> {
  const own = conversationId === undefined ? [] : await reader.conversation(conversationId);
  const ofContact = contactId === undefined ? [] : await reader.ofContact(contactId);
  return [...own, ...ofContact.filter((row) => row.id !== conversationId)];
}

/** Messages are read after the conversation, so those that changed it are told before what they changed. */
async function newsOf(
  reader: Reader,
  follower: Follower,
  row: Conversation,
  learnt: { [id: string]: Known[string] },
): Promise<ConversationEvent[]> {
  const before = follower.known[row.id];
  if (before?.updatedAt === row.updated_at) return [];
  const messagesKnown = knownMessages(follower, row.id);
  const rows = await reader.messagesAfter(row.id, messagesKnown.message);
  const after = snapshotOf(row, afterMessages(messagesKnown, rows));
  learnt[row.id] = after;
  const fresh = rows.filter(({ id }) => !messagesKnown.recent.includes(id));
  return [...messageEvents(fresh, after.contactId), ...(before ? changesBetween(row.id, before, after) : [])];
}
