import type { ChatwootError } from '../../../chatwoot/errors.ts';
import type { ConversationEvent } from './event.ts';
import type { Follower } from './follower.ts';
import { type Look, lookFor } from './look.ts';
import type { Reader } from './reader.ts';

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

/** A server that fails for everything is not asked for each of thousands; so many broken records in a row are not likely. */
const mostFailures = 10;

/**
 * Reads once what is new for each follower. What it knew is compared with what is there, so a change is told once
 * however often it is seen, and none is missed that still shows. What one follower may not see, or Chatwoot fails to
 * show, is tried again the next time, so that it keeps no other from hearing; when nothing can be read, it throws why.
 * @param window seconds back to the last poll, with the overlap; undefined when there was none
 */
export async function poll(reader: Reader, followers: readonly Follower[], window?: number): Promise<Polled> {
  const listable = window !== undefined && window <= longestWindow;
  const listed = listable && followers.some(({ looked }) => looked) ? await reader.changedWithin(window) : undefined;
  const news: News[] = [];
  const after: Follower[] = [];
  const unread: ChatwootError[] = [];
  const missing: Look['missing'][number][] = [];
  // Followers of one conversation share its error: it was asked for once.
  const failures = new Set<ChatwootError>();
  for (const each of followers) {
    const look = await lookFor(reader, each, each.looked ? listed : undefined);
    news.push(...look.events.map((event) => ({ id: each.id, event })));
    after.push(look.follower);
    missing.push(...look.missing);
    if (!look.unread) continue;
    unread.push(look.unread);
    if (look.unread.kind === 'ServerError') failures.add(look.unread);
    if (!listed && unread.length === after.length && failures.size >= mostFailures) break;
  }
  if (unread[0] && unread.length === after.length) throw unread[0];
  for (const [what, why] of missing) reader.leftOut(what, why);
  return { news, followers: after };
}
