import { expect, test } from 'vitest';
import { findLinks } from '../../../src/activities/verbs/links/find.ts';
import { openShop, rowOf } from '../shop.ts';
import { defineAttribute, issue, label, lines, note, url } from './desk.ts';

test('finds more than 1,000', async () => {
  const shop = await openShop();
  await defineAttribute(shop);
  const find = (limit: number) => findLinks(shop.deps(), { issue, limit });
  const ids: number[] = [];
  for (let n = 0; n < 1_010; n += 1) {
    const id = await shop.conversation();
    ids.push(id);
    Object.assign(rowOf(shop, id), { labels: n % 10 === 9 ? [] : [label], customAttributes: { github_issue: url } });
    if (n % 10 === 9) await note(shop, id, url);
  }
  shop.standIn.resetRequests();
  const found = await find(2_000);
  expect(found.linked.map(({ conversation_id }) => conversation_id)).toEqual(ids);
  expect(found.linked.filter(({ lacks }) => lacks.includes('label'))).toHaveLength(101);
  console.log(`links.find, 1,010 links, 101 of them without the label: ${lines(shop).length} requests`);
  await expect(find(1_009)).rejects.toMatchObject({
    kind: 'Invalid',
    message: expect.stringMatching(/1010 conversations .* limit allows 1009/),
  });
  await shop.standIn.close();
});
