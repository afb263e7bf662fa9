import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { VerbDependencies } from '../../src/activities/verbs/dependencies.ts';
import { addContactLabels, addLabels, removeContactLabels, removeLabels } from '../../src/activities/verbs/labels.ts';
import { mergeCustomAttributes } from '../../src/activities/verbs/merge-custom-attributes.ts';
import { openShop, rowOf, type Shop } from './shop.ts';
import { fastClock } from './two-clocks.ts';

let shop: Shop;
let deps: VerbDependencies;
let id: number;
beforeAll(async () => {
  // A write takes 4 ms, so that the reads of some fall between the read and the write of others.
  shop = await openShop({
    workPerWrite: { ms: 4, atATime: 2 },
    sleep: (ms) => new Promise((done) => void setTimeout(done, ms)),
  });
  const clock = fastClock();
  deps = { ...shop.deps('admin', { clock }), clock };
});
afterAll(() => shop.standIn.close());
beforeEach(async () => {
  shop.standIn.faults.clear();
  id = await shop.conversation();
  shop.standIn.resetRequests();
});

const ten = Array.from({ length: 10 }, (_, at) => `label-${at}`);
const labels = () => [...rowOf(shop, id).labels].sort();
const paths = () => shop.standIn.requests.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);

describe('ten writers at once', () => {
  test('all ten labels survive, one from each', async () => {
    await Promise.all(ten.map((label) => addLabels(deps, { conversation_id: id, labels: [label] })));
    console.log(`addLabels, ten writers at once: ${labels().length} of 10 labels survive, ${paths().length} requests`);
    expect(labels()).toEqual(ten);
  });

  test('which read and write alone does not achieve', async () => {
    const { chatwoot } = deps;
    await Promise.all(
      ten.map(async (label) => {
        const { payload } = await chatwoot.conversationLabels.list({ conversation_id: id });
        await chatwoot.conversationLabels.set({ conversation_id: id, labels: [...payload, label] });
      }),
    );
    expect(labels().length).toBeLessThan(10);
  });

  test('all ten attributes survive, with answers lost on the way', async () => {
    shop.standIn.faults.add(
      { kind: 'lose-answer', path: 'custom_attributes', times: 3 },
      { kind: 'error-500', path: 'custom_attributes', times: 2 },
    );
    await Promise.all(
      ten.map((key, at) => mergeCustomAttributes(deps, { conversation_id: id, custom_attributes: { [key]: at } })),
    );
    expect(rowOf(shop, id).customAttributes).toEqual(Object.fromEntries(ten.map((key, at) => [key, at])));
  });

  test('five take away while five add', async () => {
    Object.assign(rowOf(shop, id), { labels: ten.slice(0, 5) });
    await Promise.all(
      ten.map((label, at) => (at < 5 ? removeLabels : addLabels)(deps, { conversation_id: id, labels: [label] })),
    );
    expect(labels()).toEqual(ten.slice(5));
  });
});

describe('labels', () => {
  test('keeps what is there, answers all, and reads once when nothing is to do', async () => {
    Object.assign(rowOf(shop, id), { labels: ['old', 'GitHub:Octo/Repo#12'] });
    expect(await addLabels(deps, { conversation_id: id, labels: ['new', ' old '] })).toEqual({
      labels: ['GitHub:Octo/Repo#12', 'new', 'old'],
    });
    shop.standIn.resetRequests();
    await addLabels(deps, { conversation_id: id, labels: ['new'] });
    await removeLabels(deps, { conversation_id: id, labels: ['never there'] });
    expect(paths()).toEqual(['GET labels', 'GET labels']);
  });

  test('of contacts alike', async () => {
    const contact_id = rowOf(shop, id).contactId;
    await addContactLabels(deps, { contact_id, labels: ['vip', 'beta'] });
    expect(await removeContactLabels(deps, { contact_id, labels: ['beta'] })).toEqual({ labels: ['vip'] });
  });

  test.each([
    ['no label', [], 'empty one'],
    ['an empty title', ['a', ' '], 'empty title'],
    ['a comma', ['a,b'], 'comma'],
    ['a text in place of a list', 'urgent', 'no list'],
  ])('refuses %s before any request', async (_, given, sentence) => {
    for (const verb of [addLabels, removeLabels]) {
      await expect(verb(deps, { conversation_id: id, labels: given as string[] })).rejects.toMatchObject({
        kind: 'Invalid',
        message: expect.stringContaining(sentence),
      });
    }
    expect(paths()).toEqual([]);
  });

  test('says what the server answered when every write fails', async () => {
    shop.standIn.faults.add({ kind: 'error-500', method: 'POST', path: '/labels', times: Number.POSITIVE_INFINITY });
    await expect(addLabels(deps, { conversation_id: id, labels: ['a'] })).rejects.toMatchObject({
      kind: 'ServerError',
      status: 500,
      mayHaveHappened: true,
    });
  });
});

describe('mergeCustomAttributes', () => {
  test('keeps other keys, and null takes one away', async () => {
    Object.assign(rowOf(shop, id), { customAttributes: { plan: 'pro', seats: 4 } });
    const merged = await mergeCustomAttributes(deps, {
      conversation_id: id,
      custom_attributes: { seats: null, vip: true },
    });
    expect(merged).toEqual({ custom_attributes: { plan: 'pro', vip: true } });
  });

  test.each([
    ['no keys', {}, 'empty one'],
    ['a list', ['a'], 'no object'],
    ['a value of another kind', { plan: { name: 'pro' } }, 'another kind at "plan"'],
  ])('refuses %s before any request', async (_, given, sentence) => {
    await expect(
      mergeCustomAttributes(deps, { conversation_id: id, custom_attributes: given as never }),
    ).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringContaining(sentence),
    });
    expect(paths()).toEqual([]);
  });

  test('passes on what Chatwoot finds too long', async () => {
    await expect(
      mergeCustomAttributes(deps, { conversation_id: id, custom_attributes: { plan: 'x'.repeat(1501) } }),
    ).rejects.toMatchObject({ kind: 'Invalid', status: 422 });
  });
});
