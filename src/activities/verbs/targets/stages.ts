import type { Conversation, ConversationPriority } from '../../../chatwoot/answers/conversation.ts';
import type { Moment, TargetName } from './moment.ts';
import { afterOpenTime, type OpenHours } from './open-hours.ts';

/** A target, in seconds of open time. */
export interface Target {
  readonly within: number;
  /** Other spans for single priorities. */
  readonly perPriority?: { readonly [priority in ConversationPriority]?: number };
  /** How long before it is missed the stage `warn` begins. Absent: there is no such stage. */
  readonly warnBefore?: number;
}
export type Targets = { readonly [name in TargetName]?: Target };

/**
 * Since when a customer is owed what a target names; undefined when he is not. A first response counts from the
 * creation and is over with the first reply of a human. Chatwoot clears waiting_since with a bot's answer, too: then the
 * last message tells that no human spoke, a note after it as well.
 */
export function owedSince(target: TargetName, row: Conversation): number | undefined {
  const { status, created_at, first_reply_created_at, waiting_since, last_non_activity_message: last } = row;
  if (status === 'resolved') return undefined;
  if (target === 'resolution') return created_at;
  if (target === 'next-response')
    return first_reply_created_at === 0 || waiting_since === 0 ? undefined : waiting_since;
  const onlyBotsSpoke = last?.message_type === 1 && (last.private || last.sender_type !== 'User');
  return first_reply_created_at === 0 && (waiting_since !== 0 || onlyBotsSpoke) ? created_at : undefined;
}

/** All stages of a conversation, those over as well, the earliest first. Never open: none. */
export function momentsOf(targets: Targets, row: Conversation, hours: OpenHours | undefined): Moment[] {
  return (Object.entries(targets) as [TargetName, Target][])
    .flatMap(([target, { within, perPriority, warnBefore }]) => {
      const since = owedSince(target, row);
      if (since === undefined) return [];
      const span = (row.priority && perPriority?.[row.priority]) || within;
      const at = (seconds: number) => {
        const ms = afterOpenTime(hours, since * 1_000, Math.max(0, seconds) * 1_000);
        return ms === undefined ? undefined : Math.ceil(ms / 1_000);
      };
      const due = at(span);
      const warn = warnBefore === undefined ? undefined : at(span - warnBefore);
      if (due === undefined) return [];
      const moment = { conversation_id: row.id, target, since, due };
      return [
        ...(warn === undefined ? [] : [{ ...moment, stage: 'warn' as const, at: warn }]),
        { ...moment, stage: 'missed' as const, at: due },
      ];
    })
    .sort((one, other) => one.at - other.at);
}
