import { beforeEach, describe, expect, test } from 'vitest';
import { markerKey, markerOf } from '../../src/activities/verbs/marker.ts';
import { sendOnce } from '../../src/activities/verbs/send-once.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  shop.standIn.faults.clear();
  id = await shop.conversation();
  shop.standIn.resetRequests();
});

const message = (more = {}) => ({ conversation_id: id, content: 'It is fixed.', ref: `octo/repo#12 ${id}`, ...more });
const outgoing = () => rowOf(shop, id).messages.filter(({ type }) => type === 'outgoing');
const lines = () =>
  shop.standIn.requests.map(({ method, path, owner }) => `${owner} ${method} ${path.split('/').at(-1)}`);

describe('sendOnce', () => {
  test('a certain first attempt sends at once, then asks whether the channel took it', async () => {
    const before = shop.clocks.near.now();
    const sent = await sendOnce(shop.deps(), message({ certainFirst: true }));
    expect(shop.clocks.near.now()).toBe(before);
    expect(sent).toEqual({
      conversation_id: id,
      message_id: outgoing()[0]?.id,
      existed: false,
      status: 'sent',
      told: true,
    });
    expect(lines()).toEqual(['user POST messages', `user GET ${id}`]);
  });

  test('stores a digest of the ref, since the customer can read it', async () => {
    await sendOnce(shop.deps(), message({ certainFirst: true }));
    expect(outgoing()[0]?.contentAttributes).toEqual({ [markerKey]: markerOf(message().ref) });
    expect(markerOf('octo/repo#12')).toMatch(/^[0-9a-f]{32}$/);
  });

  test('a caller that may not be first waits until 60 s after its start, once for many messages', async () => {
    const startedAt = shop.clocks.near.now();
    await sendOnce(shop.deps(), message({ startedAt }));
    expect(shop.clocks.near.now() - startedAt).toBe(60_000);
    await sendOnce(shop.deps(), message({ startedAt, ref: 'another' }));
    expect(shop.clocks.near.now() - startedAt).toBe(60_000);
    expect(outgoing()).toHaveLength(2);
  });

  test('finds what an earlier run stored at once, and sends nothing', async () => {
    const first = await sendOnce(shop.deps(), message({ certainFirst: true }));
    const before = shop.clocks.near.now();
    const again = await sendOnce(shop.deps(), message());
    expect(again).toEqual({ ...first, existed: true });
    expect(shop.clocks.near.now()).toBe(before);
    expect(outgoing()).toHaveLength(1);
  });

  test('looks through the newest 100 messages, or back to since', async () => {
    const began = Math.floor(shop.clocks.near.now() / 1000);
    await sendOnce(shop.deps(), message({ certainFirst: true }));
    const { chatwoot } = shop.deps();
    for (let n = 0; n < 130; n += 1) {
      await chatwoot.messages.create({ conversation_id: id, content: `note ${n}`, private: true });
      if (n === 65) await shop.clocks.near.sleep(120_000);
    }
    await shop.clocks.near.sleep(120_000);
    expect(await sendOnce(shop.deps(), message({ since: began }))).toMatchObject({ existed: true });
    shop.standIn.resetRequests();
    // Out of reach of the default, so it is sent again: the price of an unbounded history.
    expect(await sendOnce(shop.deps(), message({ startedAt: began * 1000 }))).toMatchObject({ existed: false });
    expect(lines().filter((line) => line === 'user GET messages')).toHaveLength(5);
  });

  test('sends as the bot where there is one, and looks as the user', async () => {
    await sendOnce(shop.deps('admin and bot'), message({ startedAt: 1_000_000_000_000 }));
    expect(lines()).toEqual(['user GET messages', 'bot POST messages', `user GET ${id}`]);
    expect(outgoing()[0]?.sender?.type).toBe('AgentBot');
  });

  test('a refused connection is sent again at once, without a look', async () => {
    const real = shop.deps();
    let tries = 0;
    const before = shop.clocks.near.now();

    const transport: Transport = createTransport({});
    const deps = shop.deps('admin', {
      transport: (sending) => {
        tries += 1;
        // A port where nothing listens.
        return transport(tries === 1 ? { ...sending, url: sending.url.replace(/:\d+\//, ':9/') } : sending);
      },
    });
    await sendOnce({ ...real, chatwoot: deps.chatwoot }, message({ certainFirst: true }));
    expect(shop.clocks.near.now()).toBe(before);
    expect(lines()).toEqual(['user POST messages', `user GET ${id}`]);
  });

  test('a deadline too near for the wait sends nothing and says so', async () => {
    const deadline = shop.clocks.near.now() + 30_000;
    await expect(sendOnce(shop.deps(), message(), { deadline })).rejects.toMatchObject({
      kind: 'TimedOut',
      mayHaveHappened: false,
    });
    expect(outgoing()).toEqual([]);
  });

  test('gives up with mayHaveHappened when looking after a loss fails for good', async () => {
    shop.standIn.faults.add(
      { kind: 'reset', method: 'POST' },
      { kind: 'error-500', method: 'GET', times: Number.POSITIVE_INFINITY },
    );
    await expect(sendOnce(shop.deps(), message({ certainFirst: true }))).rejects.toMatchObject({
      kind: 'ServerError',
      mayHaveHappened: true,
    });
    expect(lines().filter((line) => line === 'user POST messages')).toHaveLength(1);
  });

  test.each([
    ['empty text', { content: '  ' }, 'content is empty'],
    ['too long a text', { content: 'x'.repeat(150_001) }, '150001 characters'],
    ['an empty ref', { ref: '' }, 'ref is empty'],
    ['since in milliseconds', { since: 1_900_000_000_000 }, 'not milliseconds'],
    ['startedAt in seconds', { startedAt: 1_900_000_000 }, 'not seconds'],
  ])('refuses %s before any request', async (_, more, sentence) => {
    await expect(sendOnce(shop.deps(), message(more))).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringContaining(sentence),
    });
    expect(lines()).toEqual([]);
  });

  test('refuses a bot’s token alone, which could not look', async () => {
    await expect(sendOnce(shop.deps('bot'), message({ certainFirst: true }))).rejects.toMatchObject({
      kind: 'Unauthorized',
    });
    expect(lines()).toEqual([]);
  });
});
