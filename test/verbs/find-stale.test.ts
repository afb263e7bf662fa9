import { beforeEach, describe, expect, test } from 'vitest';
import { type FindStaleInput, findStale } from '../../src/activities/verbs/find-stale.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';
import { day, newestId, nudged, ref, resolveAll, seconds, silent, withoutReply } from './silent.ts';

const shop = sharedShop();
beforeEach(() => resolveAll(shop));

const find = (more: Partial<FindStaleInput> = {}, who = shop.deps()) =>
  findStale(who, { ref, before: seconds(shop) - 3 * day, limit: 100, ...more });

describe('findStale', () => {
  test('finds what was silent long enough, the longest first, at one request for 25', async () => {
    const four = await silent(shop, 4);
    const nine = await silent(shop, 9);
    await silent(shop, 2);
    shop.standIn.resetRequests();
    expect(await find()).toEqual({
      stale: [nine, four].map((id) => ({ conversation_id: id, after: newestId(shop, id) })),
      nudged: [],
      skipped: [],
    });
    expect(shop.standIn.requests).toHaveLength(1);
  });

  test('goes by inbox, team, label, status and limit', async () => {
    const other = await shop.standIn.customer.inbox('other');
    const inOther = await shop.standIn.customer.write('hello', { inboxId: other });
    await silent(shop, 5, inOther.conversationId);
    const labelled = await silent(shop, 6);
    rowOf(shop, labelled).labels = ['billing'];
    const pending = await silent(shop, 7);
    rowOf(shop, pending).status = 'pending';
    const ids = async (more: Partial<FindStaleInput>) => (await find(more)).stale.map((one) => one.conversation_id);
    expect(await ids({ inbox_id: other })).toEqual([inOther.conversationId]);
    expect(await ids({ labels: ['billing', 'none'] })).toEqual([labelled]);
    expect(await ids({ status: ['pending'] })).toEqual([pending]);
    expect(await ids({ status: ['open', 'pending'], limit: 2 })).toEqual([pending, labelled]);
    expect(await ids({ except: [labelled] })).toEqual([inOther.conversationId]);
    await expect(ids({ team_id: 4711 })).rejects.toMatchObject({ kind: 'NotFound' });
  });

  test('says why it leaves one alone', async () => {
    const stopped = await silent(shop, 9);
    rowOf(shop, stopped).labels = ['keep'];
    const waiting = await silent(shop, 8);
    await shop.standIn.customer.write('no, it did not', { conversationId: waiting });
    rowOf(shop, waiting).lastActivityAt -= 8 * day * 1_000;
    const closed = await silent(shop, 7);
    const deps = shop.deps('admin', { transport: withoutReply([closed]) });
    expect(await find({ stopLabels: ['keep'] }, deps)).toEqual({
      stale: [],
      nudged: [],
      skipped: [
        { conversation_id: stopped, reason: 'stop-label' },
        { conversation_id: waiting, reason: 'customer-waits' },
        { conversation_id: closed, reason: 'cannot-reply' },
      ],
    });
    expect((await find({ evenIfCustomerWaits: true, except: [stopped, closed] })).stale).toEqual([
      { conversation_id: waiting, after: newestId(shop, waiting) },
    ]);
  });

  test('knows a stop label in whatever letters', async () => {
    const stopped = await silent(shop, 9);
    rowOf(shop, stopped).labels = ['Keep-Open'];
    const skipped = [{ conversation_id: stopped, reason: 'stop-label' }];
    expect(await find({ stopLabels: ['keep-open'] })).toMatchObject({ stale: [], skipped });
    rowOf(shop, stopped).labels = ['keep-open'];
    expect(await find({ stopLabels: ['KEEP-OPEN'] })).toMatchObject({ stale: [], skipped });
  });

  test('knows a note from an answer: the customer still waits', async () => {
    const { conversationId } = await shop.standIn.customer.write('hello');
    await shop.deps().chatwoot.messages.create({ conversation_id: conversationId, content: 'hm', private: true });
    rowOf(shop, conversationId).lastActivityAt -= 8 * day * 1_000;
    expect((await find()).skipped).toEqual([{ conversation_id: conversationId, reason: 'customer-waits' }]);
  });

  test.each([
    ['a greeting', { type: 'template' as const }],
    ['an automation rule’s thanks', { type: 'outgoing' as const, contentAttributes: { automation_rule_id: 1 } }],
  ])('knows %s from an answer: the customer still waits', async (_, more) => {
    const { conversationId } = await shop.standIn.customer.write('hello');
    const { messages } = rowOf(shop, conversationId);
    const [wrote] = messages;
    if (!wrote) throw new Error('no message');
    const id = shop.standIn.state.messages.nextId();
    messages.push({ ...wrote, ...more, id, content: 'We will be back soon.', sender: null });
    rowOf(shop, conversationId).lastActivityAt -= 8 * day * 1_000;
    const skipped = [{ conversation_id: conversationId, reason: 'customer-waits' }];
    expect(await find()).toMatchObject({ stale: [], skipped });
  });

  test('takes a bot’s answer for one, and Chatwoot’s own words after an agent’s for none of the customer’s', async () => {
    const { conversationId: answered } = await shop.standIn.customer.write('hello');
    const { chatwoot } = shop.deps('admin and bot');
    await chatwoot.messages.create({ conversation_id: answered, content: 'Which version?' }, { token: 'bot' });
    rowOf(shop, answered).lastActivityAt -= 8 * day * 1_000;
    const thanked = await silent(shop, 9);
    const { messages } = rowOf(shop, thanked);
    const [wrote] = messages;
    if (!wrote) throw new Error('no message');
    messages.push({ ...wrote, type: 'template', id: shop.standIn.state.messages.nextId(), sender: null });
    expect((await find()).stale.map((one) => one.conversation_id)).toEqual([thanked, answered]);
  });

  test('knows the nudge of an earlier run, and takes no other sweep’s for it', async () => {
    const { conversation_id, message_id } = await nudged(shop);
    rowOf(shop, conversation_id).lastActivityAt -= 4 * day * 1_000;
    const found = await find();
    expect(found).toMatchObject({ stale: [], nudged: [{ conversation_id, message_id }] });
    expect((await find({ ref: 'support/default/stale/another' })).stale).toHaveLength(1);
  });

  describe('a nudged conversation whose messages always answer 500', () => {
    const broken = async () => {
      const { conversation_id } = await nudged(shop);
      rowOf(shop, conversation_id).lastActivityAt -= 4 * day * 1_000;
      const path = `/conversations/${conversation_id}/messages`;
      shop.standIn.faults.add({ kind: 'error-500', method: 'GET', path, times: Number.POSITIVE_INFINITY });
      return conversation_id;
    };

    test('keeps no other from its turn', async () => {
      const conversation_id = await broken();
      const other = await silent(shop, 4);
      const skipped = [{ conversation_id, reason: 'not-read' }];
      expect(await find()).toMatchObject({ stale: [{ conversation_id: other }], nudged: [], skipped });
    });

    test('is one of many where the server is in trouble, and then nothing is found', async () => {
      for (let count = 0; count < 3; count += 1) await broken();
      await expect(find()).rejects.toMatchObject({ kind: 'ServerError' });
    });
  });

  test('counts no nudge that the channel failed, so that those keep no other from its turn', async () => {
    const { conversation_id } = await nudged(shop);
    const row = rowOf(shop, conversation_id);
    row.lastActivityAt -= 9 * day * 1_000;
    const last = row.messages.at(-1);
    if (last) last.status = 'failed';
    const other = await silent(shop, 4);
    expect(await find({ limit: 1 })).toMatchObject({
      stale: [{ conversation_id: other }],
      nudged: [],
      skipped: [{ conversation_id, reason: 'not-told' }],
    });
    expect(await find({ limit: 1, evenIfUntold: true })).toMatchObject({ stale: [], nudged: [{ conversation_id }] });
  });

  test.each([
    [{ before: Date.now() }, 'milliseconds'],
    [{ limit: 0 }, 'limit was 0'],
    [{ ref: '' }, 'ref is empty'],
    [{ status: [] }, 'status is empty'],
  ])('refuses %j', async (more, words) => {
    await expect(find(more)).rejects.toThrow(words);
  });
});
