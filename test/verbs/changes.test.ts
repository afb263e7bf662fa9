import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { baseline } from '../../src/activities/verbs/changes/baseline.ts';
import type { Follower } from '../../src/activities/verbs/changes/follower.ts';
import { type Changes, type WaitState, waitForChanges } from '../../src/activities/verbs/changes/wait.ts';
import { sendOnce } from '../../src/activities/verbs/send-once.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import { sharedShop } from './shared-shop.ts';
import { rowOf } from './shop.ts';

const shop = sharedShop();
let id: number;
let follower: Follower;
beforeEach(async () => {
  id = await shop.conversation();
  const known = await baseline(shop.deps(), { conversation_id: id });
  follower = { id: 'me', conversationId: id, afterMessage: known.message, known: { [id]: known }, looked: false };
  await later(1);
  shop.standIn.resetRequests();
});

const later = (seconds: number) => shop.clocks.near.sleep(seconds * 1000);
const look = (followers: readonly Follower[] = [follower], more: object = {}): Promise<Changes> =>
  waitForChanges(shop.deps(), { followers, atMostSeconds: 0, ...more });
/** A conversation in an inbox that only the administrator sees. */
const elsewhere = async () => {
  const inboxId = await shop.standIn.customer.inbox('another one');
  return (await shop.standIn.customer.write('hello', { inboxId })).conversationId;
};
const kinds = ({ news }: Changes) => news.map(({ event }) => event.kind);
const seconds = () => Math.floor(shop.clocks.near.now() / 1000);
const paths = () => shop.standIn.requests.map(({ path }) => path.replace('/api/v1/accounts/1', ''));

describe('changes.wait', () => {
  test('says who spoke and what is different, without a word of anybody', async () => {
    const { chatwoot } = shop.deps();
    await shop.standIn.customer.write('My secret is 4711', { conversationId: id });
    await chatwoot.messages.create({ conversation_id: id, content: 'An agent speaks' });
    await chatwoot.messages.create({ conversation_id: id, content: 'A note', private: true });
    await sendOnce(shop.deps(), { conversation_id: id, content: 'A machine', ref: `r${id}`, certainFirst: true });
    await chatwoot.conversationLabels.set({ conversation_id: id, labels: ['b', 'a'] });
    await chatwoot.conversations.togglePriority({ conversation_id: id, priority: 'high' });
    await chatwoot.conversationAssignments.create({ conversation_id: id, assignee_id: 1 });
    await chatwoot.conversations.toggleStatus({ conversation_id: id, status: 'pending' });
    const changes = await look();
    const messages = ['customer-message', 'agent-message', 'note', 'bot-message'];
    expect(kinds(changes)).toEqual([...messages, 'status', 'assignee', 'labels', 'priority']);
    const values = Object.fromEntries(changes.news.map(({ event }) => [event.kind, event.value]));
    expect(values).toMatchObject({ status: 'pending', assignee: 1, labels: ['a', 'b'], priority: 'high' });
    const said = rowOf(shop, id).messages.filter(({ type, content }) => type !== 'activity' && content !== 'hello');
    expect(changes.news.slice(0, 4).map(({ event }) => event.messageId)).toEqual(said.map((message) => message.id));
    expect(JSON.stringify(changes)).not.toMatch(/secret|speaks|A note|machine|customer\.test/);
  });

  test('a bot is told apart from an agent with the same number', async () => {
    const { chatwoot } = shop.deps();
    const { id: bot } = await chatwoot.accountAgentBots.create({ name: 'Robot', outgoing_url: 'https://bot.test/' });
    const assigned = async (type: 'User' | 'AgentBot', assignee_id: number) => {
      await chatwoot.conversationAssignments.create({ conversation_id: id, assignee_id, assignee_type: type });
      return (await look()).news.filter(({ event }) => event.kind === 'assignee').map(({ event }) => event.value);
    };
    expect(await assigned('User', 1)).toEqual([1]);
    expect(await assigned('AgentBot', bot)).toContainEqual(`bot:${bot}`);
  });

  test('tells nothing twice: a quiet poll is one request, and overlaps with the one before', async () => {
    await shop.standIn.customer.write('again', { conversationId: id });
    const first = await look();
    shop.standIn.resetRequests();
    const second = await look(first.followers, { polledAt: first.polledAt });
    expect(kinds(second)).toEqual([]);
    expect(paths()).toEqual(['/conversations']);
    expect(shop.standIn.requests[0]?.query).toMatchObject({ updated_within: '60', status: 'all' });
  });

  test('waits, polls every so often, and answers as soon as something is there', async () => {
    const begun = shop.clocks.near.now();
    void shop.clocks.far.sleep(100_000).then(() => {
      const row = rowOf(shop, id);
      Object.assign(row, { status: 'resolved', updatedAt: shop.clocks.far.now() });
    });
    const changes = await look([follower], { atMostSeconds: 900, everySeconds: 15 });
    expect(kinds(changes)).toEqual(['status']);
    expect(shop.clocks.near.now() - begun).toBe(105_000);
    const quiet = await look(changes.followers, { polledAt: changes.polledAt, atMostSeconds: 60, everySeconds: 15 });
    expect(quiet).toMatchObject({ news: [], polledAt: changes.polledAt + 60 });
  });

  test('a killed attempt goes on from what it reported, and what it had seen in silence stays told', async () => {
    const quiet = { ...follower, kinds: ['customer-message' as const] };
    const { chatwoot } = shop.deps();
    await chatwoot.conversations.togglePriority({ conversation_id: id, priority: 'low' });
    const reports: WaitState[] = [];
    const progress = { report: (state: WaitState) => void reports.push(state) };
    await waitForChanges(shop.deps(), { followers: [quiet], atMostSeconds: 15, everySeconds: 10 }, {}, progress);
    await shop.standIn.customer.write('now', { conversationId: id });
    shop.standIn.resetRequests();
    const last = reports.at(-1) as WaitState;
    const input = { followers: [quiet], atMostSeconds: 0 };
    const changes = await waitForChanges(shop.deps(), input, {}, { report() {}, last });
    expect(kinds(changes)).toEqual(['customer-message']);
    expect(paths()).toEqual(['/conversations', `/conversations/${id}/messages`]);
  });

  test('reports, and answers where that is wanted, only the followers who learnt something', async () => {
    const silent = await shop.conversation();
    const known = await baseline(shop.deps(), { conversation_id: silent });
    const others = Array.from({ length: 50 }, (_, at) => ({
      ...follower,
      id: `other ${at}`,
      conversationId: silent,
      known: { [silent]: known },
      looked: true,
    }));
    const me = { ...follower, looked: true, kinds: ['status' as const] };
    const reports: WaitState[] = [];
    const progress = { report: (state: WaitState) => void reports.push(state) };
    const input = {
      followers: [...others, me],
      polledAt: seconds(),
      atMostSeconds: 15,
      everySeconds: 10,
      learntOnly: true,
    };
    await shop.deps().chatwoot.conversations.togglePriority({ conversation_id: id, priority: 'low' });
    const changes = await waitForChanges(shop.deps(), input, {}, progress);
    expect(reports.map(({ followers }) => followers.map((one) => one.id))).toEqual([['me'], ['me']]);
    expect(changes.followers).toMatchObject([{ id: 'me', known: { [id]: { priority: 'low' } } }]);
    const resumed = await waitForChanges(shop.deps(), input, {}, { report() {}, last: reports[0] as WaitState });
    expect(resumed.followers.map((one) => one.id)).toEqual(['me']);
    const whole = await look(input.followers, { polledAt: changes.polledAt });
    expect(whole.followers).toHaveLength(51);
  });

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

  test('sees a message whose lower id shows up after a higher one, once', async () => {
    await shop.standIn.customer.write('the later id', { conversationId: id });
    const row = rowOf(shop, id);
    const newest = row.messages.at(-1);
    const lower = shop.standIn.state.messages.nextId();
    if (!newest) throw new Error('no message');
    const [early, late] = [lower, shop.standIn.state.messages.nextId()];
    Object.assign(newest, { id: late });
    const first = await look();
    expect(first.news.map(({ event }) => event.messageId)).toEqual([late]);
    row.messages.splice(-1, 0, { ...newest, id: early });
    Object.assign(row, { updatedAt: row.updatedAt - 0.25 });
    const second = await look(first.followers, { polledAt: first.polledAt });
    expect(second.news.map(({ event }) => event.messageId)).toEqual([early]);
    const third = await look(second.followers, { polledAt: second.polledAt });
    expect(kinds(third)).toEqual([]);
  });

  test('hears of a contact’s other conversations, from after the message it knows', async () => {
    const { contactId, inboxId } = rowOf(shop, id);
    const { chatwoot } = shop.deps();
    const { id: other } = await chatwoot.conversations.create({ inbox_id: inboxId, contact_id: contactId });
    await shop.standIn.customer.write('old', { conversationId: other });
    const old = shop.standIn.state.messages.nextId();
    const both = { ...follower, contactId, afterMessage: old };
    const { followers, polledAt } = await look([both]);
    await shop.standIn.customer.write('here instead', { conversationId: other });
    const changes = await look(followers, { polledAt });
    expect(changes.news.map(({ event }) => [event.kind, event.conversationId])).toEqual([['customer-message', other]]);
  });

  test('after an hour without a poll reads one by one, since the one list might be too long', async () => {
    await shop.standIn.customer.write('long ago', { conversationId: id });
    await later(3 * 86_400);
    const changes = await look([{ ...follower, looked: true }], { polledAt: seconds() - 3 * 86_400 });
    expect(kinds(changes)).toEqual(['customer-message']);
    expect(paths()).not.toContain('/conversations');
  });

  test('a clock that is 50 s behind the one that polled before misses nothing', async () => {
    const { followers } = await look();
    await shop.standIn.customer.write('meanwhile', { conversationId: id });
    await later(5);
    expect(kinds(await look(followers, { polledAt: seconds() + 50 }))).toEqual(['customer-message']);
  });

  test('a conversation that was deleted says nothing', async () => {
    shop.standIn.state.conversations.delete(rowOf(shop, id).id);
    expect(kinds(await look())).toEqual([]);
  });

  test.each([
    [{ followers: [] }, /followers is empty/],
    [{ everySeconds: 0 }, /everySeconds was 0: give a number of seconds, 1 or more/],
    [{ overlapSeconds: -1 }, /overlapSeconds was -1/],
    [{ followers: [{ id: 'x', afterMessage: 0, known: {}, looked: false }] }, /neither conversationId nor contactId/],
  ])('refuses %j', async (more, sentence) => {
    await expect(look([follower], more)).rejects.toMatchObject({
      kind: 'Invalid',
      message: expect.stringMatching(sentence),
    });
    expect(paths()).toEqual([]);
  });
});
