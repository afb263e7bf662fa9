import { beforeEach, describe, expect, test } from 'vitest';
import { addLink } from '../../../src/activities/verbs/links/add.ts';
import { removeLink } from '../../../src/activities/verbs/links/remove.ts';
import { sharedShop } from '../shared-shop.ts';
import { rowOf } from '../shop.ts';
import { chatter, issue, label, lines, note, other, placesOf, url } from './desk.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  shop.standIn.faults.clear();
  id = await shop.conversation();
  shop.standIn.resetRequests();
});

const add = (more = {}) =>
  addLink(shop.deps(), { conversation_id: id, issue, issue_id: 77, certainFirst: true, ...more });
const remove = (more = {}) => removeLink(shop.deps(), { conversation_id: id, issue, certainFirst: true, ...more });
const places = () => placesOf(shop, id);

describe('links.add', () => {
  test('writes a note, the label and the attribute, and tells the customer nothing', async () => {
    expect(await add()).toEqual({ conversation_id: id, changed: true });
    expect(places()).toEqual({
      labels: [label],
      attribute: url,
      notes: [{ issue: url, linked: true, id: 77 }],
    });
    const written = rowOf(shop, id).messages.filter(({ type }) => type === 'outgoing');
    expect(written.map((message) => [message.private, message.content])).toEqual([[true, `Linked to ${url}`]]);
    console.log(`links.add, a new link: ${lines(shop).length} requests`);
    expect(lines(shop)).toEqual([
      'GET messages',
      'POST messages',
      ...['GET labels', 'POST labels', 'GET labels'],
      ...[`GET ${id}`, 'POST custom_attributes', `GET ${id}`],
    ]);
  });

  test('again writes nothing and costs two requests', async () => {
    await add();
    shop.standIn.resetRequests();
    expect(await add({ certainFirst: false })).toEqual({ conversation_id: id, changed: false });
    expect(lines(shop)).toEqual(['GET messages', `GET ${id}`]);
  });

  test('of an agent’s link puts label and attribute there and writes no note beside the agent’s', async () => {
    await note(shop, id, `Same as <${url}>, I think.`);
    expect(await add()).toEqual({ conversation_id: id, changed: true });
    expect(places()).toEqual({ labels: [label], attribute: url, notes: [] });
  });

  test('minds no letter case of owner, repository and host', async () => {
    await add();
    const shouted = { host: 'GitHub.com', owner: 'OCTO', repo: 'Repo', number: 12 };
    expect(await add({ issue: shouted })).toEqual({ conversation_id: id, changed: false });
    expect(places().notes).toHaveLength(1);
  });

  test('keeps other labels, other attributes and other issues', async () => {
    Object.assign(rowOf(shop, id), { labels: ['vip'], customAttributes: { plan: 'pro' } });
    await add();
    await add({ issue: other });
    const ghe = { host: 'ghe.acme.test', owner: 'octo', repo: 'repo', number: 12 };
    await add({ issue: ghe });
    expect(places()).toMatchObject({
      labels: ['vip', label, 'github:octo/repo#123', 'github:ghe.acme.test/octo/repo#12'],
      attribute: `${url} https://github.com/octo/repo/issues/123 https://ghe.acme.test/octo/repo/issues/12`,
    });
    expect(rowOf(shop, id).customAttributes.plan).toBe('pro');
    expect(places().notes).toHaveLength(3);
    await remove();
    expect(places()).toMatchObject({
      labels: ['vip', 'github:octo/repo#123', 'github:ghe.acme.test/octo/repo#12'],
      attribute: 'https://github.com/octo/repo/issues/123 https://ghe.acme.test/octo/repo/issues/12',
    });
  });

  test('two issues linked at the same moment both stay', async () => {
    await Promise.all([add(), add({ issue: other })]);
    expect(places().labels.toSorted()).toEqual([label, 'github:octo/repo#123']);
    expect(String(places().attribute).split(' ').toSorted()).toEqual([url, `${url}3`]);
  });

  test.each([true, false])(
    'link, unlink and link again are three notes, and end linked: certain first %s',
    async (certainFirst) => {
      await add({ certainFirst });
      expect(await remove({ certainFirst })).toEqual({ conversation_id: id, changed: true });
      expect(places()).toMatchObject({ labels: [], attribute: undefined });
      await add({ certainFirst });
      expect(places()).toMatchObject({ labels: [label], attribute: url });
      expect(places().notes.map(({ linked }) => linked)).toEqual([true, false, true]);
    },
  );

  test('unless known does nothing after an unlinking, and all of it otherwise', async () => {
    expect(await add({ unless_known: true })).toMatchObject({ changed: true });
    await remove();
    expect(await add({ unless_known: true })).toMatchObject({ changed: false });
    expect(places()).toMatchObject({ labels: [], attribute: undefined });
    expect(places().notes.map(({ linked }) => linked)).toEqual([true, false]);
  });

  test('unless known finishes what a killed run began', async () => {
    await note(shop, id, url);
    expect(await add({ unless_known: true })).toMatchObject({ changed: true });
    expect(places()).toEqual({ labels: [label], attribute: url, notes: [] });
  });

  test('records which note asked for the issue, also where an agent’s note links it, and once', async () => {
    const from_message = await note(shop, id, '/issue Export drops the last row');
    await note(shop, id, `Opened by hand: ${url}`);
    await add({ from_message });
    await add({ from_message });
    expect(places().notes).toEqual([{ issue: url, linked: true, id: 77, from: from_message }]);
  });

  test('finds an older note however far back it is, 1,000 messages a request', async () => {
    await add();
    await chatter(shop, id, 1_300);
    shop.standIn.resetRequests();
    expect(await add()).toMatchObject({ changed: false });
    expect(lines(shop)).toEqual(['GET messages', 'GET messages', 'GET messages', `GET ${id}`]);
    expect(places().notes).toHaveLength(1);
  });

  test('a caller that may not be the first looks, and writes no sooner than 60 s after its start', async () => {
    const startedAt = shop.clocks.near.now();
    await add({ certainFirst: false, startedAt });
    expect(shop.clocks.near.now() - startedAt).toBeGreaterThanOrEqual(60_000);
    expect(places().notes).toHaveLength(1);
  });

  test('says of a deleted conversation that it is not there', async () => {
    await shop.deps().chatwoot.conversations.delete({ conversation_id: id });
    await expect(add()).rejects.toMatchObject({ kind: 'NotFound' });
    await expect(remove()).rejects.toMatchObject({ kind: 'NotFound' });
  });

  test.each([
    ['a number that is none', { issue: { ...issue, number: 0 } }, 'no issue’s name'],
    ['an owner with a slash', { issue: { ...issue, owner: 'octo/x' } }, 'no issue’s name'],
    ['a missing repository', { issue: { ...issue, repo: undefined } }, 'issue.repo is no text'],
    ['no conversation', { conversation_id: 0 }, 'conversation_id'],
    ['an id that is none', { former_ids: [1.5] }, 'former_ids'],
  ])('refuses %s before any request', async (_, more, sentence) => {
    await expect(add(more)).rejects.toMatchObject({ kind: 'Invalid', message: expect.stringContaining(sentence) });
    expect(lines(shop)).toEqual([]);
  });
});

describe('links.remove', () => {
  test('does nothing where nothing names the issue', async () => {
    await add({ issue: other });
    shop.standIn.resetRequests();
    expect(await remove()).toEqual({ conversation_id: id, changed: false });
    expect(lines(shop)).toEqual(['GET messages', `GET ${id}`]);
  });

  test('again writes nothing', async () => {
    await add();
    await remove();
    shop.standIn.resetRequests();
    expect(await remove({ certainFirst: false })).toEqual({ conversation_id: id, changed: false });
    expect(lines(shop)).toEqual(['GET messages', `GET ${id}`]);
  });

  test.each([
    ['a label', { labels: [label] }],
    ['an attribute', { customAttributes: { github_issue: `see ${url}` } }],
  ])('takes away what %s alone names, with a note', async (_, state) => {
    Object.assign(rowOf(shop, id), state);
    expect(await remove({ issue_id: 77 })).toMatchObject({ changed: true });
    expect(places()).toMatchObject({ labels: [], notes: [{ issue: url, linked: false, id: 77 }] });
    expect(String(places().attribute ?? '')).not.toContain(url);
  });

  test('an agent’s note with the URL after it links again', async () => {
    await add();
    await remove();
    await note(shop, id, `It is ${url} after all.`);
    expect(await add()).toMatchObject({ changed: true });
    expect(places()).toMatchObject({ labels: [label], attribute: url });
    expect(places().notes).toHaveLength(2);
  });
});
