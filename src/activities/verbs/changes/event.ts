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
 * Something that happened in Chatwoot. It goes into the history of workflows, so it names things by id and never holds
 * text of a customer or an agent.
 */
export interface ConversationEvent {
  /** The same happening has the same key, however often it is told. */
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
