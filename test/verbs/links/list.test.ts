import { afterEach, beforeEach, expect, test } from 'vitest';
import { addLink } from '../../../src/activities/verbs/links/add.ts';
import { listLinks } from '../../../src/activities/verbs/links/list.ts';
import { removeLink } from '../../../src/activities/verbs/links/remove.ts';
import { openShop, rowOf, type Shop } from '../shop.ts';
import { defineAttribute, issue, label, note, url, wipeAttributes } from './desk.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.standIn.close());

const list = (more = {}) => listLinks(shop.deps(), { issue, ...more });

/** One conversation for each way in which the places may agree or not. */
async function desk() {
  const deps = shop.deps();
  const inOrder = await shop.conversation();
  await addLink(deps, { conversation_id: inOrder, issue, certainFirst: true });
  const unlinked = await shop.conversation();
  await addLink(deps, { conversation_id: unlinked, issue, certainFirst: true });
  await removeLink(deps, { conversation_id: unlinked, issue, certainFirst: true });
  const noted = await shop.conversation();
  await note(shop, noted, url);
  const labelled = await shop.conversation();
  Object.assign(rowOf(shop, labelled), { labels: [label] });
  const halfUnlinked = await shop.conversation();
  await addLink(deps, { conversation_id: halfUnlinked, issue, certainFirst: true });
  await removeLink(deps, { conversation_id: halfUnlinked, issue, certainFirst: true });
  Object.assign(rowOf(shop, halfUnlinked), { labels: [label] });
  // A conversation about another issue is none of it.
  await addLink(deps, {
    conversation_id: await shop.conversation(),
    issue: { ...issue, number: 123 },
    certainFirst: true,
  });
  return { inOrder, unlinked, noted, labelled, halfUnlinked };
}

test.each(['defined', 'not defined'])('shows where the places disagree, the attribute being %s', async (defined) => {
  if (defined === 'defined') await defineAttribute(shop);
  const { inOrder, unlinked, noted, labelled, halfUnlinked } = await desk();
  expect(await list()).toEqual([
    { conversation_id: inOrder, label: true, attribute: true, note: 'linked', counts: true },
    { conversation_id: unlinked, label: false, attribute: false, note: 'unlinked', counts: false },
    { conversation_id: noted, label: false, attribute: false, note: 'linked', counts: true },
    { conversation_id: labelled, label: true, attribute: false, note: 'none', counts: true },
    { conversation_id: halfUnlinked, label: true, attribute: false, note: 'unlinked', counts: true },
  ]);
});

test('shows an attribute that stands alone, where the account has defined it', async () => {
  await defineAttribute(shop);
  const id = await shop.conversation();
  wipeAttributes(shop, id, { github_issue: url });
  expect(await list()).toEqual([{ conversation_id: id, label: false, attribute: true, note: 'none', counts: false }]);
});

test('knows the former names, and passes over a deleted conversation', async () => {
  const old = { ...issue, repo: 'older' };
  const ids = [await shop.conversation(), await shop.conversation()];
  for (const conversation_id of ids) await addLink(shop.deps(), { conversation_id, issue: old, certainFirst: true });
  expect(await list()).toEqual([]);
  expect(await list({ former_names: [old] })).toHaveLength(2);
  await shop.deps().chatwoot.conversations.delete({ conversation_id: ids[0] as number });
  expect(await list({ former_names: [old] })).toHaveLength(1);
});
