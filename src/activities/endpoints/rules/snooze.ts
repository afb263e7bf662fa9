import { isObject, type Rule } from './rule.ts';
import { isMilliseconds } from './seconds.ts';

const onlySnoozed = 'counts only with status snoozed, and Chatwoot drops it otherwise: leave it out, or snooze';

/**
 * `snoozed_until` of a status change: seconds since 1970, as a number or as digits (both seen: recordings 04 step 24
 * and 12 step 133). Chatwoot answers 500 to a date text.
 */
export const wakesInSeconds: Rule = ({ status, snoozed_until: until }) => secondsProblem(status, until);

/** The same for bulk actions, where the status stands inside `fields`. */
export const wakesInSecondsInBulk: Rule = ({ fields, snoozed_until: until }) =>
  secondsProblem(isObject(fields) ? fields.status : undefined, until);

function secondsProblem(status: unknown, until: unknown): string | undefined {
  if (until === undefined) return undefined;
  if (status !== 'snoozed') return `snoozed_until ${onlySnoozed}.`;
  if (!/^\d+$/.test(String(until))) {
    return 'snoozed_until must be seconds since 1970, such as 1900000000: Chatwoot answers 500 to a date text.';
  }
  return isMilliseconds(until)
    ? 'snoozed_until is in milliseconds: give seconds since 1970, so divide it by 1000.'
    : undefined;
}

/** A new conversation takes a date text instead; Rails reads digits as no time at all. */
export const wakesAtDate: Rule = ({ status, snoozed_until: until }) => {
  if (until === undefined) return undefined;
  if (status !== 'snoozed') return `snoozed_until ${onlySnoozed}.`;
  return /^\d{4}-\d{2}-\d{2}/.test(String(until)) && !Number.isNaN(Date.parse(String(until)))
    ? undefined
    : 'snoozed_until of a new conversation must be an ISO 8601 date-time such as 2026-01-31T09:00:00Z (only a status change takes seconds).';
};
