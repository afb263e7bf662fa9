import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mendLink } from '../../../src/activities/verbs/links/mend.ts';
import { type ReopenPageInput, reopenPage } from '../../../src/activities/verbs/loop/reopen-page.ts';
import { sendOnce } from '../../../src/activities/verbs/send-once.ts';
import { sharedShop } from '../shared-shop.ts';
import { rowOf } from '../shop.ts';
import { said, writes } from '../silent.ts';
import { again, closing, issue, linked, notes, statusOf, tell } from './closed.ts';

const shop = sharedShop();
let id: number;
beforeEach(async () => {
  shop.standIn.faults.clear();
  id = await linked(shop);
});

const reopen = (more: Partial<ReopenPageInput> = {}) => {
  shop.standIn.resetRequests();
  return reopenPage(shop.deps(), {
    issue,
    issue_id: closing.issue_id,
    closed_at: closing.closed_at,
    reopened_at: '2026-11-22T11:00:00Z',
    conversations: [id],
    open: false,
    certainFirst: true,
    ...more,
  });
};
const nothing = { noted: [], opened: [], failed: [] };
const toggle = (status: 'open' | 'resolved') =>
  shop.deps().chatwoot.conversations.toggleStatus({ conversation_id: id, status });
/** The other person of the account works in this inbox. */
const joins = () => shop.deps().chatwoot.inboxMembers.add({ inbox_id: rowOf(shop, id).inboxId, user_ids: [2] });
/** The other person, by that name, resolves. */
const resolvedBy = async (name: string) => {
  await joins();
  Object.assign(shop.standIn.state.users.get(2) ?? {}, { name });
  await shop.deps('agent').chatwoot.conversations.toggleStatus({ conversation_id: id, status: 'resolved' });
  Object.assign(shop.standIn.state.users.get(2) ?? {}, { name: 'Grace Agent' });
};

describe('a reopening', () => {
  test('leaves a note where the closing resolved, once, and says nothing to the customer', async () => {
    await tell(shop, [id]);
    for (const certainFirst of [true, false, false])
      expect(await reopen({ certainFirst })).toEqual({ noted: [id], opened: [], failed: [] });
    expect(notes(shop, id)).toEqual([
      'octo/shop#12 was opened again. This conversation was resolved when it was closed; the customer was told nothing new.\nhttps://github.com/octo/shop/issues/12',
    ]);
    expect(said(shop, id)).toHaveLength(1);
    expect(statusOf(shop, id)).toBe('resolved');
  });

  test('knows the closing also where GitHub’s event of it is a second off', async () => {
    await tell(shop, [id]);
    for (const [closed_at, noted] of [
      ['2026-11-22T10:00:03Z', []],
      ['2026-11-22T10:00:01Z', [id]],
    ] as const)
      expect(await reopen({ closed_at })).toEqual({ noted, opened: [], failed: [] });
  });

  test('opens by setting what is resolved now, and leaves what people did since', async () => {
    await tell(shop, [id]);
    expect(await reopen({ open: true })).toEqual({ noted: [id], opened: [id], failed: [] });
    expect(statusOf(shop, id)).toBe('open');
    expect(await reopen({ open: true, certainFirst: false })).toEqual({ noted: [id], opened: [id], failed: [] });
    await toggle('resolved');
    await reopen({ open: true, certainFirst: false });
    expect(statusOf(shop, id)).toBe('resolved');
    expect(notes(shop, id)).toHaveLength(1);
  });

  test('opens what a run left that died after the note', async () => {
    await tell(shop, [id]);
    shop.standIn.faults.add({ kind: 'error-500', path: '/toggle_status', times: 10 });
    expect((await reopen({ open: true })).failed).toEqual([{ conversation_id: id, kind: 'ServerError' }]);
    shop.standIn.faults.clear();
    expect(await reopen({ open: true, certainFirst: false })).toMatchObject({ opened: [id] });
    expect(statusOf(shop, id)).toBe('open');
  });

  test('opens nothing that a newer closing told and resolved while it waited to write its note', async () => {
    await tell(shop, [id]);
    const newer = { closing: { closed_at: '2026-11-22T11:05:00Z' } };
    const told = shop.clocks.far.sleep(30_000).then(() => tell(shop, [id], newer));
    const startedAt = shop.clocks.near.now();
    expect(await reopen({ open: true, certainFirst: false, startedAt })).toEqual({
      noted: [id],
      opened: [],
      failed: [],
    });
    await told;
    expect(said(shop, id)).toHaveLength(2);
    expect(statusOf(shop, id)).toBe('resolved');
  });

  test('notes one that the customer opened meanwhile, and opens nothing', async () => {
    await tell(shop, [id]);
    await shop.standIn.customer.write('still broken', { conversationId: id });
    expect(await reopen({ open: true })).toEqual({ noted: [id], opened: [], failed: [] });
  });

  test('knows what was told under a former id, as another kind, and behind the survey and notes of ours', async () => {
    const version = { closing: { issue_id: 99, kind: 'release', version: 'v1' } } as const;
    shop.standIn.faults.add({ kind: 'error-500', path: '/toggle_status', times: 10 });
    await tell(shop, [id], version);
    shop.standIn.faults.clear();
    await sendOnce(shop.deps(), { conversation_id: id, content: 'x', ref: 'x', private: true, certainFirst: true });
    const inbox = shop.standIn.state.inboxes.get(rowOf(shop, id).inboxId);
    Object.assign(inbox?.settings ?? {}, { csat_survey_enabled: true });
    await again(shop, [id], version);
    Object.assign(inbox?.settings ?? {}, { csat_survey_enabled: false });
    expect(
      rowOf(shop, id)
        .messages.slice(-4)
        .map(({ type }) => type),
    ).toEqual(['outgoing', 'outgoing', 'template', 'activity']);
    expect(await reopen()).toEqual(nothing);
    expect(await reopen({ former_ids: [99] })).toMatchObject({ noted: [id] });
  });

  test('notes again for another reopening of the same closing', async () => {
    await tell(shop, [id]);
    await reopen();
    await reopen({ reopened_at: '2026-11-22T12:00:00Z', certainFirst: false });
    expect(notes(shop, id)).toHaveLength(2);
  });

  test.each([
    ['that were never told', async () => {}],
    ['that were told of another closing', () => tell(shop, [id], { closing: { closed_at: '2026-11-22T09:00:00Z' } })],
    ['that were told and not resolved', () => tell(shop, [id], { rules: { act: 'tell' } })],
    [
      'that were told, and resolved by somebody after the customer wrote',
      async () => {
        await tell(shop, [id], { rules: { act: 'tell' } });
        await shop.standIn.customer.write('thanks', { conversationId: id });
        await toggle('resolved');
      },
    ],
    [
      'that were told, got their label back, and were resolved by another agent',
      async () => {
        await tell(shop, [id], { rules: { act: 'tell' } });
        rowOf(shop, id).labels = [];
        await mendLink(shop.deps(), { conversation_id: id, issue });
        await resolvedBy('Grace Agent');
      },
    ],
    [
      'that were told, and resolved by somebody whose name begins as ours',
      async () => {
        await tell(shop, [id], { rules: { act: 'tell' } });
        await resolvedBy('Ada Admin Junior');
      },
    ],
    [
      'that were told, given to us, and resolved by another agent',
      async () => {
        await tell(shop, [id], { rules: { act: 'tell' } });
        await joins();
        await shop.deps('agent').chatwoot.conversationAssignments.create({ conversation_id: id, assignee_id: 1 });
        await resolvedBy('Grace Agent');
      },
    ],
    [
      'that were told, and that we reopened before somebody resolved them',
      async () => {
        await tell(shop, [id], { rules: { act: 'tell' } });
        rowOf(shop, id).status = 'pending';
        await toggle('open');
        await resolvedBy('Grace Agent');
      },
    ],
    [
      'that were resolved before they were told',
      async () => {
        rowOf(shop, id).status = 'resolved';
        await tell(shop, [id]);
      },
    ],
  ])('does nothing in conversations %s', async (_, before) => {
    await before();
    expect(await reopen({ open: true })).toEqual(nothing);
    expect(writes(shop)).toEqual([]);
  });

  describe('in an account of another language', () => {
    const speak = (locale: string) => Object.assign(shop.standIn.state.accounts.get(1) ?? {}, { locale });
    beforeEach(() => speak('de'));
    afterEach(() => speak('en'));
    /** What Chatwoot writes there of a status; the stand-in knows English alone. */
    const says = (line: string) => {
      const row = rowOf(shop, id).messages.findLast(({ type }) => type === 'activity');
      Object.assign(row ?? {}, { content: line });
    };

    test.each([
      ['Konversation wurde von Ada Admin als gelöst markiert', [1]],
      ['Konversation wurde von Ada Admin Junior als gelöst markiert', []],
      ['Konversation wurde von Grace Agent an Ada Admin zugewiesen', []],
      ['Konversation wurde von Grace Agent als gelöst markiert', []],
    ])('knows who resolved by the names of the team: %s', async (line, noted) => {
      await tell(shop, [id]);
      says(line);
      Object.assign(shop.standIn.state.users.get(2) ?? {}, {
        name: line.includes('Junior') ? 'Ada Admin Junior' : 'Grace Agent',
      });
      expect((await reopen()).noted).toEqual(noted.map(() => id));
    });
  });

  test('costs two requests a conversation, three more to open it, and one a page', async () => {
    const other = await linked(shop);
    await tell(shop, [id, other]);
    await reopen({ conversations: [id, other] });
    expect(shop.standIn.requests).toHaveLength(2 * 2 + 1);
    await reopen({ conversations: [id, other], open: true, reopened_at: '2026-11-22T13:00:00Z' });
    expect(shop.standIn.requests).toHaveLength(2 * 5 + 1);
  });

  test('passes over one that is gone', async () => {
    expect(await reopen({ conversations: [99_999] })).toEqual(nothing);
  });
});
