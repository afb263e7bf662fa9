import { afterEach, describe, expect, test } from 'vitest';
import { baseline } from '../../src/activities/verbs/changes/baseline.ts';
import type { Follower } from '../../src/activities/verbs/changes/follower.ts';
import { type Changes, type WaitState, waitForChanges } from '../../src/activities/verbs/changes/wait.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import { follower, id, kinds, later, look, paths, seconds, shop } from './followed.ts';
import { rowOf } from './shop.ts';

/** A conversation in an inbox that only the administrator sees. */
const elsewhere = async () => {
  const inboxId = await shop.standIn.customer.inbox('another one');
  return (await shop.standIn.customer.write('hello', { inboxId })).conversationId;
};

describe('changes.wait where something cannot be read', () => {
  test('one conversation that this token may not see keeps no other from being heard', async () => {
    const agent = shop.deps('agent');
    await shop.deps().chatwoot.inboxMembers.add({ inbox_id: rowOf(shop, id).inboxId, user_ids: [2] });
    const inboxId = await shop.standIn.customer.inbox('not the agent’s');
    const { conversationId } = await shop.standIn.customer.write('hello', { inboxId });
    const hidden = { ...follower, id: 'hidden', conversationId, known: {} };
    await expect(agent.chatwoot.conversations.get({ conversation_id: conversationId })).rejects.toMatchObject({
      kind: 'Forbidden',
    });
    await shop.standIn.customer.write('again', { conversationId: id });
    const changes = await waitForChanges(agent, { followers: [hidden, follower], atMostSeconds: 0 });
    expect(kinds(changes)).toEqual(['customer-message']);
    await shop.deps().chatwoot.inboxMembers.add({ inbox_id: inboxId, user_ids: [2] });
    await shop.standIn.customer.write('now you see it', { conversationId });
    const { followers, polledAt } = changes;
    const next = await waitForChanges(agent, { followers, polledAt, atMostSeconds: 0 });
    expect(next.news.map(({ id: who, event }) => [who, event.kind])).toContainEqual(['hidden', 'customer-message']);
    await expect(
      waitForChanges(agent, { followers: [{ ...hidden, conversationId: await elsewhere() }] }),
    ).rejects.toThrow('membership of the inbox');
  });

  describe('one conversation whose messages always answer 500', () => {
    const customer = () => shop.standIn.customer;
    const told = ({ news }: Changes) => news.map(({ id: who, event }) => `${who} ${event.kind} ${event.messageId}`);
    const newest = (of: number) => rowOf(shop, of).messages.at(-1)?.id;
    const breakDown = (broken: number) => {
      const path = `/conversations/${broken}/messages`;
      shop.standIn.faults.add({ kind: 'error-500', method: 'GET', path, times: Number.POSITIVE_INFINITY });
    };
    const following = async (conversationId: number, more: object = {}): Promise<Follower> => {
      const known = await baseline(shop.deps(), { conversation_id: conversationId });
      const already = { [conversationId]: known };
      return { id: 'broken', conversationId, afterMessage: known.message, known: already, looked: true, ...more };
    };
    afterEach(() => shop.standIn.faults.clear());

    test('keeps no other from hearing, and is itself told once when it answers again, however late', async () => {
      const broken = await shop.conversation();
      const followers = [await following(broken), { ...follower, looked: true }];
      await later(1);
      const polledAt = seconds();
      breakDown(broken);
      await customer().write('nobody can read this', { conversationId: broken });
      const missed = newest(broken);
      await customer().write('again', { conversationId: id });
      const first = await look(followers, { polledAt });
      expect(told(first)).toEqual([`me customer-message ${newest(id)}`]);
      await later(600);
      await customer().write('and again', { conversationId: id });
      const second = await look(first.followers, { polledAt: first.polledAt });
      expect(told(second)).toEqual([`me customer-message ${newest(id)}`]);
      await later(600);
      shop.standIn.faults.clear();
      const third = await look(second.followers, { polledAt: second.polledAt });
      expect(told(third)).toEqual([`broken customer-message ${missed}`]);
      shop.standIn.resetRequests();
      const fourth = await look(third.followers, { polledAt: third.polledAt });
      expect(told(fourth)).toEqual([]);
      expect(paths()).toEqual(['/conversations']);
    });

    test('hides nothing of the contact’s other conversations', async () => {
      const broken = await shop.conversation();
      const { contactId, inboxId } = rowOf(shop, broken);
      const about = { inbox_id: inboxId, contact_id: contactId };
      const { id: other } = await shop.deps().chatwoot.conversations.create(about);
      const both = await following(broken, { contactId });
      await later(1);
      breakDown(broken);
      await customer().write('another matter', { conversationId: other });
      await customer().write('nobody can read this', { conversationId: broken });
      const changes = await look([both], { polledAt: seconds() });
      expect(told(changes)).toContain(`broken customer-message ${newest(other)}`);
      shop.standIn.faults.clear();
      const next = await look(changes.followers, { polledAt: changes.polledAt });
      expect(told(next)).toEqual([`broken customer-message ${newest(broken)}`]);
    });

    test('is read by itself after an hour without a poll, and again when the list is asked once more', async () => {
      const broken = await shop.conversation();
      const followers = [await following(broken), { ...follower, looked: true }];
      await later(1);
      await customer().write('nobody can read this', { conversationId: broken });
      await later(7_200);
      shop.standIn.faults.add({ kind: 'error-500', method: 'GET', path: new RegExp(`/conversations/${broken}$`) });
      const first = await look(followers, { polledAt: seconds() - 7_200 });
      expect(told(first)).toEqual([]);
      await later(300);
      const second = await look(first.followers, { polledAt: first.polledAt });
      expect(told(second)).toEqual([`broken customer-message ${newest(broken)}`]);
    });

    test.each([
      ['deleted while it is read', 404, 'NotFound'],
      ['refused', 400, 'Invalid'],
    ])('so does one that is %s', async (_, status, kind) => {
      const broken = await shop.conversation();
      const followers = [await following(broken), { ...follower, looked: true }];
      await later(1);
      await customer().write('nobody can read this', { conversationId: broken });
      await customer().write('again', { conversationId: id });
      const real = createTransport({});
      const transport: Transport = async (sending) =>
        sending.url.includes(`/conversations/${broken}/messages`)
          ? { status, headers: new Headers(), text: '{"error":"no"}' }
          : real(sending);
      const deps = shop.deps('admin', { transport });
      await expect(deps.chatwoot.messages.list({ conversation_id: broken })).rejects.toMatchObject({ kind });
      const changes = await waitForChanges(deps, { followers, polledAt: seconds(), atMostSeconds: 0 });
      expect(told(changes)).toEqual([`me customer-message ${newest(id)}`]);
    });

    test('a server that fails for everything is not asked for each of many', async () => {
      const followers = Array.from({ length: 30 }, (_, at) => ({
        ...follower,
        id: `${at}`,
        conversationId: 1000 + at,
      }));
      shop.standIn.faults.add({ kind: 'error-500', times: Number.POSITIVE_INFINITY });
      await expect(look(followers)).rejects.toMatchObject({ kind: 'ServerError' });
      expect(paths()).toHaveLength(10);
    });

    test('is waited for where all shall be read, and what was news before is told with it', async () => {
      const broken = await shop.conversation();
      const followers = [await following(broken), { ...follower, looked: true }];
      await later(1);
      breakDown(broken);
      await customer().write('nobody can read this', { conversationId: broken });
      await customer().write('again', { conversationId: id });
      void shop.clocks.far.sleep(100_000).then(() => shop.standIn.faults.clear());
      const reports: WaitState[] = [];
      const progress = { report: (state: WaitState) => void reports.push(state) };
      const input = { followers, polledAt: seconds(), atMostSeconds: 0, untilRead: true };
      const changes = await waitForChanges(shop.deps(), input, {}, progress);
      expect(told(changes)).toEqual([`me customer-message ${newest(id)}`, `broken customer-message ${newest(broken)}`]);
      expect(reports[0]?.followers).toEqual([]);
    });

    test('is waited for by those who follow it alone: a wait then sees what comes of it', async () => {
      breakDown(id);
      await customer().write('again', { conversationId: id });
      void shop.clocks.far.sleep(100_000).then(() => shop.standIn.faults.clear());
      const changes = await look([follower], { atMostSeconds: 900, everySeconds: 15 });
      expect(kinds(changes)).toEqual(['customer-message']);
    });
  });
});
