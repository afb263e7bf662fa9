import { afterEach, beforeEach, expect, it } from 'vitest';
import { issueEvent, scheduleEvent } from '../../github/payloads/payloads.ts';
import { linked, notes, openTwoEnds, type TwoEnds, told } from '../../loop/two-ends.ts';
import { rowOf } from '../../verbs/shop.ts';
import { step } from './step.ts';

const place = 'octo/repo#1';
let ends: TwoEnds;
beforeEach(async () => {
  ends = await openTwoEnds();
  ends.github.people.open('octo/repo', { title: 'Export drops the last row' });
});
afterEach(() => ends.close());

it('an inbox that takes no message a day after the customer’s last: not told, not resolved, one note for the team', async () => {
  const [late, fresh] = (await linked(ends, 2, ends.name(1))) as [number, number];
  for (const inbox of ends.shop.standIn.state.inboxes.filter(() => true))
    inbox.channel.additional_attributes = { agent_reply_time_window: '24' };
  await ends.pass(25 * 3_600);
  await ends.shop.standIn.customer.write('Any news?', { conversationId: fresh });
  ends.github.people.close(place);
  const closed = issueEvent(ends.github, place, { action: 'closed' });
  const outputs = { ok: 'true', told: '1', resolved: '1', 'not-told': '1', failed: '0' };
  expect(await step(ends, {}, closed)).toMatchObject({ failed: undefined, outputs });
  for (const [event, attempt] of [
    [closed, '2'],
    [scheduleEvent(ends.github, 'octo/repo'), '1'],
  ] as const)
    expect(await step(ends, {}, event, { GITHUB_RUN_ATTEMPT: attempt })).toMatchObject({ failed: undefined });
  expect([told(ends, late), rowOf(ends.shop, late).status]).toEqual([[], 'open']);
  expect(notes(ends, late)).toEqual([expect.any(String), expect.stringContaining('was not told')]);
  expect([told(ends, fresh).length, rowOf(ends.shop, fresh).status]).toEqual([1, 'resolved']);
});
