import { beforeEach, describe, expect, test } from 'vitest';
import { sharedShop } from '../shared-shop.ts';
import { rowOf } from '../shop.ts';
import { said, writes } from '../silent.ts';
import { again, linked, notes, statusOf, tell } from './closed.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  id = await linked(shop);
});

const toldOne = () => {
  const found = rowOf(shop, id).messages.find((one) => one.type === 'outgoing' && !one.private);
  if (!found) throw new Error('nobody was told');
  return found;
};
/** An agent does it in the dashboard, and Chatwoot wipes the mark. */
const erase = (message_id = toldOne().id) => shop.deps().chatwoot.messages.delete({ conversation_id: id, message_id });
const retry = () => shop.deps().chatwoot.messages.retry({ conversation_id: id, message_id: toldOne().id });

describe('a customer is not told again', () => {
  test('when an agent deleted the message: the team has a note, once, and the status stays', async () => {
    await tell(shop, [id]);
    await erase();
    const first = await again(shop, [id]);
    expect(first.outcomes).toEqual([
      { conversation_id: id, outcome: 'left', before: true, reason: 'changed-since-told', status: 'resolved' },
    ]);
    expect(said(shop, id)).toEqual(['This message was deleted']);
    expect(notes(shop, id)).toEqual([expect.stringContaining('was deleted')]);
    shop.standIn.resetRequests();
    expect(await again(shop, [id])).toEqual(first);
    expect(writes(shop)).toEqual([]);
  });

  test('when an agent deleted the message of a bot', async () => {
    const deps = shop.deps('admin and bot');
    await tell(shop, [id], {}, deps);
    await erase();
    await again(shop, [id], {}, deps);
    expect(said(shop, id)).toEqual(['This message was deleted']);
  });

  test('when an agent tried a failed message again, and it arrived', async () => {
    await tell(shop, [id], { rules: { act: 'tell' } });
    toldOne().status = 'failed';
    await retry();
    const { outcomes } = await again(shop, [id]);
    expect(outcomes).toEqual([{ conversation_id: id, outcome: 'told', before: true, status: 'resolved' }]);
    expect(said(shop, id)).toHaveLength(1);
  });

  test('and a plan says so', async () => {
    await tell(shop, [id]);
    await erase();
    expect((await again(shop, [id], { dry_run: true })).plan).toEqual([
      { conversation_id: id, would: 'left', reason: 'changed-since-told', status: 'resolved' },
    ]);
  });
});

describe('a customer is told all the same', () => {
  test('when the deleted message was somebody else’s', async () => {
    const { id: theirs } = await shop.deps().chatwoot.messages.create({ conversation_id: id, content: 'Oops' });
    toldOne().sender = { type: 'User', id: 2 };
    await erase(theirs);
    expect((await again(shop, [id])).outcomes).toMatchObject([{ outcome: 'told', before: false }]);
    expect(statusOf(shop, id)).toBe('resolved');
  });

  test('when it was deleted before the closing', async () => {
    await tell(shop, [id]);
    await erase();
    const closed_at = new Date(shop.clocks.near.now() + 3_600_000).toISOString();
    await shop.clocks.near.sleep(7_200_000);
    await again(shop, [id], { closing: { closed_at } });
    expect(said(shop, id)).toHaveLength(2);
  });
});
