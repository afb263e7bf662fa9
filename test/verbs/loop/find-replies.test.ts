import { beforeEach, describe, expect, test } from 'vitest';
import { findReplies } from '../../../src/activities/verbs/loop/find-replies.ts';
import { sharedShop } from '../shared-shop.ts';
import { rowOf } from '../shop.ts';
import { writes } from '../silent.ts';
import { again, closing, linked, tell } from './closed.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  id = await linked(shop);
});

const { issue_id, closed_at } = closing;
const find = (more: object = {}) => {
  shop.standIn.resetRequests();
  return findReplies(shop.deps(), { issue_id, closed_at, conversations: [id], ...more });
};
const write = (text: string) => shop.standIn.customer.write(text, { conversationId: id });

describe('replies to a closing', () => {
  test('are what the customer wrote after he was told, without his words unless asked for', async () => {
    await tell(shop, [id]);
    await write('still broken');
    await shop.deps().chatwoot.messages.create({ conversation_id: id, content: 'Oh.' });
    await write('  look  ');
    const { replies, failed } = await find();
    expect(failed).toEqual([]);
    expect(replies).toEqual([{ conversation_id: id, key: expect.stringMatching(/^[\da-f]{32}$/), count: 2 }]);
    expect((await find({ with_text: true })).replies).toEqual([{ ...replies[0], text: 'look' }]);
    expect(writes(shop)).toEqual([]);
  });

  test('have a key of their conversation and closing, that tells neither', async () => {
    const [one] = [await linked(shop)];
    await tell(shop, [id, one]);
    for (const conversationId of [id, one]) await shop.standIn.customer.write('no', { conversationId });
    const keys = async () => (await find({ conversations: [id, one] })).replies.map(({ key }) => key);
    const first = await keys();
    expect(new Set(first).size).toBe(2);
    await write('really, no');
    expect(await keys()).toEqual(first);
    const next = '2026-11-23T10:00:00Z';
    await again(shop, [id], { closing: { closed_at: next } });
    await write('and again');
    expect((await find({ closed_at: next })).replies[0]?.key).not.toBe(first[0]);
    expect(first.join()).not.toContain(rowOf(shop, id).uuid.slice(0, 8));
  });

  test('are found under former ids, and after a telling of any kind', async () => {
    await tell(shop, [id], { closing: { issue_id: 99, kind: 'release', version: 'v1' } });
    await write('no');
    expect((await find()).replies).toEqual([]);
    expect((await find({ former_ids: [99] })).replies).toMatchObject([{ count: 1 }]);
  });

  test('are none where nobody was told, nobody answered, or the answer is deleted', async () => {
    await write('before');
    expect((await find()).replies).toEqual([]);
    await tell(shop, [id]);
    expect((await find()).replies).toEqual([]);
    expect(shop.standIn.requests).toHaveLength(1);
    const { messageId } = await write('oops');
    await shop.deps().chatwoot.messages.delete({ conversation_id: id, message_id: messageId });
    expect((await find()).replies).toEqual([]);
    expect((await find({ conversations: [99_999] })).replies).toEqual([]);
  });

  test('are looked for behind a hundred other messages', async () => {
    await tell(shop, [id]);
    for (let at = 0; at < 110; at += 1) await write(`${at}`);
    expect((await find({ with_text: true })).replies).toMatchObject([{ count: 110, text: '109' }]);
  });
});
