import { expect, test, vi } from 'vitest';
import { workflowIds } from '../../src/workflows/names.ts';
import {
  chatwoot,
  contactId,
  id,
  inboxId,
  outgoing,
  row,
  said,
  start,
  stillThere,
  waiting,
  world,
} from './reply-world.ts';

test('a reply ends it', async () => {
  const handle = await start();
  await waiting(handle);
  expect(said()).toEqual(['Which version do you use?']);
  const { messageId } = await world.standIn.customer.write('4.2', { conversationId: id });
  expect(await handle.result()).toEqual({
    outcome: 'replied',
    reply: { conversationId: id, messageId },
    conversationId: id,
    contactId,
    said: [{ step: 'question', messageId: outgoing()[0]?.id, told: true }],
    done: [],
    failed: [],
  });
});

test('a reply in another conversation counts only where it shall', async () => {
  const [strict, wide] = [
    await start({ within: '8 seconds' }),
    await start({ anyConversation: true, key: 'wide' }, { workflowId: `wide-${id}` }),
  ];
  await waiting(strict);
  await waiting(wide);
  const { id: other } = await chatwoot.conversations.create({ inbox_id: inboxId, contact_id: contactId });
  const { messageId } = await world.standIn.customer.write('over here', { conversationId: other });
  expect(await wide.result()).toMatchObject({ outcome: 'replied', reply: { conversationId: other, messageId } });
  expect(await strict.result()).toMatchObject({ outcome: 'timed-out' });
});

test('a contact who is merged into another is the same contact', async () => {
  const handle = await start({ anyConversation: true, within: '12 seconds' });
  await waiting(handle);
  const { id: base } = (await chatwoot.contacts.create({ name: 'The same' })).payload.contact;
  await chatwoot.contacts.merge({ base_contact_id: base, mergee_contact_id: contactId });
  const { id: other } = await chatwoot.conversations.create({ inbox_id: inboxId, contact_id: base });
  const { messageId } = await world.standIn.customer.write('over here', { conversationId: other });
  expect(await handle.result()).toMatchObject({ outcome: 'replied', reply: { conversationId: other, messageId } });
});

test.each([
  ['agent-message', () => chatwoot.messages.create({ conversation_id: id, content: 'I take over' })],
  ['assignee', () => chatwoot.conversationAssignments.create({ conversation_id: id, assignee_id: 1 })],
  ['status', () => chatwoot.conversations.toggleStatus({ conversation_id: id, status: 'resolved' })],
])('a person’s touch ends it: %s', async (by, touch) => {
  const handle = await start({ nudges: [{ after: '6 days', say: stillThere }], ifSilent: [{ status: 'resolved' }] });
  await waiting(handle);
  await touch();
  expect(await handle.result()).toMatchObject({ outcome: 'human', by, done: [] });
});

test('a note, a label and what a machine says end nothing', async () => {
  const handle = await start({ within: '3 seconds' });
  await waiting(handle);
  await chatwoot.messages.create({ conversation_id: id, content: 'for us', private: true });
  await chatwoot.conversationLabels.set({ conversation_id: id, labels: ['vip'] });
  expect(await handle.result()).toMatchObject({ outcome: 'timed-out' });
});

test('nudges on its schedule, then acts in order', async () => {
  const handle = await start({
    nudges: [
      { after: '1 second', say: stillThere },
      { after: '2 seconds', say: { text: 'Last call.' } },
    ],
    within: '3 seconds',
    ifSilent: [
      { note: { text: 'Nobody answered.' } },
      { addLabels: ['silent'] },
      { assignAgent: 2 },
      { priority: 'low' },
      { status: 'resolved' },
    ],
  });
  expect(await handle.result()).toMatchObject({
    outcome: 'timed-out',
    said: [
      { step: 'question', told: true },
      { step: 'nudge 1', told: true },
      { step: 'nudge 2', told: true },
    ],
    done: ['1 note', '2 addLabels', '3 assignAgent', '4 priority', '5 status'],
    failed: [],
  });
  expect(said()).toEqual(['Which version do you use?', 'Are you still there?', 'Last call.', 'Nobody answered.']);
  expect(outgoing().at(-1)?.private).toBe(true);
  expect(row()).toMatchObject({ labels: ['silent'], assigneeId: 2, priority: 'low', status: 'resolved' });
});

test('snoozes after the question, and its own snoozing is nobody’s touch', async () => {
  const handle = await start({ snooze: true });
  await waiting(handle);
  await vi.waitFor(() => expect(row()?.status).toBe('snoozed'), 60_000);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(await handle.query('state')).toMatchObject({ phase: 'waiting' });
  await world.standIn.customer.write('4.2', { conversationId: id });
  expect(await handle.result()).toMatchObject({ outcome: 'replied' });
});

test('a reply that comes before the snoozing does not sleep with the conversation', async () => {
  world.standIn.faults.add({ kind: 'hold', ms: 2_000, method: 'POST', path: 'toggle_status' });
  const handle = await start({ snooze: true });
  await vi.waitUntil(() => world.standIn.faults.fired.length > 0, 60_000);
  await world.standIn.customer.write('4.2', { conversationId: id });
  expect(await handle.result()).toMatchObject({ outcome: 'replied' });
  expect(row()?.status).toBe('open');
});

test('a snoozing that is refused is reported, and the question is waited for all the same', async () => {
  const location = 'https://elsewhere.test/';
  world.standIn.faults.add({ kind: 'redirect', location, method: 'POST', path: 'toggle_status' });
  const handle = await start({ snooze: true });
  await waiting(handle);
  await world.standIn.customer.write('4.2', { conversationId: id });
  expect(await handle.result()).toMatchObject({
    outcome: 'replied',
    failed: [{ step: 'snooze', kind: 'Unreachable' }],
  });
});

test('the watch ends when nobody follows any more', async () => {
  const watch = world.client.workflow.getHandle(workflowIds.watch(world.taskQueue));
  await vi.waitFor(async () => expect((await watch.describe()).status.name).toBe('COMPLETED'), 90_000);
});
