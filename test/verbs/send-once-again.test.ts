import { beforeEach, describe, expect, test } from 'vitest';
import { sendOnce } from '../../src/activities/verbs/send-once.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';

const shop = sharedShop();
let id: number;
let began: number;
beforeEach(async () => {
  shop.standIn.faults.clear();
  id = await shop.conversation();
  shop.standIn.resetRequests();
  began = shop.clocks.near.now();
});

const message = (more = {}) => ({ conversation_id: id, content: 'It is fixed.', ref: `octo/repo#12 ${id}`, ...more });
const stored = () => rowOf(shop, id).messages.filter(({ type }) => type === 'outgoing').length;
const asked = (method: string) =>
  shop.standIn.requests.filter((request) => request.method === method && request.path.endsWith('/messages')).length;
const waited = () => shop.clocks.near.now() - began;

describe('sendOnce, when a call goes wrong', () => {
  test.each(['lose-answer', 'cut-answer', 'error-500-after'] as const)(
    'finds what was stored all the same and does not send it again: %s',
    async (kind) => {
      shop.standIn.faults.add({ kind, method: 'POST' });
      const sent = await sendOnce(shop.deps(), message({ certainFirst: true }));
      expect(sent).toMatchObject({ existed: false, told: true });
      expect({ sent: asked('POST'), stored: stored() }).toEqual({ sent: 1, stored: 1 });
    },
  );

  test('sends again a minute after a loss, when nothing is found by then', async () => {
    shop.standIn.faults.add({ kind: 'reset', method: 'POST' });
    await sendOnce(shop.deps(), message({ certainFirst: true }));
    expect(waited()).toBe(60_000);
    // Now, after 1, 3, 7, 15 and 31 s, and at the end.
    expect(asked('GET')).toBe(7);
    expect({ sent: asked('POST'), stored: stored() }).toEqual({ sent: 2, stored: 1 });
  });

  test('looks on while the server fails for most of that minute', async () => {
    shop.standIn.faults.add({ kind: 'lose-answer', method: 'POST' }, { kind: 'error-500', method: 'GET', times: 6 });
    expect(await sendOnce(shop.deps(), message({ certainFirst: true }))).toMatchObject({ told: true });
    expect({ sent: asked('POST'), stored: stored() }).toEqual({ sent: 1, stored: 1 });
  });

  test('does not go on looking where it may not look', async () => {
    await expect(sendOnce(shop.deps(), message({ conversation_id: 99_999 }))).rejects.toMatchObject({
      kind: 'NotFound',
      mayHaveHappened: false,
    });
    expect(asked('GET')).toBe(1);
    expect(waited()).toBe(0);
  });

  test('waits until a conversation that had 200 messages in a minute takes one again', async () => {
    const transport = createTransport({});
    const flooded: Transport = async (sending) =>
      sending.method === 'POST' && waited() < 50_000
        ? { status: 422, headers: new Headers(), text: JSON.stringify({ error: 'Too many messages' }) }
        : transport(sending);
    const deps = shop.deps('admin', { transport: flooded });
    expect(await sendOnce(deps, message({ certainFirst: true }))).toMatchObject({ existed: false, told: true });
    expect(waited()).toBe(60_000);
    expect(stored()).toBe(1);
  });
});
