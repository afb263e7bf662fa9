import type { Conversation } from '../../../chatwoot/answers/conversation.ts';
import { ChatwootError } from '../../../chatwoot/errors.ts';
import type { ConversationEvent } from './event.ts';
import { type Follower, type Known, knownMessages } from './follower.ts';
import { afterMessages, messageEvents } from './messages.ts';
import type { Reader } from './reader.ts';
import { changesBetween, snapshotOf } from './snapshot.ts';

/** One event for one follower. */
export interface News {
  readonly id: string;
  readonly event: ConversationEvent;
}

export interface Polled {
  readonly news: readonly News[];
  /** One that has learnt nothing is the same object as before. */
  readonly followers: readonly Follower[];
}

/** Beyond this the list's one answer may grow too large for the server's 15 s; reading one by one always works. */
const longestWindow = 3_600;

/**
 * Reads once what is new for each follower. What it knew is compared with what is there, so a change is told once
 * however often it is seen, and none is missed that still shows. What one follower may not see is tried again the next
 * time, so that it keeps no other from hearing; when none of them may, it throws that.
 * @param window seconds back to the last poll, with the overlap; undefined when there was none
 */
export async function poll(reader: Reader, followers: readonly Follower[], window?: number): Promise<Polled> {
  const listable = window !== undefined && window <= longestWindow;
  const listed = listable && followers.some(({ looked }) => looked) ? await reader.changedWithin(window) : [];
  const news: News[] = [];
  const after: Follower[] = [];
  const hidden: ChatwootError[] = [];
  for (const follower of followers) {
    const rows = follower.looked && listable ? listed : await readOneByOne(reader, follower).catch(unlessForbidden);
    if (rows instanceof ChatwootError) {
      hidden.push(rows);
      after.push(follower);
      continue;
    }
    const learnt: { [id: string]: Known[string] } = {};
    for (const row of rows.filter((each) => concerns(follower, each))) {
      const events = await newsOf(reader, follower, row, learnt);
      const wanted = events.filter(({ kind }) => follower.kinds?.includes(kind) ?? true);
      news.push(...wanted.map((event) => ({ id: follower.id, event })));
    }
    const isSame = follower.looked && Object.keys(learnt).length === 0;
    after.push(isSame ? follower : { ...follower, known: { ...follower.known, ...learnt }, looked: true });
  }
  if (hidden[0] && hidden.length === followers.length) throw hidden[0];
  return { news, followers: after };
}

function unlessForbidden(error: unknown): ChatwootError {
  if (error instanceof ChatwootError && error.kind === 'Forbidden') return error;
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
