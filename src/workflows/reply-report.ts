import type { ConversationEvent } from './events.ts';
import type { Follow } from './follow.ts';
import type { Said } from './say.ts';

/**
 * How it ended: the contact wrote; a person took over; nobody did within the time; the question did not reach the
 * customer; or it could not be read whether somebody answered.
 */
export type ReplyOutcome = 'replied' | 'human' | 'timed-out' | 'not-told' | 'cannot-tell';

/** What ended the waiting. */
export interface Ending {
  readonly outcome: ReplyOutcome;
  readonly reply?: { readonly conversationId: number; readonly messageId: number };
  /** With `human`: what that person did. */
  readonly by?: 'agent-message' | 'assignee' | 'status';
}

/** Something that failed for good, by its step and kind of error. */
export interface FailedStep {
  readonly step: string;
  readonly kind: string;
}

/** Ids and words of ours; no text of anybody. */
export interface ReplyReport extends Ending {
  readonly conversationId: number;
  readonly contactId: number;
  readonly said: readonly Said[];
  /** Steps of `ifSilent` that were done, such as `1 status`; a last message that the channel took is one. */
  readonly done: readonly string[];
  readonly failed: readonly FailedStep[];
}

export interface Awaited {
  readonly conversationId: number;
  readonly anyConversation: boolean;
  /** Only a customer's message after this one is a reply. */
  readonly question: number;
  /** The status that this process set itself. */
  readonly ownStatus?: string;
  /** It has begun to act, which changes status and assignee: from then on only a message is a person's touch. */
  readonly acting?: boolean;
}

/** Where an `awaitCustomerReply` is. */
export interface ReplyRun {
  readonly said: Said[];
  readonly done: string[];
  readonly failed: FailedStep[];
  contactId?: number;
  ending?: Ending;
  /** What it follows, once it has asked. */
  follow?: Follow;
  awaited?: Awaited;
  /** When it looked last, in milliseconds since the epoch. */
  lookedAt?: number;
}

/**
 * What an event means for somebody who waits for a reply. Chatwoot's list does not say who changed a status or an
 * assignee, so each change that is not this process's own counts as a person's, an automation rule's too.
 */
export function endingOf(event: ConversationEvent, awaited: Awaited): Ending | undefined {
  const { kind, conversationId, messageId = 0, value } = event;
  const own = conversationId === awaited.conversationId;
  if (kind === 'customer-message' && messageId > awaited.question && (own || awaited.anyConversation))
    return { outcome: 'replied', reply: { conversationId, messageId } };
  if (!own) return undefined;
  if (kind === 'agent-message') return { outcome: 'human', by: kind };
  if (awaited.acting) return undefined;
  if (kind === 'assignee' || (kind === 'status' && value !== awaited.ownStatus)) return { outcome: 'human', by: kind };
  return undefined;
}
