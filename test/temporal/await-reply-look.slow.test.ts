import { expect, test } from 'vitest';
import { workflowIds } from '../../src/workflows/names.ts';
import { chatwoot, contactId, id, row, said, start, stillThere, waiting, world } from './reply-world.ts';

test('a signal that holds no event changes nothing', async () => {
  const handle = await start();
  await waiting(handle);
  await handle.signal('changed');
  await handle.signal('changed', 'a reply');
  expect(await handle.query('state')).toMatchObject({ phase: 'waiting' });
  await world.standIn.customer.write('4.2', { conversationId: id });
  expect(await handle.result()).toMatchObject({ outcome: 'replied' });
});

test('an agent’s message from before the question ends nothing, whoever tells of it late', async () => {
  const { id: messageId } = await chatwoot.messages.create({ conversation_id: id, content: 'Hello' });
  const handle = await start();
  await waiting(handle);
  const event = { key: `message:${messageId}`, kind: 'agent-message', conversationId: id, contactId, messageId, at: 1 };
  await handle.signal('changed', event);
  expect(await handle.query('state')).toMatchObject({ phase: 'waiting' });
  await world.standIn.customer.write('4.2', { conversationId: id });
  expect(await handle.result()).toMatchObject({ outcome: 'replied' });
});

test('looks itself before it speaks: a reply that no watch told of ends it', async () => {
  const handle = await start({ nudges: [{ after: '6 seconds', say: stillThere }] });
  await waiting(handle);
  await world.client.workflow.getHandle(workflowIds.watch(world.taskQueue)).terminate();
  const { messageId } = await world.standIn.customer.write('4.2', { conversationId: id });
  expect(await handle.result()).toMatchObject({ outcome: 'replied', reply: { messageId } });
  expect(said()).toEqual(['Which version do you use?']);
});

test('a look that Chatwoot answers with 500 once is made again, and what comes after it is done', async () => {
  const handle = await start({ nudges: [{ after: '4 seconds', say: stillThere }], within: '8 seconds' });
  await waiting(handle);
  world.standIn.faults.add({ kind: 'error-500', method: 'GET', path: `conversations/${id}/messages` });
  expect(await handle.result()).toMatchObject({ outcome: 'timed-out', failed: [] });
  expect(said()).toEqual(['Which version do you use?', 'Are you still there?']);
});

test('a later process with the same key does not ask again, and sees the reply that came in between', async () => {
  const first = await start({ key: 'version' }, { workflowId: `first-${id}` });
  await waiting(first);
  await first.terminate();
  const { messageId } = await world.standIn.customer.write('4.2', { conversationId: id });
  const second = await start({ key: 'version' }, { workflowId: `first-${id}` });
  expect(await second.result()).toMatchObject({ outcome: 'replied', reply: { messageId } });
  expect(said()).toEqual(['Which version do you use?']);
});

test('a conversation that is gone when a nudge falls due: it cannot tell, and does nothing', async () => {
  const handle = await start({ nudges: [{ after: '4 seconds', say: stillThere }], ifSilent: [{ status: 'resolved' }] });
  await waiting(handle);
  const found = row();
  if (found) world.standIn.state.conversations.delete(found.id);
  expect(await handle.result()).toMatchObject({ outcome: 'cannot-tell', done: [] });
});
