import { expect, it } from 'vitest';
import { verbActivity } from '../../src/worker/run-activity.ts';
import { testClock } from '../chatwoot/test-clock.ts';
import { activityPlace } from './activity-place.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const clock = testClock(now);

/** The input that a verb gets in an attempt. */
async function givenIn(attempt: number, input: object): Promise<unknown> {
  const activity = verbActivity(async (given) => given, clock);
  return activityPlace({ attempt }).run(activity, input);
}

it('leaves a first attempt what its workflow says of being the first', async () => {
  const input = { conversation_id: 42, certainFirst: true, startedAt: 1 };
  expect(await givenIn(1, input)).toEqual(input);
});

it('takes a later attempt neither for the first nor for as old as its workflow: an earlier one may just have sent', async () => {
  const input = { conversation_id: 42, certainFirst: true, startedAt: 1 };
  expect(await givenIn(2, input)).toEqual({ conversation_id: 42, certainFirst: false, startedAt: now });
  expect(await givenIn(2, { conversation_id: 42 })).toEqual({ conversation_id: 42 });
});
