import type { WorkflowHandle } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { awaitCustomerReply } from '../../src/workflows/await-customer-reply.ts';
import { bundleFor, type Change } from './bundle.ts';
import { openWorld, type World } from './world.ts';

const count = 100;
const baseline = 'await chatwoot.changes.baseline({ conversation_id: conversationId, canned_responses });';
const from = `const before = ${baseline}`;
/** What a careless hand might do: it reads the conversation twice, in runs that wait already, too. */
const readTwice: Change = { file: 'workflows/reply-steps.ts', from, to: `${baseline} ${from}` };
const readTwicePatched: readonly Change[] = [{ ...readTwice, to: `if (patched('read-twice')) ${baseline} ${from}` }];

type Handle = WorkflowHandle<typeof awaitCustomerReply>;
let world: World;
const waiting: { handle: Handle; conversationId: number }[] = [];

async function ask(at: number) {
  const email = `r${at}@customer.test`;
  const { standIn, client, taskQueue } = world;
  const { conversationId } = await standIn.customer.write('it broke', { contact: { email, identifier: email } });
  const handle = await client.workflow.start<typeof awaitCustomerReply>('awaitCustomerReply', {
    taskQueue,
    workflowId: `await-${conversationId}`,
    args: [{ conversationId, question: { text: 'Which version?' }, within: '7 days', checkEverySeconds: 1 }],
  });
  return { handle, conversationId };
}
const untilWaiting = async ({ handle }: { handle: Handle }) => {
  while ((await handle.query<{ phase: string }>('state')).phase !== 'waiting');
};
const baselines = async (handle: Handle) =>
  (await handle.fetchHistory()).events?.filter(
    (event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'changes.baseline',
  ).length;

beforeAll(async () => {
  world = await openWorld();
  await world.replaceWorker({ beats: 'short' });
  for (let at = 0; at < count; at += 1) waiting.push(await ask(at));
  for (const each of waiting) await untilWaiting(each);
}, 600_000);
afterAll(() => world.close());

test('a change that is not under patched is refused by a run that waits', async () => {
  const workflowBundle = await bundleFor({ changes: [readTwice] });
  const history = await waiting[0]?.handle.fetchHistory();
  const replayed = Worker.runReplayHistory({ workflowBundle }, history as NonNullable<typeof history>, 'await');
  await expect(replayed).rejects.toBeInstanceOf(DeterminismViolationError);
});

test('under patched the 100 that wait hear their replies, and a new one runs the new way', async () => {
  await world.replaceWorker({ beats: 'short', changes: readTwicePatched });
  for (const { conversationId } of waiting) await world.standIn.customer.write('4.2', { conversationId });
  const reports = await Promise.all(waiting.map(({ handle }) => handle.result()));
  expect(reports.filter(({ outcome }) => outcome === 'replied')).toHaveLength(count);
  expect(await baselines(waiting[0]?.handle as Handle)).toBe(1);
  const fresh = await ask(count);
  await untilWaiting(fresh);
  await world.standIn.customer.write('4.2', { conversationId: fresh.conversationId });
  expect(await fresh.handle.result()).toMatchObject({ outcome: 'replied' });
  expect(await baselines(fresh.handle)).toBe(2);
}, 600_000);
