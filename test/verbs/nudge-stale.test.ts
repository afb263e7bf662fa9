import { beforeEach, describe, expect, test } from 'vitest';
import { type NudgedOne, nudgeStale } from '../../src/activities/verbs/nudge-stale.ts';
import type { Settled } from '../../src/activities/verbs/one-by-one.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';
import { newestId, ref, resolveAll, said, silent, withoutReply, writes } from './silent.ts';

const shop = sharedShop();
beforeEach(() => resolveAll(shop));

const nudge = (conversations: { conversation_id: number; after: number }[], more = {}, who = shop.deps()) =>
  nudgeStale(who, { ref, conversations, message: { text: 'Still there?' }, certainFirst: true, ...more });

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
    const before = await nudgeStale(shop.deps(), input);
    expect(before.failed).toEqual([{ conversation_id: ids[2], kind: 'ServerError' }]);
    shop.standIn.faults.clear();
    shop.standIn.resetRequests();
    const last = { results: before.nudged.slice(0, 1), failed: [] };
    const after = await nudgeStale(shop.deps(), { ...input, certainFirst: false }, {}, { report: () => {}, last });
    expect(after.nudged.map((one) => one.conversation_id)).toEqual(ids);
    expect(shop.standIn.requests.some(({ path }) => path.includes(`/conversations/${ids[0]}`))).toBe(false);
    for (const id of ids) expect(said(shop, id)).toEqual(['Did that help?', 'Still there?']);
  });

  test('reports how far it is every ten conversations', async () => {
    const ids: number[] = [];
    for (let at = 0; at < 21; at += 1) ids.push(await silent(shop, 5));
    const conversations = ids.map((id) => ({ conversation_id: id, after: newestId(shop, id) }));
    const reports: number[][] = [];
    const progress = {
      report: ({ results }: Settled<NudgedOne>) => void reports.push(results.map((one) => one.conversation_id)),
    };
    const input = { ref, conversations, message: { text: 'Still there?' }, certainFirst: true };
    await nudgeStale(shop.deps(), input, {}, progress);
    expect(reports).toEqual([ids.slice(0, 10), ids.slice(0, 20)]);
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
