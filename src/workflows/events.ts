/** What can happen to a conversation that a process may wait for. */
export const eventKinds = [
  'customer-message',
  'agent-message',
  'bot-message',
  'note',
  'status',
  'assignee',
  'team',
  'labels',
  'priority',
  'can-reply',
] as const;
export type EventKind = (typeof eventKinds)[number];

/**
 * Something that happened in Chatwoot, as `watchConnection` (and later the gateway) signals it. It goes into history, so
 * it names things by id and never holds text of a customer or an agent.
 */
export interface ConversationEvent {
  /** The same happening has the same key, however often it is signalled: see `createSeen`. */
  readonly key: string;
  /** The number in the dashboard's address. */
  readonly conversationId: number;
  readonly contactId: number;
  readonly kind: EventKind;
  /** Of the message, for the four kinds that are one. */
  readonly messageId?: number;
  /** Epoch seconds, by Chatwoot's clock. */
  readonly at: number;
  /** What it is now: a status or priority, an id (null for nobody), label titles, or whether one can reply. */
  readonly value?: string | number | boolean | null | readonly string[];
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
