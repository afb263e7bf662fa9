import { WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest';
import { createChatwoot } from '../../src/activities/index.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import type { awaitCustomerReply } from '../../src/workflows/await-customer-reply.ts';
import { bundleFor } from './bundle.ts';
import { fastClock } from './kills/fast-clock.ts';
import { connectionTo, openWorld, type World } from './world.ts';

/** What the tests of awaitCustomerReply share: each file has one world, and each test a customer of its own who wrote. */
export let world: World;
export let chatwoot: ReturnType<typeof createChatwoot>;
/** Whether the channel takes free text; the stand-in's always do. */
let takesText = true;
export const channelTakesNoText = () => {
  takesText = false;
};
beforeAll(async () => {
  const real = createTransport({});
  const transport: Transport = async (request) => {
    const received = await real(request);
    return takesText
      ? received
      : { ...received, text: received.text.replaceAll('"can_reply":true', '"can_reply":false') };
  };
  // Beats of a second, so that the watch hears at once of a new follower; 60 s of patience take 2 s.
  const workflowBundle = await bundleFor({ beats: 'short' });
  world = await openWorld({ activities: { transport, clock: fastClock(30, Date.now()) }, worker: { workflowBundle } });
  chatwoot = createChatwoot(connectionTo(world.standIn));
  await chatwoot.cannedResponses.create({ short_code: 'which-version', content: 'Which version do you use?' });
  await chatwoot.cannedResponses.create({ short_code: 'still-there', content: 'Are you still there?' });
});
afterAll(() => world.close());

export let id: number;
export let contactId: number;
export let inboxId: number;
let customers = 0;
beforeEach(async () => {
  takesText = true;
  world.standIn.faults.clear();
  customers += 1;
  const email = `c${customers}@customer.test`;
  const written = await world.standIn.customer.write('it broke', { contact: { email, identifier: email } });
  ({ conversationId: id, contactId, inboxId } = written);
});

export type Input = Parameters<typeof awaitCustomerReply>[0];
export type Handle = WorkflowHandle<typeof awaitCustomerReply>;
const question = { canned: 'which-version' };
export const stillThere = { canned: 'still-there' };
const input = (more: Partial<Input> = {}): Input => ({
  conversationId: id,
  question,
  within: '7 days',
  checkEverySeconds: 6,
  ...more,
});
export const start = (more: Partial<Input> = {}, options: object = {}): Promise<Handle> =>
  world.client.workflow.start<typeof awaitCustomerReply>('awaitCustomerReply', {
    taskQueue: world.taskQueue,
    workflowId: `await-${id}`,
    args: [input(more)],
    ...options,
  });
export const row = () => world.standIn.state.conversation(1, id);
export const outgoing = () => (row()?.messages ?? []).filter(({ type }) => type === 'outgoing');
export const said = () => outgoing().map(({ content }) => content);
export const waiting = (handle: Handle) =>
  vi.waitFor(async () => expect(await handle.query('state')).toMatchObject({ phase: 'waiting' }), 60_000);
export const failureOf = async (handle: Handle) => {
  const error = await handle.result().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WorkflowFailedError);
  return (error as WorkflowFailedError).cause;
};
