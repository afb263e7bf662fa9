import { expect, test } from 'vitest';
import { findStale } from '../../src/activities/verbs/find-stale.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';
import { day, ref, seconds, silent } from './silent.ts';

const shop = sharedShop();

test('a thousand that it leaves alone hide nobody who was silent for a shorter time', async () => {
  for (let count = 0; count < 1_001; count += 1) {
    const { conversationId } = await shop.standIn.customer.write('still broken');
    rowOf(shop, conversationId).lastActivityAt -= 30 * day * 1_000;
  }
  const id = await silent(shop, 4);
  const { stale, skipped } = await findStale(shop.deps(), { ref, before: seconds(shop) - 3 * day, limit: 100 });
  expect(stale).toMatchObject([{ conversation_id: id }]);
  expect(skipped).toHaveLength(1_000);
});
