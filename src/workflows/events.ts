import type { ConversationEvent } from '../activities/verbs/changes/event.ts';

/** What `watchConnection` (and later the gateway) signals to those who follow a conversation. */
export { type ConversationEvent, type EventKind, eventKinds } from '../activities/verbs/changes/event.ts';

/** Whether something that anybody may have sent is an event. */
export function isEvent(given: unknown): given is ConversationEvent {
  if (typeof given !== 'object' || given === null) return false;
  const { key, kind, conversationId } = given as Partial<ConversationEvent>;
  return typeof key === 'string' && typeof kind === 'string' && typeof conversationId === 'number';
}

/** Remembers the newest keys, so that an event that is signalled twice counts once. */
export interface Seen {
  /** True the first time it is asked about a key. */
  isNew(event: Pick<ConversationEvent, 'key'>): boolean;
  /** Oldest first, to be carried over a continue-as-new. */
  readonly keys: readonly string[];
}

/**
 * @param before keys that an earlier run has seen
 * @param most how many are remembered; doubles come close together (a retried delivery), not thousands later
 */
export function createSeen(before: readonly string[] = [], most = 500): Seen {
  const keys = new Set(before);
  return {
    isNew({ key }) {
      if (keys.has(key)) return false;
      keys.add(key);
      const [oldest] = keys;
      if (keys.size > most && oldest !== undefined) keys.delete(oldest);
      return true;
    },
    get keys() {
      return [...keys];
    },
  };
}
