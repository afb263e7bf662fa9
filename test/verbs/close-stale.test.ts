import { beforeEach, describe, expect, test } from 'vitest';
import { closeStale } from '../../src/activities/verbs/close-stale.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';
import { nudged, ref, resolveAll, withoutReply, writes } from './silent.ts';

const shop = sharedShop();
beforeEach(() => resolveAll(shop));

const close = (conversations: { conversation_id: number; message_id: number }[], more = {}, who = shop.deps()) =>
  closeStale(who, { ref, conversations, certainFirst: true, ...more });

describe('closeStale', () => {
  test('resolves what stayed silent, with labels and a note', async () => {
    const one = await nudged(shop);
    const { conversation_id } = one;
    const outcome = await close([one], { addLabels: ['swept'], note: { text: 'Closed after ten days.' } });
    expect(outcome).toEqual({ closed: [conversation_id], skipped: [], failed: [] });
    const row = rowOf(shop, conversation_id);
    expect(row).toMatchObject({ status: 'resolved', labels: ['swept'] });
    expect(row.messages.filter((message) => message.private).map(({ content }) => content)).toEqual([
      'Closed after ten days.',
    ]);
  });

  test.each([
    ['a customer writes', (id: number) => shop.standIn.customer.write('yes', { conversationId: id }), 'activity'],
    ['an agent writes a note', (id: number) => note(id), 'activity'],
    ['an agent assigns it', (id: number) => assignIt(id), 'activity'],
    ['somebody resolves it', (id: number) => set(id, { status: 'resolved' }), 'status'],
    ['a stop label is put on', (id: number) => set(id, { labels: ['keep'] }), 'stop-label'],
    ['the channel fails the nudge', (id: number) => failNewest(id), 'not-told'],
  ])('leaves it alone when %s', async (_, happens, reason) => {
    const one = await nudged(shop);
    await happens(one.conversation_id);
    const before = rowOf(shop, one.conversation_id).status;
    shop.standIn.resetRequests();
    const { conversation_id } = one;
    const expected = { closed: [], skipped: [{ conversation_id, reason }], failed: [] };
    expect(await close([one], { stopLabels: ['keep'] })).toEqual(expected);
    expect(writes(shop)).toEqual([]);
    expect(rowOf(shop, conversation_id).status).toBe(before);
  });

  test('closes those that were not told only by setting', async () => {
    const one = await nudged(shop);
    await failNewest(one.conversation_id);
    expect((await close([one])).skipped).toMatchObject([{ reason: 'not-told' }]);
    expect((await close([one], { evenIfUntold: true })).closed).toEqual([one.conversation_id]);
  });

  test('closes one that was told in time, though its channel takes no text any more', async () => {
    const one = await nudged(shop);
    const deps = shop.deps('admin', { transport: withoutReply([one.conversation_id]) });
    expect((await close([one], {}, deps)).closed).toEqual([one.conversation_id]);
  });

  test('a later attempt finishes what one before it resolved', async () => {
    const one = await nudged(shop);
    shop.standIn.faults.add({ kind: 'error-500', path: '/labels', times: 1e6 });
    const input = { addLabels: ['swept'] };
    expect((await close([one], input)).failed).toMatchObject([{ kind: 'ServerError' }]);
    expect(rowOf(shop, one.conversation_id)).toMatchObject({ status: 'resolved', labels: [] });
    shop.standIn.faults.clear();
    expect((await close([one], { ...input, certainFirst: false })).closed).toEqual([one.conversation_id]);
    expect(rowOf(shop, one.conversation_id).labels).toEqual(['swept']);
  });

  const set = async (id: number, what: object) => void Object.assign(rowOf(shop, id), what);
  const note = (conversation_id: number) =>
    shop.deps().chatwoot.messages.create({ conversation_id, content: 'hm', private: true });
  const assignIt = async (conversation_id: number) => {
    const [agent] = await shop.deps().chatwoot.agents.list({});
    await shop.deps().chatwoot.conversationAssignments.create({ conversation_id, assignee_id: agent?.id ?? 0 });
  };
  const failNewest = async (id: number) => {
    const last = rowOf(shop, id).messages.at(-1);
    if (last) last.status = 'failed';
  };
});
