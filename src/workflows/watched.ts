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
  /** Answers false for what is followed already, which keeps what it knows. */
  add(registration: Registration): boolean;
  /** Answers whether there was anything to end. */
  remove(workflowId: string): boolean;
  /** Takes what a wait has learnt; those that were ended meanwhile stay so. */
  learn(followers: readonly Follower[]): void;
  workflowOf(id: string): string | undefined;
}

export function createWatchList(before: readonly Watched[] = []): WatchList {
  const list = new Map(before.map((watched) => [watched.id, watched]));
  return {
    get all() {
      return [...list.values()];
    },
    add(registration) {
      const { workflowId, run, conversationId, contactId } = registration;
      const id = `${workflowId} ${run} ${conversationId ?? ''}/${contactId ?? ''}`;
      if (list.has(id)) return false;
      // What an earlier process under this id followed was for that one.
      for (const old of list.values()) if (old.workflowId === workflowId && old.run !== run) list.delete(old.id);
      list.set(id, { known: {}, ...registration, id, looked: false });
      return true;
    },
    remove(workflowId) {
      const gone = [...list.values()].filter((watched) => watched.workflowId === workflowId);
      for (const { id } of gone) list.delete(id);
      return gone.length > 0;
    },
    learn(followers) {
      for (const { id, known, looked } of followers) {
        const watched = list.get(id);
        if (watched) list.set(id, { ...watched, known, looked });
      }
    },
    workflowOf: (id) => list.get(id)?.workflowId,
  };
}
