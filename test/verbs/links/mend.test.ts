import { beforeEach, expect, test } from 'vitest';
import { addLink } from '../../../src/activities/verbs/links/add.ts';
import { mendLink } from '../../../src/activities/verbs/links/mend.ts';
import { removeLink } from '../../../src/activities/verbs/links/remove.ts';
import { sharedShop } from '../shared-shop.ts';
import { rowOf } from '../shop.ts';
import { issue, label, lines, note, placesOf, url, wipeAttributes } from './desk.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  id = await shop.conversation();
  await addLink(shop.deps(), { conversation_id: id, issue, certainFirst: true });
  shop.standIn.resetRequests();
});

const mend = () => mendLink(shop.deps(), { conversation_id: id, issue });

test.each([
  ['the label', 5, () => Object.assign(rowOf(shop, id), { labels: ['vip'] })],
  ['the attribute', 4, () => wipeAttributes(shop, id, { plan: 'pro' })],
  ['both', 7, () => Object.assign(rowOf(shop, id), { labels: [], customAttributes: {} })],
])('puts %s back without a note', async (_, requests, lose) => {
  lose();
  expect(await mend()).toEqual({ conversation_id: id, changed: true });
  expect(lines(shop)).toHaveLength(requests);
  expect(placesOf(shop, id)).toMatchObject({ attribute: url, notes: [{ linked: true }] });
  expect(rowOf(shop, id).labels).toContain(label);
});

test('writes nothing where both are there', async () => {
  expect(await mend()).toEqual({ conversation_id: id, changed: false });
  expect(lines(shop)).toEqual(['GET messages', `GET ${id}`]);
});

test('leaves alone what somebody unlinked since it was found', async () => {
  await removeLink(shop.deps(), { conversation_id: id, issue, certainFirst: true });
  expect(await mend()).toEqual({ conversation_id: id, changed: false });
  expect(placesOf(shop, id)).toMatchObject({ labels: [], attribute: undefined });
  await note(shop, id, url);
  expect(await mend()).toMatchObject({ changed: true });
});

test('says of a deleted conversation that it is not there', async () => {
  await shop.deps().chatwoot.conversations.delete({ conversation_id: id });
  await expect(mend()).rejects.toMatchObject({ kind: 'NotFound' });
});
