import { CancelledFailure } from '@temporalio/common';
import { expect, test, vi } from 'vitest';
import { workflowIds } from '../../src/workflows/names.ts';
import {
  failureOf,
  type Handle,
  type Input,
  id,
  outgoing,
  row,
  said,
  start,
  stillThere,
  waiting,
  world,
} from './reply-world.ts';

const untilDone = (handle: Handle, done: string[]) =>
  vi.waitFor(async () => expect(await handle.query('state')).toMatchObject({ phase: 'acting', done }), 60_000);

test('a cancelled one says what was said and what is left, and is followed no more', async () => {
  const handle = await start({ nudges: [{ after: '6 days', say: stillThere }], ifSilent: [{ status: 'resolved' }] });
  await waiting(handle);
  await handle.cancel();
  expect(await failureOf(handle)).toBeInstanceOf(CancelledFailure);
  const { memo } = await handle.describe();
  expect(memo).toEqual({
    report: {
      said: [{ step: 'question', messageId: outgoing()[0]?.id, told: true }],
      done: [],
      left: { nudges: 1, ifSilent: 1 },
    },
  });
  expect(row()?.status).toBe('open');
});

test('while paused nothing is said or done; what fell due comes after resume', async () => {
  const handle = await start({
    nudges: [{ after: '4 seconds', say: stillThere }],
    within: '5 seconds',
    ifSilent: [{ addLabels: ['silent'] }],
  });
  await waiting(handle);
  await handle.signal('pause');
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  expect(await handle.query('state')).toMatchObject({ phase: 'waiting', paused: true });
  expect(said()).toEqual(['Which version do you use?']);
  await handle.signal('resume');
  expect(await handle.result()).toMatchObject({ outcome: 'timed-out', done: ['1 addLabels'] });
  expect(said()).toEqual(['Which version do you use?', 'Are you still there?']);
});

/** Nobody answered, it has assigned the agent and said the last words, and is paused before it resolves. */
async function pausedBeforeResolving(): Promise<Handle> {
  world.standIn.faults.add({ kind: 'slow', ms: 3_000, method: 'POST', path: '/messages', skip: 1 });
  const ifSilent: Input['ifSilent'] = [
    { assignAgent: 2 },
    { message: { text: 'I close this.' } },
    { status: 'resolved' },
  ];
  const handle = await start({ within: '1 second', ifSilent });
  await vi.waitUntil(() => said().length === 2, 60_000);
  await handle.signal('pause');
  await untilDone(handle, ['1 assignAgent', '2 message']);
  return handle;
}

test('paused while it acts it looks anew: what the customer wrote meanwhile keeps it from closing', async () => {
  const handle = await pausedBeforeResolving();
  const { messageId } = await world.standIn.customer.write('wait, it is 4.2', { conversationId: id });
  await handle.signal('resume');
  expect(await handle.result()).toMatchObject({
    outcome: 'replied',
    reply: { messageId },
    done: ['1 assignAgent', '2 message'],
    failed: [],
  });
  expect(row()?.status).toBe('open');
});

test('paused while it acts and nothing happens, it does the rest after resume', async () => {
  const handle = await pausedBeforeResolving();
  expect(row()?.status).toBe('open');
  await handle.signal('resume');
  expect(await handle.result()).toMatchObject({ outcome: 'timed-out', failed: [] });
  expect(row()?.status).toBe('resolved');
});

test('paused while the server is down it asks after resume, not before', async () => {
  world.standIn.faults.add({ kind: 'error-500', method: 'GET', path: `conversations/${id}`, times: 2 });
  const handle = await start();
  await vi.waitUntil(() => world.standIn.faults.fired.length > 0, 60_000);
  await handle.signal('pause');
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  expect(said()).toEqual([]);
  await handle.signal('resume');
  await waiting(handle);
  expect(said()).toEqual(['Which version do you use?']);
  await world.standIn.customer.write('4.2', { conversationId: id });
  expect(await handle.result()).toMatchObject({ outcome: 'replied' });
});

test.each([['cancel' as const], ['pause' as const]])('%s while it looks: nothing is said after it', async (what) => {
  const handle = await start({ nudges: [{ after: '4 seconds', say: stillThere }], within: '1 day' });
  await waiting(handle);
  const path = new RegExp(`conversations/${id}$`);
  world.standIn.faults.add({ kind: 'error-500', method: 'GET', path, times: 2 });
  await vi.waitUntil(() => world.standIn.faults.fired.length > 0, 60_000);
  await (what === 'cancel' ? handle.cancel() : handle.signal('pause'));
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  expect(said()).toEqual(['Which version do you use?']);
  const { status } = await handle.describe();
  expect(status.name).toBe(what === 'cancel' ? 'CANCELLED' : 'RUNNING');
  await handle.cancel().catch(() => {});
  expect(await failureOf(handle)).toBeInstanceOf(CancelledFailure);
});

test('who started the watch and is cancelled leaves it to the others', async () => {
  const watch = world.client.workflow.getHandle(workflowIds.watch(world.taskQueue));
  await watch.terminate().catch(() => {});
  const starter = await start();
  await waiting(starter);
  const other = await start({ key: 'other' }, { workflowId: `other-${id}` });
  await waiting(other);
  await starter.cancel();
  expect(await failureOf(starter)).toBeInstanceOf(CancelledFailure);
  await world.standIn.customer.write('4.2', { conversationId: id });
  expect(await other.result()).toMatchObject({ outcome: 'replied' });
});
