import { beforeEach, expect, test } from 'vitest';
import { mendLink } from '../../../src/activities/verbs/links/mend.ts';
import { reopenPage } from '../../../src/activities/verbs/loop/reopen-page.ts';
import { sendOnce } from '../../../src/activities/verbs/send-once.ts';
import { createTransport, type Transport } from '../../../src/chatwoot/transport.ts';
import { sharedShop } from '../shared-shop.ts';
import { rowOf } from '../shop.ts';
import { said, withoutReply } from '../silent.ts';
import { afterRequest, again, closing, failing, issue, linked, notes, statusOf, tell } from './closed.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  shop.standIn.faults.clear();
  id = await linked(shop);
});

/** The channel takes free text until the message to the customer is stored, and none from then on. */
function closesAfterMessage(): Transport {
  const [open, closed] = [createTransport({}), withoutReply([id])];
  let isSent = false;
  return async (sending) => {
    const received = await (isSent ? closed : open)(sending);
    isSent ||= sending.method === 'POST' && sending.url.endsWith('/messages');
    return received;
  };
}

test('a channel that closes as the message is stored leaves the customer to people', async () => {
  const { outcomes } = await tell(shop, [id], {}, shop.deps('admin', { transport: closesAfterMessage() }));
  expect(outcomes).toEqual([
    { conversation_id: id, outcome: 'not-told', before: false, reason: 'cannot-reply', status: 'open' },
  ]);
  expect(notes(shop, id)).toEqual([expect.stringContaining('The customer was not told')]);
  expect(statusOf(shop, id)).toBe('open');
});

test('what a customer wrote before a note of ours keeps his conversation open', async () => {
  await tell(shop, [id], { rules: { act: 'tell' } });
  await shop.standIn.customer.write('still broken', { conversationId: id });
  const note = { content: 'The demo of this customer is over.', ref: 'demo', private: true };
  await sendOnce(shop.deps(), { conversation_id: id, ...note, certainFirst: true });
  expect((await again(shop, [id])).outcomes).toMatchObject([{ outcome: 'left', reason: 'changed-since-told' }]);
  expect(statusOf(shop, id)).toBe('open');
  expect(said(shop, id)).toHaveLength(1);
});

test('a dry run says of a message that the channel failed that the customer was not told', async () => {
  await tell(shop, [id], {}, shop.deps('admin', { transport: failing(shop, id) }));
  const { plan } = await again(shop, [id], { dry_run: true });
  expect(plan).toEqual([{ conversation_id: id, would: 'not-told', reason: 'delivery-failed', status: 'open' }]);
});

test('a label that was put back before the closing resolved does not hide from a reopening who did', async () => {
  await tell(shop, [id], { rules: { act: 'tell' } });
  rowOf(shop, id).labels = [];
  await mendLink(shop.deps(), { conversation_id: id, issue });
  await shop.deps().chatwoot.conversations.toggleStatus({ conversation_id: id, status: 'resolved' });
  const { issue_id, closed_at } = closing;
  const reopening = { issue, issue_id, closed_at, reopened_at: '2026-11-22T11:00:00Z', open: true, certainFirst: true };
  expect(await reopenPage(shop.deps(), { ...reopening, conversations: [id] })).toMatchObject({ noted: [id] });
  expect(statusOf(shop, id)).toBe('open');
});

test('a run that may not be the first any more looks before each further message, since another has begun', async () => {
  const other = await linked(shop);
  const now = shop.clocks.near.now();
  const soon = now + 10_000;
  const closed_at = new Date(now - 80_000).toISOString();
  // Between its two messages another run, which began a minute ago, tells both.
  const meanwhile = afterRequest(/^POST .*\/messages$/, async () => {
    await shop.clocks.near.sleep(20_000);
    await again(shop, [id, other], { closing: { closed_at }, startedAt: now - 60_000 });
  });
  const { outcomes } = await tell(
    shop,
    [id, other],
    { closing: { closed_at }, certainUntil: soon },
    shop.deps('admin', { transport: meanwhile }),
  );
  expect(outcomes).toMatchObject([{ outcome: 'told' }, { outcome: 'told', before: true }]);
  for (const one of [id, other]) expect(said(shop, one)).toHaveLength(1);
});
