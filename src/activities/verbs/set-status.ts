import type { ConversationStatus, StatusChange } from '../../chatwoot/answers/conversation.ts';
import { notAsAsked, type VerbDependencies, type VerbOptions } from './dependencies.ts';
import { reached, type StatusTarget, statusTarget } from './snooze-time.ts';

export interface SetStatusInput {
  readonly conversation_id: number;
  readonly status: ConversationStatus;
  /** Only with snoozed: epoch seconds, or an ISO time with its zone. Absent: until the customer's next message. */
  readonly snoozed_until?: number | string;
}

export interface StatusSet {
  readonly conversation_id: number;
  readonly status: ConversationStatus;
  /** ISO time; null unless the conversation sleeps until a time. */
  readonly snoozed_until: string | null;
  /** True when the conversation had to be opened for a moment, to lose the wake-up time of an earlier snooze. */
  readonly reopened: boolean;
}

const verb = 'conversations.setStatus';

/**
 * Sets a conversation's status to the one given, never flips it, and compares what Chatwoot says is there afterwards.
 *
 * To the account: the status, an activity line and webhooks when it really changes; nothing when it is there already,
 * except that the token of a user with role agent that sets open is made the assignee (API-NOTES section 8). Snoozing
 * without a time a conversation that sleeps until a time would keep that time (API-NOTES 0, item 1): it is then opened
 * and snoozed again, which webhooks see as two changes, and `reopened` says so. A crash between the two leaves it open,
 * where people see it.
 *
 * Safe to repeat. Throws `Invalid` for what is not a status or time, `NotFound`, and `ServerError` when Chatwoot
 * answered with success but something else is there (somebody else changed it at the same moment).
 */
export async function setStatus(
  deps: VerbDependencies,
  input: SetStatusInput,
  options: VerbOptions = {},
): Promise<StatusSet> {
  const { conversation_id, status, snoozed_until } = input;
  return reachStatus(deps, conversation_id, statusTarget(verb, status, snoozed_until, deps.clock.now()), options);
}

/** The same for a target that was checked before. */
export async function reachStatus(
  { chatwoot }: VerbDependencies,
  conversation_id: number,
  target: StatusTarget,
  options: VerbOptions,
): Promise<StatusSet> {
  const toggle = async (to: StatusTarget) => {
    const answer = await chatwoot.conversations.toggleStatus(
      { conversation_id, status: to.status, ...(to.until === undefined ? {} : { snoozed_until: to.until }) },
      options,
    );
    return answer.payload;
  };
  let change = await toggle(target);
  const reopened = target.status === 'snoozed' && target.until === undefined && change.snoozed_until !== null;
  if (reopened) {
    await toggle({ status: 'open' });
    change = await toggle(target);
  }
  // `success` is null when a bot takes a pending conversation to open; only the status tells (API-NOTES 0, item 6).
  if (!reached(target, change.current_status, change.snoozed_until))
    throw notAsAsked(verb, sentence(conversation_id, target, change));
  return { conversation_id, status: change.current_status, snoozed_until: change.snoozed_until, reopened };
}

function sentence(id: number, target: StatusTarget, now: StatusChange): string {
  const wanted =
    target.until === undefined ? target.status : `snoozed until ${new Date(target.until * 1000).toISOString()}`;
  const found = now.snoozed_until ? `${now.current_status} until ${now.snoozed_until}` : now.current_status;
  return `conversation ${id} is ${found} now, not ${wanted}: something else changed it at the same moment, so look at it and run this again.`;
}
