import { beforeEach, describe, expect, test } from 'vitest';
import { setStatus } from '../../src/activities/verbs/set-status.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  id = await shop.conversation();
  shop.standIn.faults.clear();
  shop.standIn.resetRequests();
});

const toggles = () => shop.standIn.requests.map(({ body }) => body);

describe('setStatus', () => {
  test.each(['resolved', 'pending', 'open', 'snoozed'] as const)(
    'reaches %s twice alike, with one request each',
    async (status) => {
      for (let time = 0; time < 2; time += 1) {
        expect(await setStatus(shop.deps(), { conversation_id: id, status })).toEqual({
          conversation_id: id,
          status,
          snoozed_until: null,
          reopened: false,
        });
      }
      expect(rowOf(shop, id).status).toBe(status);
      expect(toggles()).toEqual([{ status }, { status }]);
    },
  );

  test('takes a wake-up time as ISO text or epoch seconds, and sends seconds', async () => {
    const seconds = Date.parse('2031-01-31T09:00:00Z') / 1000;
    for (const snoozed_until of ['2031-01-31T10:00:00+01:00', seconds, String(seconds)]) {
      const { snoozed_until: found } = await setStatus(shop.deps(), {
        conversation_id: id,
        status: 'snoozed',
        snoozed_until,
      });
      expect(found).toBe('2031-01-31T09:00:00.000Z');
    }
    expect(toggles()[0]).toEqual({ status: 'snoozed', snoozed_until: seconds });
  });

  test('changes a wake-up time without opening the conversation in between', async () => {
    for (const snoozed_until of [1_930_000_000, 1_940_000_000]) {
      const set = await setStatus(shop.deps(), { conversation_id: id, status: 'snoozed', snoozed_until });
      expect(set).toMatchObject({ status: 'snoozed', reopened: false });
    }
    expect(toggles()).toHaveLength(2);
  });

  test('loses the wake-up time of an earlier snooze by opening first, and says so', async () => {
    await setStatus(shop.deps(), { conversation_id: id, status: 'snoozed', snoozed_until: '2031-01-31T09:00:00Z' });
    shop.standIn.resetRequests();
    const set = await setStatus(shop.deps(), { conversation_id: id, status: 'snoozed' });
    expect(set).toEqual({ conversation_id: id, status: 'snoozed', snoozed_until: null, reopened: true });
    expect(rowOf(shop, id).snoozedUntil).toBeNull();
    expect(toggles()).toEqual([{ status: 'snoozed' }, { status: 'open' }, { status: 'snoozed' }]);
  });

  test('a bot takes pending to open, though Chatwoot answers success null', async () => {
    await setStatus(shop.deps(), { conversation_id: id, status: 'pending' });
    const set = await setStatus(shop.deps('bot'), { conversation_id: id, status: 'open' });
    expect(set.status).toBe('open');
  });

  test('refuses an answer that is not the target, and says what is there', async () => {
    const deps = shop.deps('admin', {
      transport: async () => ({
        status: 200,
        headers: new Headers(),
        text: JSON.stringify({
          payload: { success: true, conversation_id: 7, current_status: 'open', snoozed_until: null },
        }),
      }),
    });
    await expect(setStatus(deps, { conversation_id: 7, status: 'resolved' })).rejects.toMatchObject({
      kind: 'ServerError',
      mayHaveHappened: true,
      message: expect.stringContaining('conversation 7 is open now, not resolved'),
    });
  });

  test.each([
    ['a word Chatwoot does not know', { status: 'closed' }, 'status was not one'],
    ['a time without snoozed', { status: 'open', snoozed_until: 1_900_000_000 }, 'goes with snoozed only'],
    ['milliseconds', { status: 'snoozed', snoozed_until: 1_900_000_000_000 }, 'whole seconds'],
    ['a text without a zone', { status: 'snoozed', snoozed_until: '2031-01-31T09:00:00' }, 'with its zone'],
    ['a time that has passed', { status: 'snoozed', snoozed_until: '2020-01-31T09:00:00Z' }, 'lies in the past'],
  ])('refuses %s before any request', async (_, input, sentence) => {
    await expect(setStatus(shop.deps(), { conversation_id: id, ...input } as never)).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringContaining(sentence),
    });
    expect(toggles()).toEqual([]);
  });

  test('says of an unknown conversation that it is not found', async () => {
    await expect(setStatus(shop.deps(), { conversation_id: 99_999, status: 'open' })).rejects.toMatchObject({
      kind: 'NotFound',
    });
  });
});
