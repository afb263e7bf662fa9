import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/github/issue.ts';
import { isCertainFirst, outwaitOwnRun, ownRunMayCome } from '../../src/loop/own-closing.ts';
import type { Run } from '../../src/loop/run.ts';
import { testClock } from '../chatwoot/test-clock.ts';

const closedAt = '2026-11-22T10:00:00Z';
const at = Date.parse(closedAt);
const issue = { closedAt, reason: 'completed' } as Issue & { closedAt: string };
const run = (now: number, firstAttempt = true) => ({ clock: testClock(now), firstAttempt }) as unknown as Run;

const otherRun = (more: object) =>
  ({
    clock: testClock(at),
    firstAttempt: true,
    options: {},
    settings: { dryRun: false },
    teller: {},
    ...more,
  }) as unknown as Run;

describe('a closing’s own run', () => {
  test('is the certain first only soon after the closing, on its first attempt, for that very closing', () => {
    const own = { closedAt: '2026-11-22T10:00:00.000Z' };
    expect(isCertainFirst(run(at + 60_000), issue, own)).toBe(true);
    expect(isCertainFirst(run(at + 60_000, false), issue, own)).toBe(false);
    expect(isCertainFirst(run(at + 89_999), issue, own)).toBe(true);
    expect(isCertainFirst(run(at + 90_000), issue, own)).toBe(false);
    expect(isCertainFirst(run(at + 60_000), issue, { closedAt: '2026-11-22T09:00:00Z' })).toBe(false);
    expect(isCertainFirst(run(at + 60_000), issue, undefined)).toBe(false);
    expect(isCertainFirst(run(at + 60_000), issue, { closedAt, reason: 'completed' })).toBe(true);
    expect(isCertainFirst(run(at + 60_000), issue, { closedAt, reason: 'not_planned' })).toBe(false);
  });

  test('is never the certain first once another run has told, though clocks differ by ten seconds', async () => {
    for (const ahead of [-10_000, 0, 10_000]) {
      const clock = testClock(at + ahead + 20_000);
      const other = otherRun({ clock });
      expect(ownRunMayCome(other, issue)).toBe(true);
      await outwaitOwnRun(other, closedAt);
      expect(ownRunMayCome(other, issue)).toBe(false);
      expect(isCertainFirst(run(clock.now() - ahead), issue, { closedAt })).toBe(false);
    }
  });

  test('is not waited for when the closing is old, nothing is written, or two tellings are one', () => {
    expect(ownRunMayCome(otherRun({ clock: testClock(at + 104_999) }), issue)).toBe(true);
    expect(ownRunMayCome(otherRun({ clock: testClock(at + 105_000) }), issue)).toBe(false);
    expect(ownRunMayCome(otherRun({ settings: { dryRun: true } }), issue)).toBe(false);
    expect(ownRunMayCome(otherRun({ teller: { exclusive: true } }), issue)).toBe(false);
  });

  test('is over when its job is run again, but not when the job of another closing is', () => {
    const again = otherRun({ firstAttempt: false });
    expect(ownRunMayCome(again, issue, { closedAt: '2026-11-22T10:00:00.000Z' })).toBe(false);
    expect(ownRunMayCome(again, issue, { closedAt: '2026-11-22T09:00:00Z' })).toBe(true);
    expect(ownRunMayCome(otherRun({ firstAttempt: true }), issue, { closedAt })).toBe(true);
  });
});
