import { afterAll, beforeAll, expect, test } from 'vitest';
import { findLinks } from '../../../src/activities/verbs/links/find.ts';
import { tellPage } from '../../../src/activities/verbs/loop/tell-page.ts';
import { openShop, type Shop } from '../shop.ts';
import { again, closing, issue, linked, rules, tell } from './closed.ts';

let shop: Shop;
const ids: number[] = [];
beforeAll(async () => {
  shop = await openShop();
  for (let at = 0; at < 20; at += 1) ids.push(await linked(shop));
});
afterAll(() => shop.standIn.close());

/** Requests that it took. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  shop.standIn.resetRequests();
  await work();
  return shop.standIn.requests.length;
}

test('what a page of 20 costs: a clean closing, and runs after it', async () => {
  const find = await cost(() => findLinks(shop.deps(), { issue, limit: 50 }));
  const clean = await cost(() => tell(shop, ids));
  const repeat = await cost(() => again(shop, ids));
  for (const conversationId of ids) await shop.standIn.customer.write('thanks', { conversationId });
  const replied = await cost(() => again(shop, ids));
  const each = (requests: number) => (requests / 20).toFixed(2);
  console.log(
    `Chatwoot requests for each of 20 linked conversations: finding ${each(find)}, telling and resolving ${each(clean)}, together ${each(find + clean)}; a run with nothing to do ${each(repeat)}, together ${each(find + repeat)}; once all have replied ${each(replied)}`,
  );
  expect(clean).toBe(20 * 3 + 1);
  expect(repeat / 20).toBeLessThanOrEqual(0.2);
  expect((find + clean) / 20).toBeLessThanOrEqual(3.4);
  expect((find + repeat) / 20).toBeLessThanOrEqual(1.3);
  expect(replied).toBe(20 + 1);
});

test('it reports how far it is every ten conversations, which is what is billed', async () => {
  const reports: number[] = [];
  const progress = {
    report: ({ results }: { readonly results: readonly unknown[] }) => void reports.push(results.length),
  };
  await tellPage(shop.deps(), { closing, rules, conversations: ids }, {}, progress);
  expect(reports).toEqual([10, 20]);
});
