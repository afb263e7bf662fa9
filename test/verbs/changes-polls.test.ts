import { describe, expect, test } from 'vitest';
import { baseline } from '../../src/activities/verbs/changes/baseline.ts';
import { type WaitState, waitForChanges } from '../../src/activities/verbs/changes/wait.ts';
import { follower, id, kinds, later, look, paths, seconds, shop } from './followed.ts';
import { rowOf } from './shop.ts';

describe('the polls of changes.wait', () => {
  test('tells nothing twice: a quiet poll is one request, and overlaps with the one before', async () => {
    await shop.standIn.customer.write('again', { conversationId: id });
    const first = await look();
    shop.standIn.resetRequests();
    const second = await look(first.followers, { polledAt: first.polledAt });
    expect(kinds(second)).toEqual([]);
    expect(paths()).toEqual(['/conversations']);
    expect(shop.standIn.requests[0]?.query).toMatchObject({ updated_within: '60', status: 'all' });
  });

  test('waits, polls every so often, and answers as soon as something is there', async () => {
    const begun = shop.clocks.near.now();
    void shop.clocks.far.sleep(100_000).then(() => {
      const row = rowOf(shop, id);
      Object.assign(row, { status: 'resolved', updatedAt: shop.clocks.far.now() });
    });
    const changes = await look([follower], { atMostSeconds: 900, everySeconds: 15 });
    expect(kinds(changes)).toEqual(['status']);
    expect(shop.clocks.near.now() - begun).toBe(105_000);
    const quiet = await look(changes.followers, { polledAt: changes.polledAt, atMostSeconds: 60, everySeconds: 15 });
    expect(quiet).toMatchObject({ news: [], polledAt: changes.polledAt + 60 });
  });

  test('a killed attempt goes on from what it reported, and what it had seen in silence stays told', async () => {
    const quiet = { ...follower, kinds: ['customer-message' as const] };
    const { chatwoot } = shop.deps();
    await chatwoot.conversations.togglePriority({ conversation_id: id, priority: 'low' });
    const reports: WaitState[] = [];
    const progress = { report: (state: WaitState) => void reports.push(state) };
    await waitForChanges(shop.deps(), { followers: [quiet], atMostSeconds: 15, everySeconds: 10 }, {}, progress);
    await shop.standIn.customer.write('now', { conversationId: id });
    shop.standIn.resetRequests();
    const last = reports.at(-1) as WaitState;
    const input = { followers: [quiet], atMostSeconds: 0 };
    const changes = await waitForChanges(shop.deps(), input, {}, { report() {}, last });
    expect(kinds(changes)).toEqual(['customer-message']);
    expect(paths()).toEqual(['/conversations', `/conversations/${id}/messages`]);
  });

  test('reports, and answers where that is wanted, only the followers who learnt something', async () => {
    const silent = await shop.conversation();
    const known = await baseline(shop.deps(), { conversation_id: silent });
    const others = Array.from({ length: 50 }, (_, at) => ({
      ...follower,
      id: `other ${at}`,
      conversationId: silent,
      known: { [silent]: known },
      looked: true,
    }));
    const me = { ...follower, looked: true, kinds: ['status' as const] };
    const reports: WaitState[] = [];
    const progress = { report: (state: WaitState) => void reports.push(state) };
    const input = {
      followers: [...others, me],
      polledAt: seconds(),
      atMostSeconds: 15,
      everySeconds: 10,
      learntOnly: true,
    };
    await shop.deps().chatwoot.conversations.togglePriority({ conversation_id: id, priority: 'low' });
    const changes = await waitForChanges(shop.deps(), input, {}, progress);
    expect(reports.map(({ followers }) => followers.map((one) => one.id))).toEqual([['me'], ['me']]);
    expect(changes.followers).toMatchObject([{ id: 'me', known: { [id]: { priority: 'low' } } }]);
    const resumed = await waitForChanges(shop.deps(), input, {}, { report() {}, last: reports[0] as WaitState });
    expect(resumed.followers.map((one) => one.id)).toEqual(['me']);
    const whole = await look(input.followers, { polledAt: changes.polledAt });
    expect(whole.followers).toHaveLength(51);
  });

  test('after an hour without a poll reads one by one, since the one list might be too long', async () => {
    await shop.standIn.customer.write('long ago', { conversationId: id });
    await later(3 * 86_400);
    const changes = await look([{ ...follower, looked: true }], { polledAt: seconds() - 3 * 86_400 });
    expect(kinds(changes)).toEqual(['customer-message']);
    expect(paths()).not.toContain('/conversations');
  });

  test('a clock that is 50 s behind the one that polled before misses nothing', async () => {
    const { followers } = await look();
    await shop.standIn.customer.write('meanwhile', { conversationId: id });
    await later(5);
    expect(kinds(await look(followers, { polledAt: seconds() + 50 }))).toEqual(['customer-message']);
  });
});
