import type { Conversation, ConversationStatus } from '../../../chatwoot/answers/conversation.ts';

/** What keeps a conversation out of a sweep, or ends its part in one. */
export type StaleReason =
  /** Something was written or done in it meanwhile. */
  | 'activity'
  /** Its status is none of those that are swept. */
  | 'status'
  | 'stop-label'
  /** The channel takes no free text now. */
  | 'cannot-reply'
  /** The channel did not take the nudge. */
  | 'not-told'
  /** The customer wrote last, and waits for the team. */
  | 'customer-waits'
  /** Nobody has said anything in it. */
  | 'nothing-said'
  /** Chatwoot failed to show its messages. */
  | 'not-read';

/** Which conversations a sweep is about, whatever it is about to do. */
export interface Sweep {
  /** What the marks of its nudges begin with: the same for all rounds of one sweep, and of no other. */
  readonly ref: string;
  /** Default: open. */
  readonly status?: readonly ConversationStatus[];
  /** A conversation with one of these labels is left alone. Upper and lower case are the same here. */
  readonly stopLabels?: readonly string[];
}

/** A nudge belongs to the silence after one message, so that a later silence is nudged again, and this one is not. */
export const nudgeRef = ({ ref }: Sweep, conversation_id: number, after: number) =>
  `${ref}/${conversation_id}/${after}`;

/** The id of the newest message of any kind; activity lines and notes count. */
export const newestOf = (row: Conversation): number | undefined => row.messages.at(-1)?.id;

/** Why a conversation is none of the sweep's now, if so. */
export function outside({ status = ['open'], stopLabels = [] }: Sweep, row: Conversation): StaleReason | undefined {
  if (!status.includes(row.status)) return 'status';
  const stops = new Set(stopLabels.map((label) => label.toLowerCase()));
  return row.labels.some((label) => stops.has(label.toLowerCase())) ? 'stop-label' : undefined;
}

/**
 * Whether it is the team's turn. The last message alone does not tell: it may be a note, or, without a sender, a greeting
 * or an automation rule's; those leave `waiting_since`, which an answer of a human or a bot clears.
 */
export function customerWaits({ last_non_activity_message: last, waiting_since }: Conversation): boolean {
  if (last === null) return waiting_since > 0;
  return last.message_type === 0 || (waiting_since > 0 && (last.private || last.sender_type === null));
}
