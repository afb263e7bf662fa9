import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addLink } from '../../../src/activities/verbs/links/add.ts';
import { findLinks } from '../../../src/activities/verbs/links/find.ts';
import { type MoveLinkInput, moveLink } from '../../../src/activities/verbs/links/move.ts';
import { removeLink } from '../../../src/activities/verbs/links/remove.ts';
import { openShop, rowOf, type Shop } from '../shop.ts';
import { chatter, issue, label, lines, note, placesOf, url } from './desk.ts';

let shop: Shop;
let id: number;
beforeEach(async () => {
  shop = await openShop();
  id = await shop.conversation();
});
afterEach(() => shop.standIn.close());

const to = { ...issue, repo: 'core', number: 3 };
const toUrl = 'https://github.com/octo/core/issues/3';
const toLabel = 'github:octo/core#3';
const add = (more = {}) => addLink(shop.deps(), { conversation_id: id, issue, certainFirst: true, ...more });
const move = (more: Partial<MoveLinkInput> = {}) =>
  moveLink(shop.deps(), {
    conversation_id: id,
    from: issue,
    to,
    from_id: 77,
    to_id: 88,
    why: 'transferred',
    certainFirst: true,
    ...more,
  });
const places = () => placesOf(shop, id);
const moved = { labels: [toLabel], attribute: toUrl };

describe('links.move', () => {
  test('swaps label and attribute with one note that says both, and keeps the former ids', async () => {
    Object.assign(rowOf(shop, id), { labels: ['vip'], customAttributes: { github_issue: `${url}3` } });
    await add({ issue_id: 70, former_ids: [60] });
    shop.standIn.resetRequests();
    expect(await move()).toEqual({ conversation_id: id, changed: true });
    expect(lines(shop)).toHaveLength(8);
    expect(places()).toMatchObject({ labels: ['vip', toLabel], attribute: `${url}3 ${toUrl}` });
    expect(places().notes.at(-1)).toEqual({
      issue: toUrl,
      linked: true,
      id: 88,
      former: [77, 70, 60],
      moved_from: url,
    });
    const written = rowOf(shop, id).messages.filter((message) => message.private);
    expect(written.map(({ content }) => content)).toEqual([
      `Linked to ${url}`,
      `The issue was transferred, and the link with it: from ${url} to ${toUrl}`,
    ]);
  });

  test('is found under the new name with the former ids, and under the old one no more', async () => {
    await add({ issue_id: 77 });
    await move();
    const find = (name: typeof issue) => findLinks(shop.deps(), { issue: name, limit: 50 });
    expect(await find(to)).toMatchObject({ linked: [{ lacks: [] }], former_ids: [77] });
    Object.assign(rowOf(shop, id), { labels: [], customAttributes: {} });
    expect(await find(to)).toMatchObject({ linked: [{ conversation_id: id }], former_ids: [77] });
    expect((await find(issue)).linked).toEqual([]);
  });

  test.each([
    ['duplicate', 88],
    ['renamed', 77],
  ] as const)('of a %s issue keeps no former ids', async (why, to_id) => {
    await add({ issue_id: 77 });
    await move({ why, to_id });
    expect(places()).toMatchObject(moved);
    expect(places().notes.at(-1)).toEqual({ issue: toUrl, linked: true, id: to_id, moved_from: url });
  });

  test('keeps the id of one that looks renamed, since a transfer left it its number', async () => {
    await add({ issue_id: 77 });
    await move({ why: 'renamed' });
    expect(places().notes.at(-1)).toMatchObject({ id: 88, former: [77] });
  });

  test('an agent’s link moves too, also from far back', async () => {
    await note(shop, id, url);
    await chatter(shop, id, 30);
    expect(await move()).toMatchObject({ changed: true });
    expect(places()).toMatchObject(moved);
  });

  test('again writes nothing', async () => {
    await add();
    await move();
    shop.standIn.resetRequests();
    expect(await move({ certainFirst: false })).toEqual({ conversation_id: id, changed: false });
    expect(lines(shop)).toEqual(['GET messages', `GET ${id}`]);
    expect(places().notes).toHaveLength(2);
  });

  test('there and back again', async () => {
    await add();
    await move();
    await move({ from: to, to: issue });
    await move();
    expect(places()).toMatchObject(moved);
    expect(places().notes.map((record) => record.issue)).toEqual([url, toUrl, url, toUrl]);
  });

  test('joins a link that is there already', async () => {
    await add();
    await add({ issue: to });
    await move({ why: 'duplicate' });
    expect(places()).toMatchObject(moved);
    expect(places().notes).toHaveLength(3);
  });

  test.each([
    ['nothing links', async () => {}],
    [
      'the link was taken away',
      async () => {
        await add();
        await removeLink(shop.deps(), { conversation_id: id, issue, certainFirst: true });
      },
    ],
  ])('does nothing where %s', async (_, given) => {
    await given();
    const before = places();
    expect(await move()).toEqual({ conversation_id: id, changed: false });
    expect(places()).toEqual(before);
  });

  test('moves what label or attribute alone link', async () => {
    Object.assign(rowOf(shop, id), { labels: [label] });
    await move();
    expect(places()).toMatchObject(moved);
    id = await shop.conversation();
    Object.assign(rowOf(shop, id), { customAttributes: { github_issue: url } });
    await move();
    expect(places()).toMatchObject(moved);
  });

  test('does nothing where only letter case differs, and refuses a reason that it does not know', async () => {
    await add();
    expect(await move({ to: { ...issue, owner: 'Octo' } })).toMatchObject({ changed: false });
    await expect(move({ why: 'moved' as never })).rejects.toMatchObject({ kind: 'Invalid' });
    await expect(move({ to: { ...to, number: -3 } })).rejects.toMatchObject({
      message: expect.stringContaining('to is no'),
    });
  });
});
