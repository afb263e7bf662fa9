import { quoted } from '../chatwoot/quoted.ts';
import { refuse } from './inputs.ts';

const unitMs: { readonly [unit: string]: number } = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Chatwoot stores epoch seconds; a year is longer than anybody means and catches milliseconds pasted as seconds. */
const longestMs = 366 * 86_400_000;

/**
 * When a snoozed conversation opens again, in milliseconds since the epoch, of an ISO time or a span such as `3d`.
 * A time without a zone would be the runner's, which is nobody's, so it is refused; a date alone is midnight UTC.
 */
export function readSnoozeUntil(text: string, now: number): number {
  const until = timeOf(text, now);
  if (until === undefined || Number.isNaN(until)) {
    return refuse(
      'snooze-until',
      `${quoted(text)} is no time: give an ISO time with its zone such as 2027-01-31T09:00:00Z, or a span such as 30m, 4h, 3d or 2w.`,
    );
  }
  // The time is sent in whole seconds, and the request takes a moment too.
  if (until <= now + 1_000) refuse('snooze-until', `${quoted(text)} is not in the future: give a later time.`);
  if (until > now + longestMs)
    refuse('snooze-until', `${quoted(text)} is more than a year away: give an earlier time.`);
  return until;
}

function timeOf(text: string, now: number): number | undefined {
  const span = /^(\d{1,5}) ?([mhdw])$/i.exec(text);
  if (span) return now + Number(span[1]) * (unitMs[(span[2] as string).toLowerCase()] as number);
  const zoned = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/i.test(text);
  return zoned && isRealDay(text) ? Date.parse(text) : undefined;
}

/** JavaScript reads 31 February as 3 March. */
function isRealDay(text: string): boolean {
  const day = text.slice(0, 10);
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}
