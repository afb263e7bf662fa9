import type { ConversationStatus } from '../../chatwoot/answers/conversation.ts';
import { refused } from './dependencies.ts';

/** The status to reach. `until` is in epoch seconds, there only for snoozed, and absent means until the next message. */
export interface StatusTarget {
  readonly status: ConversationStatus;
  readonly until?: number;
}

const statuses: readonly string[] = ['open', 'resolved', 'pending', 'snoozed'];

/** Above this a number of epoch seconds would lie beyond the year 5000: milliseconds were meant. */
const mostSeconds = 100_000_000_000;

/**
 * Checks a status with its wake-up time and brings the time into epoch seconds, the only form Chatwoot takes (a date
 * text is a bare 500 there).
 * @param now milliseconds since the epoch; a time that has passed would wake the conversation at once
 */
export function statusTarget(
  verb: string,
  status: string,
  until: number | string | undefined,
  now: number,
): StatusTarget {
  if (!statuses.includes(status))
    throw refused(verb, `status was not one that Chatwoot knows: give one of ${statuses.join(', ')}.`);
  const known = status as ConversationStatus;
  if (until === undefined) return { status: known };
  if (status !== 'snoozed')
    throw refused(verb, `snoozed_until was given with status ${status}: it goes with snoozed only, so leave it out.`);
  const seconds = snoozeSeconds(until);
  if (seconds === undefined) throw refused(verb, `snoozed_until was no time: ${snoozeAdvice}`);
  if (seconds * 1000 <= now)
    throw refused(
      verb,
      'snoozed_until lies in the past: give a time to come, or leave it out to wait for the next message.',
    );
  return { status: known, until: seconds };
}

/** A wake-up time in epoch seconds. Nothing when it is none. */
export function snoozeSeconds(until: number | string): number | undefined {
  const seconds = typeof until === 'string' ? secondsOf(until) : until;
  return Number.isSafeInteger(seconds) && Number(seconds) <= mostSeconds ? seconds : undefined;
}

/** What to do about a wake-up time that is none. */
export const snoozeAdvice = 'give whole seconds since 1970, or an ISO time with its zone such as 2030-01-31T09:00:00Z.';

function secondsOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : Math.floor(ms / 1000);
}

/** Whether what Chatwoot says is there is the target. It gives the time as ISO text, and null without one. */
export function reached(target: StatusTarget, status: string, snoozedUntil: string | null | undefined): boolean {
  if (status !== target.status) return false;
  if (target.status !== 'snoozed') return true;
  const until = snoozedUntil ? Math.floor(Date.parse(snoozedUntil) / 1000) : undefined;
  return until === target.until;
}
