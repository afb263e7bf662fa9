import type { EventKind } from './event.ts';
import type { Snapshot } from './snapshot.ts';

/** What each conversation, by its number, was like when a follower last heard of it. */
export interface Known {
  readonly [conversationId: string]: Snapshot;
}

/** Somebody who wants to hear of one conversation, or of every conversation of one contact. */
export interface Follower {
  /** Who it is, unique among those that are asked for together. */
  readonly id: string;
  readonly conversationId?: number;
  readonly contactId?: number;
  /** Messages with a higher id are news; ids of messages rise through the whole installation. */
  readonly afterMessage: number;
  /** Only these kinds. Default: all. */
  readonly kinds?: readonly EventKind[];
  readonly known: Known;
  /**
   * True once its conversations were read one by one; until then a change may lie before what the list shows. False
   * again after a failure.
   */
  readonly looked: boolean;
}

export const knownMessages = (follower: Follower, conversationId: number): Pick<Snapshot, 'message' | 'recent'> =>
  follower.known[conversationId] ?? { message: follower.afterMessage, recent: [] };
