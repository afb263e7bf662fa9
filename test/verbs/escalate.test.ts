import { beforeEach, describe, expect, test } from 'vitest';
import { type EscalateInput, escalate } from '../../src/activities/verbs/escalate.ts';
import type { Moment } from '../../src/activities/verbs/targets/moment.ts';
import type { Conversation } from '../../src/testing/index.ts';
import { findOverdue, waitingFor } from './overdue.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';
import { resolveAll, writes } from './silent.ts';

const shop = sharedShop();
beforeEach(() => resolveAll(shop));

const find = () => findOverdue(shop);
const waiting = (hours: number, more: Partial<Conversation> = {}) => waitingFor(shop, hours, more);
const guard = 'support/default/first-response/test';

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
    const skipped = [{ conversation_id: id, reason: 'done-before' }];
    expect(await act(due, input)).toEqual({ escalated: [], skipped, failed: [] });
    expect(await act(due, { ...input, certainFirst: false })).toEqual({ escalated: [id], skipped: [], failed: [] });
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
