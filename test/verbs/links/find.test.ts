import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addLink } from '../../../src/activities/verbs/links/add.ts';
import { type FindLinksInput, findLinks } from '../../../src/activities/verbs/links/find.ts';
import { removeLink } from '../../../src/activities/verbs/links/remove.ts';
import { openShop, rowOf, type Shop } from '../shop.ts';
import { chatter, defineAttribute, editLabels, issue, label, lines, note, other, url, wipeAttributes } from './desk.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
  await defineAttribute(shop);
});
afterEach(() => shop.standIn.close());

const find = (more: Partial<FindLinksInput> = {}) => findLinks(shop.deps(), { issue, limit: 50, ...more });
const none = { linked: [], attribute_only: [], old_notes: [], former_ids: [], attribute_defined: true };
async function linked(one = issue): Promise<number> {
  const conversation_id = await shop.conversation();
  await addLink(shop.deps(), { conversation_id, issue: one, certainFirst: true });
  return conversation_id;
}

describe('links.find', () => {
  test('finds 20 links that are in order with 1 + 1 + 2 requests', async () => {
    const ids: number[] = [];
    for (let n = 0; n < 20; n += 1) ids.push(await linked());
    shop.standIn.resetRequests();
    const found = await find();
    expect(found).toEqual({ ...none, linked: ids.map((conversation_id) => ({ conversation_id, lacks: [] })) });
    console.log(`links.find, 20 links in order: ${lines(shop).join(', ')}`);
    expect(lines(shop)).toEqual(['POST filter', 'POST filter', 'GET messages', 'GET messages']);
  });

  test('takes 123 for no 12, and 12 for no 123', async () => {
    const [twelve, longer] = [await linked(), await linked(other)];
    expect(await find()).toEqual({ ...none, linked: [{ conversation_id: twelve, lacks: [] }] });
    expect(await find({ issue: other })).toEqual({ ...none, linked: [{ conversation_id: longer, lacks: [] }] });
  });

  test('minds the host, and no letter case', async () => {
    const ghe = { ...issue, host: 'ghe.acme.test' };
    const [here, there] = [await linked(), await linked(ghe)];
    const shouted = { host: 'GitHub.COM', owner: 'Octo', repo: 'REPO', number: 12 };
    expect((await find({ issue: shouted })).linked).toEqual([{ conversation_id: here, lacks: [] }]);
    expect((await find({ issue: ghe })).linked).toEqual([{ conversation_id: there, lacks: [] }]);
  });

  test('an agent’s note from before notes_since links nothing, until a trace of ours shows that it was seen', async () => {
    const ids = [await shop.conversation(), await shop.conversation(), await shop.conversation()];
    const [alone = 0, labelled = 0, attributed = 0] = ids;
    for (const id of ids) await note(shop, id, `Same as ${url}`);
    rowOf(shop, labelled).labels.push(label);
    rowOf(shop, attributed).customAttributes = { github_issue: url };
    const standing = await linked();
    Object.assign(rowOf(shop, standing), { labels: [], customAttributes: {} });
    const after = Math.floor(shop.clocks.far.now() / 1_000) + 1;
    const { linked: found, old_notes } = await find({ notes_since: after });
    expect(found.map((one) => one.conversation_id)).toEqual([labelled, attributed, standing]);
    expect(old_notes).toEqual([alone]);
    expect((await find()).linked).toHaveLength(4);
    expect((await find({ notes_since: after - 3_600 })).old_notes).toEqual([]);
  });

  test('finds resolved ones too', async () => {
    const conversation_id = await linked();
    await shop.deps().chatwoot.conversations.toggleStatus({ conversation_id, status: 'resolved' });
    expect((await find()).linked).toHaveLength(1);
  });

  test('finds a link whose label the dashboard dropped, whose attribute a widget wiped, and both at once', async () => {
    const [dropped, wiped, both] = [await linked(), await linked(), await linked()];
    await shop.deps().chatwoot.labels.create({ title: 'vip', color: '#1f93ff' });
    await editLabels(shop, dropped, 'vip');
    wipeAttributes(shop, wiped);
    await editLabels(shop, both, 'vip');
    wipeAttributes(shop, both, { plan: 'free' });
    expect(rowOf(shop, both).labels).toEqual(['vip']);
    expect(await find()).toEqual({
      ...none,
      linked: [
        { conversation_id: dropped, lacks: ['label'] },
        { conversation_id: wiped, lacks: ['attribute'] },
        { conversation_id: both, lacks: ['label', 'attribute'] },
      ],
    });
  });

  test('finds an agent’s note that no sweep has seen, also one far back', async () => {
    const [near, far] = [await shop.conversation(), await shop.conversation()];
    await note(shop, near, `Same as ${url}`);
    await note(shop, far, url);
    await chatter(shop, far, 45);
    shop.standIn.resetRequests();
    expect((await find()).linked).toEqual([
      { conversation_id: near, lacks: ['label', 'attribute'] },
      { conversation_id: far, lacks: ['label', 'attribute'] },
    ]);
    expect(lines(shop).filter((line) => line === 'GET messages')).toHaveLength(1 + 1 + 2);
  });

  test('an attribute found after three months leads to the note that the search does not show any more', async () => {
    const conversation_id = await linked();
    Object.assign(rowOf(shop, conversation_id), { labels: [] });
    await shop.clocks.near.sleep(100 * 86_400_000);
    expect((await find()).linked).toEqual([{ conversation_id, lacks: ['label'] }]);
    wipeAttributes(shop, conversation_id);
    expect(await find()).toEqual(none);
  });

  test('nobody but a person’s note or ours links', async () => {
    const { chatwoot } = shop.deps();
    const conversation_id = await shop.conversation();
    const inIt = { conversation_id };
    await shop.standIn.customer.write(`I have the same as ${url}`, { conversationId: conversation_id });
    await chatwoot.messages.create({ ...inIt, content: `Known: ${url}` });
    await shop.deps('bot').chatwoot.messages.create({ ...inIt, content: url, private: true });
    await chatwoot.messages.create({
      ...inIt,
      content: url,
      private: true,
      content_attributes: { automation_rule_id: 1, linked: true },
    });
    await note(shop, conversation_id, `> I have the same as ${url}`);
    expect(await find()).toEqual(none);
    await note(shop, conversation_id, url);
    expect((await find()).linked).toHaveLength(1);
  });

  test('an unlinking counts, and an agent’s later note against it', async () => {
    const conversation_id = await linked();
    await removeLink(shop.deps(), { conversation_id, issue, certainFirst: true });
    expect(await find()).toEqual(none);
    await note(shop, conversation_id, `But it is ${url}`);
    expect((await find()).linked).toEqual([{ conversation_id, lacks: ['label', 'attribute'] }]);
  });

  test('an attribute alone is told apart, and links only when asked to and not unlinked', async () => {
    const [alone, unlinked] = [await shop.conversation(), await linked()];
    await removeLink(shop.deps(), { conversation_id: unlinked, issue, certainFirst: true });
    for (const id of [alone, unlinked])
      wipeAttributes(shop, id, { github_issue: `see http://github.com/Octo/repo/issues/12` });
    wipeAttributes(shop, await shop.conversation(), { github_issue: `${url}3` });
    expect(await find()).toEqual({ ...none, attribute_only: [alone, unlinked] });
    expect(await find({ from_attribute: true })).toEqual({
      ...none,
      linked: [{ conversation_id: alone, lacks: ['label'] }],
      attribute_only: [unlinked],
    });
  });

  test('a label that somebody set by the API counts at once', async () => {
    const conversation_id = await shop.conversation();
    Object.assign(rowOf(shop, conversation_id), { labels: [label] });
    expect((await find()).linked).toEqual([{ conversation_id, lacks: ['attribute'] }]);
  });

  test('goes on without the attribute where the account has not defined it', async () => {
    const bare = await openShop();
    const conversation_id = await bare.conversation();
    await addLink(bare.deps(), { conversation_id, issue, certainFirst: true });
    expect(await findLinks(bare.deps(), { issue, limit: 5 })).toEqual({
      ...none,
      linked: [{ conversation_id, lacks: [] }],
      attribute_defined: false,
    });
    await bare.standIn.close();
  });

  test('finds links under former names, and the ids of records', async () => {
    const old = { ...issue, repo: 'older' };
    const conversation_id = await shop.conversation();
    const record = { conversation_id, issue: old, issue_id: 70, former_ids: [60], certainFirst: true };
    await addLink(shop.deps(), record);
    expect(await find()).toEqual(none);
    expect(await find({ former_names: [old] })).toEqual({
      ...none,
      linked: [{ conversation_id, lacks: ['label', 'attribute'] }],
      former_ids: [60, 70],
    });
  });

  test('refuses more than the limit, by labels alone before it reads any notes', async () => {
    for (let n = 0; n < 3; n += 1) await linked();
    shop.standIn.resetRequests();
    await expect(find({ limit: 2 })).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringMatching(/3 conversations .* limit allows 2/),
    });
    expect(lines(shop)).toEqual(['POST filter']);
    await note(shop, await shop.conversation(), url);
    await expect(find({ limit: 3 })).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringMatching(/4 conversations .* limit allows 3/),
    });
    await expect(find({ limit: 0 })).rejects.toThrow(/limit was 0/);
    await expect(find({ former_names: [{ ...issue, owner: '' }] })).rejects.toMatchObject({
      message: expect.stringContaining('former_names[0].owner'),
    });
  });

  test('passes over a conversation that is deleted while it looks', async () => {
    const conversation_id = await shop.conversation();
    await note(shop, conversation_id, url);
    const { chatwoot } = shop.deps();
    const search = chatwoot.search.messages;
    const deleting = async (...args: Parameters<typeof search>) => {
      const answer = await search(...args);
      await chatwoot.conversations.delete({ conversation_id });
      return answer;
    };
    const deps = { ...shop.deps(), chatwoot: { ...chatwoot, search: { ...chatwoot.search, messages: deleting } } };
    expect(await findLinks(deps as never, { issue, limit: 5 })).toEqual(none);
  });

  test('a search by attribute that fails is no account without the attribute', async () => {
    await linked();
    shop.standIn.faults.add({ kind: 'error-500', path: '/filter', skip: 1, times: 1_000 });
    await expect(find()).rejects.toMatchObject({ kind: 'ServerError' });
  });

  test('a read that fails in passing does not end it', async () => {
    await linked();
    shop.standIn.faults.add({ kind: 'error-500', path: 'filter' }, { kind: 'reset', path: 'search' });
    expect((await find()).linked).toHaveLength(1);
  });
});
