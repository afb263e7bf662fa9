import { describe, expect, test } from 'vitest';
import { afterOpenTime, type OpenHours, openHoursOf } from '../../src/activities/verbs/targets/open-hours.ts';
import { isZone, timeOf } from '../../src/activities/verbs/targets/zone.ts';
import type { WorkingHours } from '../../src/chatwoot/answers/inbox.ts';

const hour = 3_600_000;
const nineToFive = [540, 1_020] as const;
const weekdays = [null, nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, null] as const;
const always: OpenHours['days'] = Array.from({ length: 7 }, () => [0, 1_440] as const);
const berlin: OpenHours = { zone: 'Europe/Berlin', days: weekdays };

/** From a moment to the moment when that many hours of open time are over. */
const after = (hours: OpenHours | undefined, from: string, count: number) => {
  const at = afterOpenTime(hours, Date.parse(from), count * hour);
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe('open time passes', () => {
  test.each([
    ['within a day', berlin, '2026-11-24T09:30:00Z', 2, '2026-11-24T11:30:00.000Z'],
    ['to the minute of closing', berlin, '2026-11-24T14:00:00Z', 2, '2026-11-24T16:00:00.000Z'],
    ['overnight', berlin, '2026-11-24T15:00:00Z', 2, '2026-11-25T09:00:00.000Z'],
    ['from before opening', berlin, '2026-11-24T02:00:00Z', 1, '2026-11-24T09:00:00.000Z'],
    ['over the weekend', berlin, '2026-11-27T15:30:00Z', 1, '2026-11-30T08:30:00.000Z'],
    ['from a closed day', berlin, '2026-11-28T12:00:00Z', 1, '2026-11-30T09:00:00.000Z'],
    ['over several weeks', berlin, '2026-11-02T08:00:00Z', 80, '2026-11-13T16:00:00.000Z'],
    ['none at all, from a closed day: the next opening', berlin, '2026-11-28T12:00:00Z', 0, '2026-11-30T08:00:00.000Z'],
    ['without hours: at once', undefined, '2026-11-28T12:00:00Z', 3, '2026-11-28T15:00:00.000Z'],
    [
      'on the local day of a zone far ahead, which has its Monday before UTC',
      { zone: 'Pacific/Auckland', days: weekdays },
      '2026-11-29T19:00:00Z',
      2,
      '2026-11-29T22:00:00.000Z',
    ],
    [
      'in a zone with half an hour',
      { zone: 'Asia/Kolkata', days: weekdays },
      '2026-11-24T03:00:00Z',
      1,
      '2026-11-24T04:30:00.000Z',
    ],
  ])('%s', (_, hours, from, count, expected) => {
    expect(after(hours, from, count)).toBe(expected);
  });
});

describe('the clock is changed', () => {
  // Europe/Berlin: 29 March 2026 has 23 hours, 25 October 2026 has 25. Both are Sundays.
  const wholeSundays: OpenHours = { zone: 'Europe/Berlin', days: always };
  test.each([
    ['forward: opening moves an hour towards the night', berlin, '2026-03-27T15:00:00Z', 2, '2026-03-30T08:00:00.000Z'],
    ['back: opening comes an hour later', berlin, '2026-10-23T14:00:00Z', 2, '2026-10-26T09:00:00.000Z'],
    ['forward: a whole day is 23 hours', wholeSundays, '2026-03-28T23:00:00Z', 24, '2026-03-29T23:00:00.000Z'],
    ['back: a whole day is 25 hours', wholeSundays, '2026-10-24T22:00:00Z', 25, '2026-10-25T23:00:00.000Z'],
    [
      'forward, in New York within open hours: those from 0 to 8 are seven',
      { zone: 'America/New_York', days: always.map(() => [0, 480] as const) },
      '2026-03-08T05:00:00Z',
      8,
      '2026-03-09T05:00:00.000Z',
    ],
    [
      'back, in New York within open hours: those from 0 to 8 are nine',
      { zone: 'America/New_York', days: always.map(() => [0, 480] as const) },
      '2026-11-01T04:00:00Z',
      9,
      '2026-11-01T13:00:00.000Z',
    ],
  ])('%s', (_, hours, from, count, expected) => {
    expect(after(hours, from, count)).toBe(expected);
  });

  test('an opening that the clock skips comes as much later, one that it shows twice counts the first time', () => {
    const half = 2 * 60 + 30;
    const spring = new Date(Date.UTC(2026, 2, 29));
    const autumn = new Date(Date.UTC(2026, 9, 25));
    expect(new Date(timeOf('Europe/Berlin', spring, half)).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(new Date(timeOf('Europe/Berlin', autumn, half)).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test('every hour of two years in six zones is counted as the zone counts it', () => {
    // What a plain walk over minutes would find: an hour counts when the local clock shows it between 9 and 17.
    for (const zone of [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Tehran',
      'UTC',
    ]) {
      const hours: OpenHours = { zone, days: always.map(() => nineToFive) };
      const clock = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hour: 'numeric',
        minute: 'numeric',
        hourCycle: 'h23',
      });
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2028, 0, 1); at += 97 * hour) {
        const opened = afterOpenTime(hours, at, 0) as number;
        const closed = afterOpenTime(hours, opened, 8 * hour - 1) as number;
        if (opened !== at) {
          expect(clock.format(opened)).toBe('09:00');
          expect(clock.format(closed)).toBe('16:59');
        } else expect(clock.format(opened) >= '09:00' && clock.format(opened) <= '17:00').toBe(true);
      }
    }
  });
});

describe('the hours of an inbox', () => {
  const day = (day_of_week: number, more: Partial<WorkingHours>): WorkingHours => ({
    day_of_week: day_of_week as WorkingHours['day_of_week'],
    closed_all_day: false,
    open_hour: 9,
    open_minutes: 30,
    close_hour: 17,
    close_minutes: 15,
    open_all_day: false,
    ...more,
  });
  const nothing = { open_hour: null, open_minutes: null, close_hour: null, close_minutes: null };

  test('closed days, days that are open throughout, and minutes', () => {
    const working_hours = [
      day(0, { closed_all_day: true, ...nothing }),
      day(1, {}),
      // The hours of a day that was closed later may still be there.
      day(2, { closed_all_day: true }),
      day(6, { open_all_day: true, open_hour: 0, open_minutes: 0, close_hour: 23, close_minutes: 59 }),
    ];
    expect(openHoursOf({ working_hours_enabled: true, working_hours, timezone: 'Asia/Tokyo' })).toEqual({
      zone: 'Asia/Tokyo',
      days: [null, [570, 1_035], null, null, null, null, [0, 1_440]],
    });
  });

  test('switched off, or none: always open', () => {
    expect(openHoursOf({ working_hours_enabled: false, working_hours: [day(1, {})], timezone: 'UTC' })).toBeUndefined();
    expect(openHoursOf({ working_hours_enabled: true, working_hours: [], timezone: 'UTC' })).toBeUndefined();
  });

  test('never open: there is no moment to wait for', () => {
    expect(after({ zone: 'UTC', days: [null, null, null, null, null, null, null] }, '2026-01-01T00:00:00Z', 1)).toBe(
      undefined,
    );
  });

  test('a zone is known or not', () => {
    expect([isZone('Europe/Berlin'), isZone('Middle/Earth')]).toEqual([true, false]);
  });
});
