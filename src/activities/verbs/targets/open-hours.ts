import type { Inbox, WorkingHours } from '../../../chatwoot/answers/inbox.ts';
import { localDate, timeOf } from './zone.ts';

/** When an inbox is open: minutes after local midnight by day of the week (0 is Sunday), null for a closed day. */
export interface OpenHours {
  readonly zone: string;
  readonly days: readonly (readonly [open: number, close: number] | null)[];
}

const dayMs = 86_400_000;
const wholeDay = [0, 1_440] as const;
/** Every week has the same hours, so a target that is not reached in ten years would need spans beyond any sense. */
const mostDays = 3_660;

/** The hours of an inbox; undefined for one that is always open: it has working hours switched off, or none at all. */
export function openHoursOf(
  inbox: Pick<Inbox, 'working_hours_enabled' | 'working_hours' | 'timezone'>,
): OpenHours | undefined {
  const { working_hours_enabled, working_hours, timezone } = inbox;
  if (!working_hours_enabled || working_hours.length === 0) return undefined;
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => hoursOf(working_hours.find((row) => row.day_of_week === day)));
  return { zone: timezone, days };
}

function hoursOf(row: WorkingHours | undefined): readonly [number, number] | null {
  if (!row || row.closed_all_day) return null;
  if (row.open_all_day) return wholeDay;
  const { open_hour, open_minutes, close_hour, close_minutes } = row;
  if (open_hour === null || close_hour === null) return null;
  return [open_hour * 60 + (open_minutes ?? 0), close_hour * 60 + (close_minutes ?? 0)];
}

/**
 * The moment when so much open time has passed since another. Open time is real time: a day on which the clock is put
 * forward within open hours has an hour less. Undefined when the inbox is never open.
 * @param from milliseconds since the epoch, as is the answer
 */
export function afterOpenTime(hours: OpenHours | undefined, from: number, ms: number): number | undefined {
  if (hours === undefined) return from + ms;
  const { zone, days } = hours;
  if (days.every((day) => day === null || day[1] <= day[0])) return undefined;
  let left = ms;
  const first = localDate(zone, from).getTime();
  for (let count = 0; count < mostDays; count += 1) {
    const date = new Date(first + count * dayMs);
    const day = days[date.getUTCDay()];
    if (!day) continue;
    const begin = Math.max(from, timeOf(zone, date, day[0]));
    const open = timeOf(zone, date, day[1]) - begin;
    if (open <= 0) continue;
    if (left <= open) return begin + left;
    left -= open;
  }
  return undefined;
}
