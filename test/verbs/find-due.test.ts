import { beforeEach, describe, expect, test } from 'vitest';
import type { FindDueInput } from '../../src/activities/verbs/find-due.ts';
import { keyOf, type Moment } from '../../src/activities/verbs/targets/moment.ts';
import type { Conversation } from '../../src/testing/index.ts';
import { findOverdue, hour, waitingFor } from './overdue.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';
import { resolveAll, seconds } from './silent.ts';

const shop = sharedShop();
beforeEach(() => resolveAll(shop));

const find = (more: Partial<FindDueInput> = {}) => findOverdue(shop, more);
const waiting = (hours: number, more: Partial<Conversation> = {}) => waitingFor(shop, hours, more);
const named = (due: readonly Moment[]) => due.map((one) => [one.conversation_id, one.target, one.stage]);

describe('findDue', () => {
  test('names the stage that has begun, and when the next one does, with two requests', async () => {
    const [missed, warned] = [await waiting(5), await waiting(3.5)];
    await waiting(1);
    shop.standIn.resetRequests();
    const now = seconds(shop);
    const found = await find();
    expect(named(found.due)).toEqual([
      [missed, 'first-response', 'missed'],
      [warned, 'first-response', 'warn'],
    ]);
    expect(found).toMatchObject({ next: now + hour / 2, watched: 3, tooOld: 0, problems: [], keep: [] });
    expect(found.due[1]).toMatchObject({ at: now - hour / 2, due: now + hour / 2, since: now - 3.5 * hour });
    expect(shop.standIn.requests).toHaveLength(2);
  });

  test('an answer of a human ends a wait, a bot’s does not; a later message begins one of the other kind', async () => {
    const targets = { 'first-response': { within: hour }, 'next-response': { within: hour } };
    const id = await waiting(2);
    const bot = shop.deps('admin and bot');
    await bot.chatwoot.messages.create({ conversation_id: id, content: 'I am a bot' }, { token: 'bot' });
    // Chatwoot clears waiting_since with a bot's answer.
    expect(rowOf(shop, id).waitingSince).toBeNull();
    expect(named((await find({ targets })).due)).toEqual([[id, 'first-response', 'missed']]);
    await shop.deps().chatwoot.messages.create({ conversation_id: id, content: 'a note', private: true });
    expect(named((await find({ targets })).due)).toEqual([[id, 'first-response', 'missed']]);
    await shop.deps().chatwoot.messages.create({ conversation_id: id, content: 'Hello' });
    expect((await find({ targets })).due).toEqual([]);
    await shop.standIn.customer.write('and now?', { conversationId: id });
    expect((await find({ targets })).due).toEqual([]);
    rowOf(shop, id).waitingSince = (seconds(shop) - 1.5 * hour) * 1_000;
    expect(named((await find({ targets })).due)).toEqual([[id, 'next-response', 'missed']]);
  });

  test('nobody is owed a response who wrote nothing', async () => {
    await waiting(5, { waitingSince: null });
    expect(await find()).toMatchObject({ due: [], next: null, watched: 1 });
  });

  test('a resolution is owed by answered conversations too, and a priority has its own span', async () => {
    const id = await waiting(30, { waitingSince: null, firstReplyCreatedAt: 1, priority: 'low' });
    const resolution = { within: 10 * hour, perPriority: { low: 48 * hour } };
    expect((await find({ targets: { resolution } })).due).toEqual([]);
    rowOf(shop, id).priority = 'urgent';
    expect(named((await find({ targets: { resolution } })).due)).toEqual([[id, 'resolution', 'missed']]);
  });

  test('counts business hours of the inbox in its zone', async () => {
    // It is Sunday 2026-11-22, 10:00 UTC by the test's clock; the inbox opens on Monday at 8:00 UTC.
    const id = await waiting(1);
    const inbox = shop.standIn.state.inboxes.get(rowOf(shop, id).inboxId);
    Object.assign(inbox?.settings ?? {}, { working_hours_enabled: true, timezone: 'Europe/Berlin' });
    const monday = Date.parse('2026-11-23T08:00:00Z') / 1_000;
    expect(await find()).toMatchObject({ due: [], next: monday + 3 * hour });
    expect(await find({ at: monday + 4 * hour })).toMatchObject({ due: [{ stage: 'missed', at: monday + 4 * hour }] });
    expect(await find({ businessHours: false })).toMatchObject({ next: seconds(shop) + 2 * hour });
    Object.assign(inbox?.settings ?? {}, { timezone: 'Middle/Earth' });
    const { inboxId } = rowOf(shop, id);
    expect(await find()).toMatchObject({ due: [], problems: [{ inbox_id: inboxId, reason: 'unknown-zone' }] });
    Object.assign(inbox?.settings ?? {}, {
      timezone: 'UTC',
      working_hours: [{ day_of_week: 1, closed_all_day: true }],
    });
    expect(await find()).toMatchObject({ due: [], problems: [{ inbox_id: inboxId, reason: 'never-open' }] });
    delete inbox?.settings.working_hours;
  });

  test('leaves alone what was dealt with and what is too old, and says which keys to keep', async () => {
    const id = await waiting(5);
    await waiting(60);
    const first = await find();
    expect(first).toMatchObject({ tooOld: 1, due: [{ conversation_id: id }] });
    const key = keyOf(first.due[0] as Moment);
    expect(await find({ done: [key, 'gone'] })).toMatchObject({ due: [], keep: [key], next: null });
  });

  test('names at most so many, and one a conversation, and asks to be called again at once', async () => {
    await waiting(5);
    await waiting(5);
    expect(await find({ limit: 1 })).toMatchObject({ due: [{ stage: 'missed' }], next: seconds(shop) });
    const targets = { 'first-response': { within: hour }, resolution: { within: 2 * hour } };
    const both = await find({ targets });
    expect(both).toMatchObject({ due: [{ target: 'resolution' }, { target: 'resolution' }], next: seconds(shop) });
    const done = both.due.map(keyOf);
    expect(await find({ targets, done })).toMatchObject({
      due: [{ target: 'first-response' }, { target: 'first-response' }],
      next: null,
    });
  });

  test.each([
    [{ targets: {} }, 'targets is empty'],
    [{ targets: { resolution: { within: 0 } } }, 'within was 0'],
    [{ at: Date.now() }, 'milliseconds'],
    [{ limit: -1 }, 'limit was -1'],
  ])('refuses %j', async (more, words) => {
    await expect(find(more)).rejects.toThrow(words);
  });
});
