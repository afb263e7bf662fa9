/**
 * Local time of a zone, from the zone data that Node itself carries (Intl), so that a step downloads no more for it.
 * Times are milliseconds since the epoch.
 */
const minuteMs = 60_000;
const dayMs = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws RangeError for a zone that this Node does not know. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', era: 'short', ...parts });
  formats.set(zone, made);
  return made;
}

export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** How far local clocks are ahead of UTC. All offsets in use are whole minutes. */
function offsetAt(zone: string, at: number): number {
  const minute = Math.floor(at / minuteMs) * minuteMs;
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(minute)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute: minutes = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minutes) - minute;
}

/** The local date at a time, as the UTC midnight of that date; its getUTCDay is the local day of the week. */
export function localDate(zone: string, at: number): Date {
  const local = at + offsetAt(zone, at);
  return new Date(Math.floor(local / dayMs) * dayMs);
}

/**
 * When a local clock shows so many minutes after midnight of a date. A time that the clock shows twice is the first of
 * the two; one that it skips is counted on from before the gap, so that 2:30 in a gap from 2 to 3 is 3:30.
 * @param date as `localDate` gives it; minutes up to 1,440, which is the next midnight
 */
export function timeOf(zone: string, date: Date, minutes: number): number {
  const wall = date.getTime() + minutes * minuteMs;
  const before = offsetAt(zone, wall - dayMs);
  const after = offsetAt(zone, wall + dayMs);
  const fits = [wall - before, wall - after].filter((at) => at + offsetAt(zone, at) === wall);
  return fits.length > 0 ? Math.min(...fits) : wall - before;
}
