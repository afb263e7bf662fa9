import { beforeEach, describe, expect, test, vi } from 'vitest';
import { closingRef } from '../../../src/activities/verbs/loop/closing.ts';
import { tellPage } from '../../../src/activities/verbs/loop/tell-page.ts';
import { sendOnce } from '../../../src/activities/verbs/send-once.ts';
import { sharedShop } from '../shared-shop.ts';
import { rowOf } from '../shop.ts';
import { newestId, said, writes } from '../silent.ts';
import { afterRequest, again, closing, linked, notes, rules, statusOf, tell } from './closed.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  shop.standIn.faults.clear();
  id = await linked(shop);
  shop.standIn.resetRequests();
});

/** A run that died between the message and the status. */
async function diesBeforeStatus(): Promise<void> {
  shop.standIn.faults.add({ kind: 'error-500', path: '/toggle_status', times: 10 });
  await tell(shop, [id]);
  shop.standIn.faults.clear();
  expect({ said: said(shop, id).length, status: statusOf(shop, id) }).toEqual({ said: 1, status: 'open' });
  shop.standIn.resetRequests();
}

const wrote = () => shop.standIn.customer.write('still broken', { conversationId: id });

describe('a run after another', () => {
  test('says nothing again and asks nothing where the last message shows that it was told', async () => {
    await tell(shop, [id]);
    shop.standIn.resetRequests();
    expect((await again(shop, [id])).outcomes).toEqual([
      { conversation_id: id, outcome: 'told', before: true, status: 'resolved' },
    ]);
    expect(shop.standIn.requests).toHaveLength(1);
  });

  test('finds the message behind others with one look', async () => {
    await tell(shop, [id]);
    await wrote();
    await shop.deps().chatwoot.conversations.toggleStatus({ conversation_id: id, status: 'resolved' });
    shop.standIn.resetRequests();
    expect((await again(shop, [id])).outcomes).toMatchObject([{ outcome: 'told', before: true, status: 'resolved' }]);
    expect(shop.standIn.requests).toHaveLength(2);
    expect(said(shop, id)).toHaveLength(1);
  });

  test('counts a resolved one as told, not as left, though such are to be left alone', async () => {
    await tell(shop, [id]);
    await wrote();
    rowOf(shop, id).status = 'resolved';
    expect((await again(shop, [id], { rules: { resolved: 'leave' } })).outcomes).toMatchObject([
      { outcome: 'told', before: true },
    ]);
  });

  test('says it again for another closing and for another kind', async () => {
    await tell(shop, [id]);
    await again(shop, [id], { closing: { closed_at: '2026-11-23T10:00:00Z' } });
    await again(shop, [id], { closing: { kind: 'not-planned' } });
    expect(said(shop, id)).toHaveLength(3);
    expect((await again(shop, [id], { closing: { closed_at: '2026-11-22T12:00:00+02:00' } })).outcomes).toMatchObject([
      { before: true },
    ]);
  });

  test('takes what was told under a former id of a transferred issue for told', async () => {
    await tell(shop, [id], { closing: { issue_id: 99 } });
    await wrote();
    await again(shop, [id], { closing: { former_ids: [99] } });
    expect(said(shop, id)).toHaveLength(1);
    await again(shop, [id]);
    expect(said(shop, id)).toHaveLength(2);
  });

  test('waits until 60 s after its start, once, for what an earlier run may have left under way', async () => {
    const other = await linked(shop);
    const began = shop.clocks.near.now();
    await again(shop, [id, other], { startedAt: began });
    const took = shop.clocks.near.now() - began;
    expect(took).toBeGreaterThanOrEqual(60_000);
    expect(took).toBeLessThan(70_000);
    expect([said(shop, id), said(shop, other)].map(({ length }) => length)).toEqual([1, 1]);
  });

  test('finds what an earlier run left under way, and finishes that', async () => {
    shop.standIn.faults.add({ kind: 'hold', ms: 50_000, path: `/conversations/${id}/messages`, method: 'POST' });
    const ref = closingRef(closing.issue_id, closing.closed_at, closing.kind);
    const killed = new AbortController();
    const message = { conversation_id: id, content: 'It is done.', ref, certainFirst: true };
    const sending = sendOnce(shop.deps(), message, { signal: killed.signal });
    await vi.waitUntil(() => shop.standIn.faults.fired.length > 0, { interval: 1, timeout: 60_000 });
    killed.abort();
    await expect(sending).rejects.toMatchObject({ kind: 'Interrupted' });
    expect(said(shop, id)).toEqual([]);
    const { outcomes } = await again(shop, [id]);
    expect(outcomes).toMatchObject([{ outcome: 'told', before: true, status: 'resolved' }]);
    expect(said(shop, id)).toEqual(['It is done.']);
  });
});

describe('a run after one that died between message and status', () => {
  test('resolves where nothing happened since', async () => {
    await diesBeforeStatus();
    expect((await again(shop, [id])).outcomes).toEqual([
      { conversation_id: id, outcome: 'told', before: true, status: 'resolved' },
    ]);
    expect(statusOf(shop, id)).toBe('resolved');
    expect(said(shop, id)).toHaveLength(1);
  });

  test('resolves behind notes of ours', async () => {
    await diesBeforeStatus();
    await sendOnce(shop.deps(), { conversation_id: id, content: 'x', ref: 'x', private: true, certainFirst: true });
    expect((await again(shop, [id])).outcomes).toMatchObject([{ outcome: 'told', status: 'resolved' }]);
  });

  test.each([
    ['the customer wrote', wrote],
    [
      'the customer wrote, and then a note of ours',
      async () => {
        await wrote();
        await sendOnce(shop.deps(), { conversation_id: id, content: 'x', ref: 'x', private: true, certainFirst: true });
      },
    ],
    ['an agent wrote', () => shop.deps().chatwoot.messages.create({ conversation_id: id, content: 'And?' })],
    [
      'an agent left a note',
      () => shop.deps().chatwoot.messages.create({ conversation_id: id, content: 'Hm.', private: true }),
    ],
    [
      'somebody changed something',
      () => shop.deps().chatwoot.conversations.togglePriority({ conversation_id: id, priority: 'high' }),
    ],
    [
      'somebody set another status',
      () => shop.deps().chatwoot.conversations.toggleStatus({ conversation_id: id, status: 'snoozed' }),
    ],
  ])('leaves it when %s since', async (_, since) => {
    await diesBeforeStatus();
    await since();
    const status = statusOf(shop, id);
    const { outcomes } = await again(shop, [id]);
    expect(outcomes).toEqual([
      { conversation_id: id, outcome: 'left', before: true, reason: 'changed-since-told', status },
    ]);
    expect(statusOf(shop, id)).toBe(status);
    expect(said(shop, id).filter((text) => text?.includes('shop/issues/12'))).toHaveLength(1);
  });

  test('asks once more right before it resolves', async () => {
    await diesBeforeStatus();
    const transport = afterRequest(/\/filter$/, wrote);
    const { outcomes } = await again(shop, [id], {}, shop.deps('admin', { transport }));
    expect(outcomes).toMatchObject([{ outcome: 'left', before: true, reason: 'changed-since-told', status: 'open' }]);
    expect(statusOf(shop, id)).toBe('open');
  });

  test('never resolves away a reply to what was told, however often it runs', async () => {
    await tell(shop, [id]);
    await wrote();
    for (let run = 0; run < 3; run += 1)
      expect((await again(shop, [id])).outcomes).toMatchObject([{ outcome: 'left', reason: 'changed-since-told' }]);
    expect(statusOf(shop, id)).toBe('open');
  });

  test('opens and writes the note that were left to do', async () => {
    rowOf(shop, id).status = 'pending';
    const handOver = { rules: { act: 'tell-and-hand-over' } } as const;
    shop.standIn.faults.add({ kind: 'error-500', method: 'POST', path: /messages$/, skip: 1, times: 10 });
    await tell(shop, [id], handOver);
    shop.standIn.faults.clear();
    expect(notes(shop, id)).toEqual([]);
    expect((await again(shop, [id], handOver)).outcomes).toEqual([
      { conversation_id: id, outcome: 'handed-over', before: true, status: 'open' },
    ]);
    expect({ said: said(shop, id).length, notes: notes(shop, id).length }).toEqual({ said: 1, notes: 1 });
    shop.standIn.resetRequests();
    expect((await again(shop, [id], handOver)).outcomes).toMatchObject([{ outcome: 'handed-over', before: true }]);
    expect(shop.standIn.requests).toHaveLength(1);
  });

  test('is not believed to be the first where the customer was told: it looks for the note, too', async () => {
    await tell(shop, [id], { rules: { act: 'tell' } });
    shop.standIn.resetRequests();
    await tell(shop, [id], { rules: { act: 'tell-and-hand-over' } });
    expect(shop.standIn.requests.some(({ method, path }) => method === 'GET' && path.endsWith('/messages'))).toBe(true);
  });

  test('opens after the note, and not again what people resolved since', async () => {
    rowOf(shop, id).status = 'pending';
    const handOver = { rules: { act: 'hand-over' } } as const;
    shop.standIn.faults.add({ kind: 'error-500', path: '/toggle_status', times: 10 });
    await tell(shop, [id], handOver);
    shop.standIn.faults.clear();
    expect(statusOf(shop, id)).toBe('pending');
    await again(shop, [id], handOver);
    expect(statusOf(shop, id)).toBe('open');
    await shop.deps().chatwoot.conversations.toggleStatus({ conversation_id: id, status: 'resolved' });
    expect((await again(shop, [id], handOver)).outcomes).toMatchObject([
      { outcome: 'handed-over', status: 'resolved' },
    ]);
    expect(notes(shop, id)).toHaveLength(1);
  });
});

describe('a message that the channel failed after all', () => {
  const fail = () => {
    for (const one of rowOf(shop, id).messages) if (one.type === 'outgoing' && !one.private) one.status = 'failed';
  };

  test('is not told: what we resolved is opened again, with one note', async () => {
    await tell(shop, [id]);
    fail();
    expect((await again(shop, [id])).outcomes).toMatchObject([
      { outcome: 'not-told', reason: 'delivery-failed', status: 'open' },
    ]);
    expect(statusOf(shop, id)).toBe('open');
    await shop.deps().chatwoot.conversations.toggleStatus({ conversation_id: id, status: 'resolved' });
    expect((await again(shop, [id])).outcomes).toMatchObject([
      { outcome: 'not-told', before: true, status: 'resolved' },
    ]);
    expect(notes(shop, id)).toHaveLength(1);
  });

  test('leaves resolved what was resolved before, or by people who wrote since', async () => {
    rowOf(shop, id).status = 'resolved';
    await tell(shop, [id]);
    fail();
    await again(shop, [id]);
    expect(statusOf(shop, id)).toBe('resolved');
    expect(notes(shop, id)).toHaveLength(1);
  });
});

describe('a page that was stopped', () => {
  test('goes on from its last report without a look at what is settled', async () => {
    const others = [await linked(shop), await linked(shop)];
    const first = await tell(shop, [id]);
    shop.standIn.resetRequests();
    const last = { results: first.outcomes, failed: [] };
    const input = { closing, rules, conversations: [id, ...others], certainFirst: false };
    const { outcomes } = await tellPage(shop.deps(), input, {}, { report: () => {}, last });
    expect(outcomes.map(({ conversation_id }) => conversation_id)).toEqual([id, ...others]);
    const asked = JSON.stringify(shop.standIn.requests.map(({ path, body }) => [path, body]));
    expect(asked).not.toContain(`/conversations/${id}`);
    expect(asked).toContain(`"values":[${others.join(',')}]`);
  });

  test('reads rows anew that have grown old while it waited', async () => {
    const other = await linked(shop);
    shop.standIn.resetRequests();
    await again(shop, [id, other]);
    expect(shop.standIn.requests.filter(({ path }) => path.endsWith('/filter'))).toHaveLength(2);
    expect(writes(shop)).toHaveLength(4);
    expect(newestId(shop, other)).toBeGreaterThan(newestId(shop, id));
  });
});
