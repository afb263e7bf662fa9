import { beforeEach, expect, test } from 'vitest';
import { markerKey, markerOf } from '../../src/activities/verbs/marker.ts';
import { sendOnce } from '../../src/activities/verbs/send-once.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  id = await shop.conversation();
  shop.standIn.resetRequests();
});

const send = (content_attributes: object | null) =>
  sendOnce(shop.deps(), {
    conversation_id: id,
    content: 'It is fixed.',
    ref: 'a',
    certainFirst: true,
    content_attributes: content_attributes as { [key: string]: unknown },
  });

test('keys of one’s own are stored beside the mark', async () => {
  await send({ acme_ticket: { number: 12 } });
  expect(rowOf(shop, id).messages.at(-1)?.contentAttributes).toEqual({
    acme_ticket: { number: 12 },
    [markerKey]: markerOf('a'),
  });
});

test.each([
  ['the mark’s key', { [markerKey]: 'mine' }, `the key ${markerKey}`],
  ['a key of Chatwoot’s', { own: 1, in_reply_to: 3 }, 'the key in_reply_to'],
  ['the key that would drop all others', { automation_rule_id: 1 }, 'the key automation_rule_id'],
  ['further receivers of an e-mail', { to_emails: 'stranger@elsewhere.test' }, 'the key to_emails'],
  ['receivers of a copy', { cc_emails: 'stranger@elsewhere.test' }, 'the key cc_emails'],
  ['receivers of a hidden copy', { bcc_emails: 'stranger@elsewhere.test' }, 'the key bcc_emails'],
  ['a list', ['own'], 'no object'],
  ['null', null, 'no object'],
])('refuses %s before any request', async (_, given, sentence) => {
  await expect(send(given)).rejects.toMatchObject({ kind: 'Invalid', message: expect.stringContaining(sentence) });
  expect(shop.standIn.requests).toHaveLength(0);
});
