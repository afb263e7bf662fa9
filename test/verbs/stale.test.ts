import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeStale } from '../../src/activities/verbs/close-stale.ts';
import { type FindStaleInput, findStale } from '../../src/activities/verbs/find-stale.ts';
import { nudgeStale } from '../../src/activities/verbs/nudge-stale.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import { openShop, rowOf, type Shop } from './shop.ts';
import { day, newestId, ref, said, seconds, silent, withoutReply, writes } from './silent.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.standIn.close());
beforeEach(() => {
  for (const row of shop.standIn.state.conversations.filter(() => true)) row.status = 'resolved';
  shop.standIn.faults.clear();
});

const find = (more: Partial<FindStaleInput> = {}, who = shop.deps()) =>
  findStale(who, { ref, before: seconds(shop) - 3 * day, limit: 100, ...more });
const nudge = (conversations: { conversation_id: number; after: number }[], more = {}, who = shop.deps()) =>
  nudgeStale(who, { ref, conversations, message: { text: 'Still there?' }, certainFirst: true, ...more });
const close = (conversations: { conversation_id: number; message_id: number }[], more = {}, who = shop.deps()) =>
  closeStale(who, { ref, conversations, certainFirst: true, ...more });
/** Silent for ten days, and nudged. */
async function nudged() {
  const conversation_id = await silent(shop, 10);
  const outcome = await nudge([{ conversation_id, after: newestId(shop, conversation_id) }]);
  const [one] = outcome.nudged;
  if (!one) throw new Error('it was not nudged');
  return one;
}

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

  test('knows a note from an answer: the customer still waits', async () => {
    const { conversationId } = await shop.standIn.customer.write('hello');
    await shop.deps().chatwoot.messages.create({ conversation_id: conversationId, content: 'hm', private: true });
    rowOf(shop, conversationId).lastActivityAt -= 8 * day * 1_000;
    expect((await find()).skipped).toEqual([{ conversation_id: conversationId, reason: 'customer-waits' }]);
  });

  test('knows the nudge of an earlier run, and takes no other sweep’s for it', async () => {
    const { conversation_id, message_id } = await nudged();
    rowOf(shop, conversation_id).lastActivityAt -= 4 * day * 1_000;
    const found = await find();
    expect(found).toMatchObject({ stale: [], nudged: [{ conversation_id, message_id }] });
    expect((await find({ ref: 'support/default/stale/another' })).stale).toHaveLength(1);
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

describe('nudgeStale', () => {
  test('says it once for each silence, whoever asks again', async () => {
    const conversation_id = await silent(shop, 5);
    const after = newestId(shop, conversation_id);
    const first = await nudge([{ conversation_id, after }]);
    expect(first.nudged).toEqual([{ conversation_id, message_id: newestId(shop, conversation_id) }]);
    for (const certainFirst of [true, false])
      expect(await nudge([{ conversation_id, after }], { certainFirst })).toEqual(first);
    expect(said(shop, conversation_id)).toEqual(['Did that help?', 'Still there?']);
    await silent(shop, 5, conversation_id);
    await nudge([{ conversation_id, after: newestId(shop, conversation_id) }]);
    expect(said(shop, conversation_id)).toHaveLength(4);
  });

  test('looks again right before: what happened meanwhile, a status, a label, a closed channel', async () => {
    const [active, done, stopped, closed] = await Promise.all([1, 2, 3, 4].map(() => silent(shop, 5)));
    const ids = [active, done, stopped, closed] as [number, number, number, number];
    const found = ids.map((id) => ({ conversation_id: id, after: newestId(shop, id) }));
    await shop.standIn.customer.write('wait', { conversationId: ids[0] });
    rowOf(shop, ids[1]).status = 'resolved';
    rowOf(shop, ids[2]).labels = ['keep'];
    const deps = shop.deps('admin', { transport: withoutReply([ids[3]]) });
    shop.standIn.resetRequests();
    expect(await nudge([...found, { conversation_id: 4711, after: 1 }], { stopLabels: ['keep'] }, deps)).toEqual({
      nudged: [],
      untold: [],
      skipped: ['activity', 'status', 'stop-label', 'cannot-reply'].map((reason, at) => ({
        conversation_id: ids[at],
        reason,
      })),
      failed: [{ conversation_id: 4711, kind: 'NotFound' }],
    });
    expect(writes(shop)).toEqual([]);
  });

  test('goes on where an attempt stopped, and says nothing twice when its report was lost', async () => {
    const ids = [await silent(shop, 5), await silent(shop, 5), await silent(shop, 5)];
    const conversations = ids.map((id) => ({ conversation_id: id, after: newestId(shop, id) }));
    shop.standIn.faults.add({ kind: 'error-500', method: 'GET', path: `/conversations/${ids[2]}`, times: 1e6 });
    const input = { ref, conversations, message: { text: 'Still there?' }, certainFirst: true };
    const reports: unknown[] = [];
    const before = await nudgeStale(
      shop.deps(),
      input,
      {},
      { report: (state) => reports.push(structuredClone(state)) },
    );
    expect(before.failed).toEqual([{ conversation_id: ids[2], kind: 'ServerError' }]);
    shop.standIn.faults.clear();
    shop.standIn.resetRequests();
    const last = reports[0] as { results: []; failed: [] };
    const after = await nudgeStale(shop.deps(), { ...input, certainFirst: false }, {}, { report: () => {}, last });
    expect(after.nudged.map((one) => one.conversation_id)).toEqual(ids);
    expect(shop.standIn.requests.some(({ path }) => path.includes(`/conversations/${ids[0]}`))).toBe(false);
    for (const id of ids) expect(said(shop, id)).toEqual(['Did that help?', 'Still there?']);
  });

  test('leaves a server in trouble to the next attempt', async () => {
    const ids = [await silent(shop, 5), await silent(shop, 5), await silent(shop, 5), await silent(shop, 5)];
    shop.standIn.faults.add({ kind: 'error-500', times: 1e6 });
    const conversations = ids.map((id) => ({ conversation_id: id, after: newestId(shop, id) }));
    await expect(nudge(conversations)).rejects.toMatchObject({ kind: 'ServerError', passing: true });
  });

  test('takes the words of a canned response, and refuses an unknown one before anything is said', async () => {
    const conversation_id = await silent(shop, 5);
    const one = [{ conversation_id, after: newestId(shop, conversation_id) }];
    const { chatwoot } = shop.deps();
    await chatwoot.cannedResponses.create({ short_code: 'nudge', content: 'Do you still need us?' });
    await chatwoot.cannedResponses.create({ short_code: 'nudge2', content: 'Hi {{contact.name}}' });
    await expect(nudge(one, { message: { canned: 'nudg' } })).rejects.toThrow(
      '"nudg", which the account does not have',
    );
    await expect(nudge(one, { message: { canned: 'nudge2' } })).rejects.toThrow('holds a variable');
    await expect(nudge(one, { message: { text: ' ' } })).rejects.toThrow('the text is empty');
    await nudge(one, { message: { canned: 'nudge' } });
    expect(said(shop, conversation_id)).toEqual(['Did that help?', 'Do you still need us?']);
  });

  test('does not count what the channel did not take as a nudge', async () => {
    const conversation_id = await silent(shop, 5);
    const send = createTransport({});
    const transport: Transport = async (sending) => {
      const received = await send(sending);
      const last = rowOf(shop, conversation_id).messages.at(-1);
      if (sending.method === 'POST' && last) last.status = 'failed';
      return received;
    };
    const after = newestId(shop, conversation_id);
    const outcome = await nudge([{ conversation_id, after }], {}, shop.deps('admin', { transport }));
    expect(outcome).toMatchObject({ nudged: [], untold: [{ conversation_id }] });
  });
});

describe('closeStale', () => {
  test('resolves what stayed silent, with labels and a note', async () => {
    const one = await nudged();
    const { conversation_id } = one;
    const outcome = await close([one], { addLabels: ['swept'], note: { text: 'Closed after ten days.' } });
    expect(outcome).toEqual({ closed: [conversation_id], skipped: [], failed: [] });
    const row = rowOf(shop, conversation_id);
    expect(row).toMatchObject({ status: 'resolved', labels: ['swept'] });
    expect(row.messages.filter((message) => message.private).map(({ content }) => content)).toEqual([
      'Closed after ten days.',
    ]);
  });

  test.each([
    ['a customer writes', (id: number) => shop.standIn.customer.write('yes', { conversationId: id }), 'activity'],
    ['an agent writes a note', (id: number) => note(id), 'activity'],
    ['an agent assigns it', (id: number) => assignIt(id), 'activity'],
    ['somebody resolves it', (id: number) => set(id, { status: 'resolved' }), 'status'],
    ['a stop label is put on', (id: number) => set(id, { labels: ['keep'] }), 'stop-label'],
    ['the channel fails the nudge', (id: number) => failNewest(id), 'not-told'],
  ])('leaves it alone when %s', async (_, happens, reason) => {
    const one = await nudged();
    await happens(one.conversation_id);
    const before = rowOf(shop, one.conversation_id).status;
    shop.standIn.resetRequests();
    const { conversation_id } = one;
    const expected = { closed: [], skipped: [{ conversation_id, reason }], failed: [] };
    expect(await close([one], { stopLabels: ['keep'] })).toEqual(expected);
    expect(writes(shop)).toEqual([]);
    expect(rowOf(shop, conversation_id).status).toBe(before);
  });

  test('closes those that were not told only by setting', async () => {
    const one = await nudged();
    const deps = shop.deps('admin', { transport: withoutReply([one.conversation_id]) });
    expect((await close([one], {}, deps)).skipped).toMatchObject([{ reason: 'not-told' }]);
    expect((await close([one], { evenIfUntold: true }, deps)).closed).toEqual([one.conversation_id]);
  });

  test('a later attempt finishes what one before it resolved', async () => {
    const one = await nudged();
    shop.standIn.faults.add({ kind: 'error-500', path: '/labels', times: 1e6 });
    const input = { addLabels: ['swept'] };
    expect((await close([one], input)).failed).toMatchObject([{ kind: 'ServerError' }]);
    expect(rowOf(shop, one.conversation_id)).toMatchObject({ status: 'resolved', labels: [] });
    shop.standIn.faults.clear();
    expect((await close([one], { ...input, certainFirst: false })).closed).toEqual([one.conversation_id]);
    expect(rowOf(shop, one.conversation_id).labels).toEqual(['swept']);
  });

  const set = async (id: number, what: object) => void Object.assign(rowOf(shop, id), what);
  const note = (conversation_id: number) =>
    shop.deps().chatwoot.messages.create({ conversation_id, content: 'hm', private: true });
  const assignIt = async (conversation_id: number) => {
    const [agent] = await shop.deps().chatwoot.agents.list({});
    await shop.deps().chatwoot.conversationAssignments.create({ conversation_id, assignee_id: agent?.id ?? 0 });
  };
  const failNewest = async (id: number) => {
    const last = rowOf(shop, id).messages.at(-1);
    if (last) last.status = 'failed';
  };
});
