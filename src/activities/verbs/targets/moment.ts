import type { ConversationStatus } from '../../../chatwoot/answers/conversation.ts';

/** What a customer is owed. */
export type TargetName = 'first-response' | 'next-response' | 'resolution';
/** How near a target is: about to be missed, or missed. */
export type Stage = 'warn' | 'missed';

/** Statuses that a guard may watch. */
export type GuardedStatus = Exclude<ConversationStatus, 'resolved'>;

/** One stage of one target of one conversation. Times are epoch seconds. */
export interface Moment {
  readonly conversation_id: number;
  readonly target: TargetName;
  readonly stage: Stage;
  /** Since when the customer is owed it; another wait is another moment. */
  readonly since: number;
  /** When the stage begins. */
  readonly at: number;
  /** When the target is missed. */
  readonly due: number;
}

/** The name under which a moment is remembered as done. */
export const keyOf = ({ conversation_id, target, stage, since }: Omit<Moment, 'at' | 'due'>): string =>
  `${conversation_id}/${target}/${stage}/${since}`;
