import type { Follower } from '../activities/verbs/changes/follower.ts';
import type { Registration } from './follow.ts';

/** A follower and the workflow that is signalled for it. */
export interface Watched extends Follower {
  readonly workflowId: string;
  readonly run: string;
}

/** Everything that is followed, by the follower's id. */
export interface WatchList {
  readonly all: readonly Watched[];
  readonly size: number;
  /** Whether one more would make the list too long for Temporal. Never for what is followed already. */
  isFullFor(registration: Registration): boolean;
  /** Answers false for what is followed already, which keeps what it knows. */
  add(registration: Registration): boolean;
  /** Answers whether there was anything to end. */
  remove(workflowId: string): boolean;
  /** Takes what a wait has learnt; those that were ended meanwhile stay so. */
  learn(followers: readonly Follower[]): void;
  /** What was followed last, beyond what the list may hold: it has learnt more than there was room for. */
  tooMany(): readonly Watched[];
  workflowOf(id: string): string | undefined;
}

/**
 * The list goes into each wait and over each continue-as-new, and Temporal takes 2 MB for one payload (and 4 MB for one
 * message, in which a wait's input and its last heartbeat come together). The rest is room for what a wait learns.
 */
const mostBytes = 1_500_000;
/** What the first look at a contact may add: Chatwoot shows 20 of his conversations, each some 250 bytes. */
const contactBytes = 5_000;

export function createWatchList(before: readonly Watched[] = []): WatchList {
  const list = new Map<string, { watched: Watched; bytes: number }>();
  const ofWorkflow = new Map<string, Set<string>>();
  let bytes = 0;
  const put = (watched: Watched) => {
    const size = sizeOf(watched);
    bytes += size - (list.get(watched.id)?.bytes ?? 0);
    list.set(watched.id, { watched, bytes: size });
    ofWorkflow.set(watched.workflowId, (ofWorkflow.get(watched.workflowId) ?? new Set()).add(watched.id));
  };
  const drop = (watched: Watched) => {
    bytes -= list.get(watched.id)?.bytes ?? 0;
    list.delete(watched.id);
    const others = ofWorkflow.get(watched.workflowId);
    others?.delete(watched.id);
    if (others?.size === 0) ofWorkflow.delete(watched.workflowId);
  };
  const allOf = (workflowId: string) =>
    [...(ofWorkflow.get(workflowId) ?? [])].flatMap((id) => list.get(id)?.watched ?? []);
  for (const watched of before) put(watched);
  return {
    get all() {
      return [...list.values()].map(({ watched }) => watched);
    },
    get size() {
      return list.size;
    },
    isFullFor(registration) {
      const watched = asWatched(registration);
      return !list.has(watched.id) && bytes + sizeOf(watched) > mostBytes;
    },
    add(registration) {
      const watched = asWatched(registration);
      if (list.has(watched.id)) return false;
      // What an earlier process under this id followed was for that one.
      for (const old of allOf(watched.workflowId)) if (old.run !== watched.run) drop(old);
      put(watched);
      return true;
    },
    remove(workflowId) {
      const gone = allOf(workflowId);
      for (const watched of gone) drop(watched);
      return gone.length > 0;
    },
    learn(followers) {
      for (const { id, known, looked } of followers) {
        const found = list.get(id);
        if (found) put({ ...found.watched, known, looked });
      }
    },
    tooMany() {
      const rows = [...list.values()];
      const beyond: Watched[] = [];
      for (let left = bytes; left > mostBytes && rows.length > 1; ) {
        const last = rows.pop();
        if (last) beyond.push(last.watched);
        left -= last?.bytes ?? 0;
      }
      return beyond;
    },
    workflowOf: (id) => list.get(id)?.watched.workflowId,
  };
}

function asWatched(registration: Registration): Watched {
  const { workflowId, run, conversationId, contactId } = registration;
  return {
    known: {},
    ...registration,
    id: `${workflowId} ${run} ${conversationId ?? ''}/${contactId ?? ''}`,
    looked: false,
  };
}

/** As JSON, near enough: letters beyond ASCII are rare in it. */
const sizeOf = (watched: Watched): number =>
  JSON.stringify(watched).length + 1 + (watched.contactId === undefined || watched.looked ? 0 : contactBytes);
