import { beforeEach, describe, expect, test } from 'vitest';
import { removeLink } from '../../../src/activities/verbs/links/remove.ts';
import { sharedShop } from '../shared-shop.ts';
import { rowOf } from '../shop.ts';
import { said, withoutReply, writes } from '../silent.ts';
import { afterRequest, failing, issue, linked, notes, statusOf, tell } from './closed.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  shop.standIn.faults.clear();
  id = await linked(shop);
  shop.standIn.resetRequests();
});

const url = 'https://github.com/octo/shop/issues/12';

describe('a closing', () => {
  test('tells the customer and resolves the conversation, with three requests and one for 24', async () => {
    const { outcomes, failed } = await tell(shop, [id]);
    expect({ outcomes, failed }).toEqual({
      outcomes: [{ conversation_id: id, outcome: 'told', before: false, status: 'resolved' }],
      failed: [],
    });
    expect(said(shop, id)).toEqual([expect.stringContaining(url)]);
    expect(statusOf(shop, id)).toBe('resolved');
    expect(shop.standIn.requests.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual([
      'POST filter',
      'POST messages',
      `GET ${id}`,
      'POST toggle_status',
    ]);
  });

  test.each(['open', 'pending', 'snoozed'] as const)('resolves one that is %s', async (status) => {
    rowOf(shop, id).status = status;
    await tell(shop, [id]);
    expect(statusOf(shop, id)).toBe('resolved');
  });

  test('takes each conversation once, however often it is named', async () => {
    const { outcomes } = await tell(shop, [id, id]);
    expect(outcomes).toHaveLength(1);
  });

  test('sends as the bot where there is one', async () => {
    await tell(shop, [id], {}, shop.deps('admin and bot'));
    expect(rowOf(shop, id).messages.find(({ type, private: note }) => type === 'outgoing' && !note)?.sender?.type).toBe(
      'AgentBot',
    );
  });

  test('leaves those with the opt-out label, whatever its letters, and those that are gone', async () => {
    rowOf(shop, id).labels.push('No-Issue-Updates');
    const { outcomes } = await tell(shop, [id, 99_999]);
    expect(outcomes).toEqual([
      { conversation_id: id, outcome: 'left', before: false, reason: 'opted-out', status: 'open' },
      { conversation_id: 99_999, outcome: 'left', before: false, reason: 'deleted' },
    ]);
    expect(writes(shop)).toEqual([]);
  });

  test('tells a resolved one and leaves it resolved, or leaves it alone', async () => {
    rowOf(shop, id).status = 'resolved';
    const left = await tell(shop, [id], { rules: { resolved: 'leave' } });
    expect(left.outcomes).toMatchObject([{ outcome: 'left', reason: 'resolved-before', status: 'resolved' }]);
    expect(said(shop, id)).toEqual([]);
    const told = await tell(shop, [id]);
    expect(told.outcomes).toMatchObject([{ outcome: 'told', status: 'resolved' }]);
    expect(said(shop, id)).toHaveLength(1);
    expect(writes(shop)).toHaveLength(1);
  });

  test('does not resolve away a customer who writes while it works', async () => {
    const transport = afterRequest(/POST .*\/messages$/, () =>
      shop.standIn.customer.write('wait', { conversationId: id }),
    );
    const { outcomes } = await tell(shop, [id], {}, shop.deps('admin', { transport }));
    expect(outcomes).toMatchObject([{ outcome: 'told', reason: 'changed-since-told', status: 'open' }]);
    expect(statusOf(shop, id)).toBe('open');
  });

  test('sends nothing where the channel takes nothing, and tells the team once', async () => {
    const deps = () => shop.deps('admin', { transport: withoutReply([id]) });
    const first = await tell(shop, [id], {}, deps());
    expect(first.outcomes).toEqual([
      { conversation_id: id, outcome: 'not-told', before: false, reason: 'cannot-reply', status: 'open' },
    ]);
    const second = await tell(shop, [id], { certainFirst: false }, deps());
    expect(second.outcomes).toMatchObject([{ outcome: 'not-told', before: true, reason: 'cannot-reply' }]);
    expect(said(shop, id)).toEqual([]);
    expect(notes(shop, id)).toEqual([
      expect.stringMatching(
        /^octo\/shop#12 was closed as completed\. The customer was not told: this channel takes no message/,
      ),
    ]);
    expect(statusOf(shop, id)).toBe('open');
  });

  test('does not tell any more when people have the note, though the channel would take it now', async () => {
    await tell(shop, [id], {}, shop.deps('admin', { transport: withoutReply([id]) }));
    await shop.standIn.customer.write('hello?', { conversationId: id });
    const { outcomes } = await tell(shop, [id], { certainFirst: false });
    expect(outcomes).toMatchObject([{ outcome: 'not-told', before: true, reason: 'cannot-reply', status: 'open' }]);
    expect(said(shop, id)).toEqual([]);
  });

  test('counts a failed delivery as not told: a note, and not resolved', async () => {
    const { outcomes } = await tell(shop, [id], {}, shop.deps('admin', { transport: failing(shop, id) }));
    expect(outcomes).toMatchObject([{ outcome: 'not-told', before: false, reason: 'delivery-failed' }]);
    expect(statusOf(shop, id)).toBe('open');
    expect(notes(shop, id)).toEqual([expect.stringContaining('did not deliver')]);
  });

  test('does not resolve when it could not ask whether the channel took it', async () => {
    shop.standIn.faults.add({ kind: 'error-500', method: 'GET', times: Number.POSITIVE_INFINITY });
    const { outcomes } = await tell(shop, [id]);
    expect(outcomes).toEqual([{ conversation_id: id, outcome: 'told', before: false, reason: 'unknown-delivery' }]);
    expect(statusOf(shop, id)).toBe('open');
  });

  test('reads conversations one by one where the filter is refused', async () => {
    const other = await linked(shop);
    shop.standIn.faults.add({ kind: 'error-500', path: '/filter', times: Number.POSITIVE_INFINITY });
    const { outcomes } = await tell(shop, [id, other, 99_999]);
    expect(outcomes.map(({ outcome, reason }) => reason ?? outcome)).toEqual(['told', 'told', 'deleted']);
  });

  test('names one that fails, and goes on', async () => {
    const other = await linked(shop);
    shop.standIn.faults.add({
      kind: 'error-500',
      path: `/conversations/${id}/messages`,
      times: Number.POSITIVE_INFINITY,
    });
    const { outcomes, failed } = await tell(shop, [id, other]);
    expect(failed).toEqual([{ conversation_id: id, kind: 'ServerError' }]);
    expect(outcomes).toMatchObject([{ conversation_id: other, outcome: 'told' }]);
  });
});

describe('the rules of a closing', () => {
  test('tell: says it and touches no status', async () => {
    const { outcomes } = await tell(shop, [id], { rules: { act: 'tell' } });
    expect(outcomes).toEqual([{ conversation_id: id, outcome: 'told', before: false, status: 'open' }]);
    expect(writes(shop)).toHaveLength(1);
  });

  test('tell-and-hand-over: says it, leaves a note and opens', async () => {
    rowOf(shop, id).status = 'snoozed';
    const { outcomes } = await tell(shop, [id], { rules: { act: 'tell-and-hand-over' } });
    expect(outcomes).toEqual([{ conversation_id: id, outcome: 'handed-over', before: false, status: 'open' }]);
    expect(said(shop, id)).toHaveLength(1);
    expect(notes(shop, id)).toEqual([
      `octo/shop#12 was closed as completed. The customer was told. Please take it from here.\n${url}`,
    ]);
    expect(statusOf(shop, id)).toBe('open');
  });

  test('hand-over: leaves a note, opens, and says nothing', async () => {
    rowOf(shop, id).status = 'pending';
    const { outcomes } = await tell(shop, [id], { rules: { act: 'hand-over' }, closing: { kind: 'duplicate' } });
    expect(outcomes).toMatchObject([{ outcome: 'handed-over', reason: 'by-rule', status: 'open' }]);
    expect(said(shop, id)).toEqual([]);
    expect(notes(shop, id)).toEqual([expect.stringContaining('was closed as a duplicate')]);
  });

  test('hand-over of a closing for a reason that is not known says its word, and in it nothing else', async () => {
    const unknown = { kind: 'other', reason: '{{contact.name}} [x](y)' } as const;
    const { outcomes } = await tell(shop, [id], { rules: { act: 'hand-over' }, closing: unknown });
    expect(outcomes).toMatchObject([{ outcome: 'handed-over', reason: 'unknown-reason', status: 'open' }]);
    expect(said(shop, id)).toEqual([]);
    expect(notes(shop, id)).toEqual([
      expect.stringContaining(String.raw`not known here: {\{contact.${'\u2060'}name}} \[x\](y). The customer was told`),
    ]);
  });

  test('nothing: not even a look', async () => {
    const { outcomes } = await tell(shop, [id], { rules: { act: 'nothing' } });
    expect(outcomes).toEqual([{ conversation_id: id, outcome: 'left', before: false, reason: 'by-rule' }]);
    expect(shop.standIn.requests).toEqual([]);
  });

  /** Grace works in the inbox. */
  const asAgent = async () => {
    const { chatwoot } = shop.deps();
    await chatwoot.inboxMembers.add({ inbox_id: rowOf(shop, id).inboxId, user_ids: [2] });
    return shop.deps('agent').chatwoot.messages;
  };
  const handOver = { rules: { active: 'hand-over' } } as const;
  test.each([
    ['the customer wrote', () => shop.standIn.customer.write('any news?', { conversationId: id })],
    ['an agent wrote', async () => (await asAgent()).create({ conversation_id: id, content: 'We are on it.' })],
    [
      'an agent left a note',
      async () => (await asAgent()).create({ conversation_id: id, content: 'He called.', private: true }),
    ],
  ])('active: hands over to people when %s since the link', async (_, since) => {
    await since();
    const { outcomes } = await tell(shop, [id], handOver);
    expect(outcomes).toMatchObject([{ outcome: 'handed-over', reason: 'active-since-link', status: 'open' }]);
    expect(said(shop, id)).not.toContainEqual(expect.stringContaining(url));
    expect(notes(shop, id).at(-1)).toContain('you were in touch');
    const { outcomes: later } = await tell(shop, [id], { ...handOver, certainFirst: false });
    expect(later).toMatchObject([{ outcome: 'handed-over', before: true, reason: 'active-since-link' }]);
  });

  test('active: tells where nobody wrote since, what bots said and activity apart', async () => {
    await shop
      .deps('admin and bot')
      .chatwoot.messages.create({ conversation_id: id, content: 'We got it.' }, { token: 'bot' });
    await shop.deps().chatwoot.conversations.togglePriority({ conversation_id: id, priority: 'high' });
    const { outcomes } = await tell(shop, [id], handOver);
    expect(outcomes).toMatchObject([{ outcome: 'told', status: 'resolved' }]);
  });

  test('active: a note of ours about a closing is not taken for a link', async () => {
    await tell(shop, [id], { rules: { act: 'tell-and-hand-over' }, closing: { closed_at: '2026-11-20T10:00:00Z' } });
    await shop.standIn.customer.write('still broken', { conversationId: id });
    await tell(shop, [id], { rules: { act: 'hand-over' }, closing: { closed_at: '2026-11-21T10:00:00Z' } });
    const { outcomes } = await tell(shop, [id], handOver);
    expect(outcomes).toMatchObject([{ outcome: 'handed-over', reason: 'active-since-link' }]);
  });

  test('active: leaves one whose newest note takes the link back', async () => {
    await removeLink(shop.deps(), { conversation_id: id, issue, certainFirst: true });
    expect((await tell(shop, [id], handOver)).outcomes).toMatchObject([{ outcome: 'left', reason: 'unlinked' }]);
  });
});
