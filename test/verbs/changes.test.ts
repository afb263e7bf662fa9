import { describe, expect, test } from 'vitest';
import { sendOnce } from '../../src/activities/verbs/send-once.ts';
import { follower, id, kinds, look, paths, shop } from './followed.ts';
import { rowOf } from './shop.ts';

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
