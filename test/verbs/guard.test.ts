import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EscalateInput, escalate } from '../../src/activities/verbs/escalate.ts';
import { type FindDueInput, findDue } from '../../src/activities/verbs/find-due.ts';
import { keyOf, type Moment } from '../../src/activities/verbs/targets/moment.ts';
import type { Conversation } from '../../src/testing/index.ts';
import { openShop, rowOf, type Shop } from './shop.ts';
import { seconds, writes } from './silent.ts';

const hour = 3_600;
const guard = 'support/default/first-response/test';
let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.standIn.close());
beforeEach(() => {
  for (const row of shop.standIn.state.conversations.filter(() => true)) row.status = 'resolved';
  for (const row of shop.standIn.state.inboxes.filter(() => true)) row.settings.working_hours_enabled = false;
  shop.standIn.faults.clear();
});

/** A customer wrote that many hours ago and was not answered. */
async function waiting(hours: number, more: Partial<Conversation> = {}): Promise<number> {
  const id = await shop.conversation();
  const at = (seconds(shop) - hours * hour) * 1_000;
  Object.assign(rowOf(shop, id), { createdAt: at, waitingSince: at, ...more });
  return id;
}
const find = (more: Partial<FindDueInput> = {}) =>
  findDue(shop.deps(), {
    targets: { 'first-response': { within: 4 * hour, warnBefore: hour } },
    stages: ['warn', 'missed'],
    at: seconds(shop),
    from: seconds(shop) - 24 * hour,
    limit: 100,
    ...more,
  });
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
    rowOf(shop, id).waitingSince = rowOf(shop, id).createdAt;
    expect(named((await find({ targets })).due)).toEqual([[id, 'first-response', 'missed']]);
    await shop.deps().chatwoot.messages.create({ conversation_id: id, content: 'Hello' });
    expect((await find({ targets })).due).toEqual([]);
    await shop.standIn.customer.write('and now?', { conversationId: id });
    expect((await find({ targets })).due).toEqual([]);
    rowOf(shop, id).waitingSince = (seconds(shop) - 1.5 * hour) * 1_000;
    expect(named((await find({ targets })).due)).toEqual([[id, 'next-response', 'missed']]);
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

describe('escalate', () => {
  const act = (due: readonly Moment[], more: Partial<EscalateInput> = {}) =>
    escalate(shop.deps(), { ref: guard, due, certainFirst: true, ...more });
  const notes = (id: number) => rowOf(shop, id).messages.filter((message) => message.private);
  const grace = async () => {
    const agents = await shop.deps().chatwoot.agents.list({});
    return agents.find((one) => one.name.startsWith('Grace')) as (typeof agents)[number];
  };

  test('assigns, raises, labels and notes, once for each stage, whoever asks again', async () => {
    const id = await waiting(5);
    const { due } = await find();
    const agent = (await grace()).id;
    const missed = { agent, priority: 'high' as const, labels: ['late'] };
    const input = { missed, warn: {} };
    expect(await act(due, input)).toEqual({ escalated: [id], skipped: [], failed: [] });
    expect(rowOf(shop, id)).toMatchObject({ assigneeId: agent, priority: 'high', labels: ['late'] });
    expect(notes(id).map(({ content }) => content)).toEqual(['The first response was due at 2026-11-22T09:00:00Z.']);
    shop.standIn.resetRequests();
    for (const certainFirst of [true, false])
      expect(await act(due, { ...input, certainFirst })).toEqual({
        escalated: [],
        skipped: [{ conversation_id: id, reason: 'done-before' }],
        failed: [],
      });
    expect(writes(shop)).toEqual([]);
    // The customer still waits: a note and an assignee are no answer.
    expect(rowOf(shop, id)).toMatchObject({ waitingSince: expect.any(Number), firstReplyCreatedAt: null });
  });

  test('never lowers a priority, and takes a note of one’s own', async () => {
    const id = await waiting(3.5, { priority: 'urgent' });
    const { due } = await find();
    await act(due, { warn: { priority: 'low', note: { text: 'Hurry up.' } } });
    expect(rowOf(shop, id).priority).toBe('urgent');
    expect(notes(id).map(({ content }) => content)).toEqual(['Hurry up.']);
  });

  test.each([
    ['answered', async (id: number) => answer(id), 'answered'],
    ['resolved', async (id: number) => Object.assign(rowOf(shop, id), { status: 'resolved' }), 'answered'],
    ['snoozed', async (id: number) => Object.assign(rowOf(shop, id), { status: 'snoozed' }), 'status'],
  ])('looks again right before: it was %s meanwhile', async (_, happens, reason) => {
    const id = await waiting(5);
    const { due } = await find();
    await happens(id);
    shop.standIn.resetRequests();
    expect(await act(due, { missed: { labels: ['late'] } })).toMatchObject({
      escalated: [],
      skipped: [{ conversation_id: id, reason }],
    });
    expect(writes(shop)).toEqual([]);
  });

  test('a later attempt finishes what one before it began', async () => {
    const id = await waiting(5);
    const { due } = await find();
    shop.standIn.faults.add({ kind: 'error-500', path: '/labels', times: 1e6 });
    const input = { missed: { priority: 'high' as const, labels: ['late'] } };
    expect(await act(due, input)).toMatchObject({ failed: [{ conversation_id: id, kind: 'ServerError' }] });
    expect(rowOf(shop, id)).toMatchObject({ priority: 'high', labels: [] });
    expect(notes(id)).toEqual([]);
    shop.standIn.faults.clear();
    expect(await act(due, { ...input, certainFirst: false })).toMatchObject({ escalated: [id] });
    expect(rowOf(shop, id).labels).toEqual(['late']);
    expect(notes(id)).toHaveLength(1);
  });

  test('names the one whose agent does not exist, and goes on with the others', async () => {
    const [id, other] = [await waiting(5), await waiting(3.5)];
    const { due } = await find();
    const outcome = await act(due, { missed: { agent: 4711 } });
    expect(outcome).toMatchObject({ escalated: [other], failed: [{ conversation_id: id, kind: 'Invalid' }] });
    expect(rowOf(shop, id).assigneeId).toBeNull();
  });

  const answer = (conversation_id: number) =>
    shop.deps().chatwoot.messages.create({ conversation_id, content: 'Here you are.' });
});
