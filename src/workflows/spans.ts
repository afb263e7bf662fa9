const unitSeconds = { second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800 } as const;
type Unit = keyof typeof unitSeconds;

/** `3 days`, `90 minutes`, `1 week`: a whole number above 0, a space, a unit. */
export const spanPattern = /^[1-9]\d{0,5} (second|minute|hour|day|week)s?$/;
/** What to do about a span that is none. */
export const spanAdvice =
  'give a whole number above 0, a space and seconds, minutes, hours, days or weeks, such as "3 days".';

/** A span in seconds. Its form was checked by the process's schema. */
export function secondsIn(span: string): number {
  const [count, unit = ''] = span.split(' ');
  return Number(count) * unitSeconds[unit.replace(/s$/, '') as Unit];
}
