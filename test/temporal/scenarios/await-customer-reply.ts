import type { WorkflowHandle } from '@temporalio/client';
import { createChatwoot } from '../../../src/activities/index.ts';
import type { awaitCustomerReply } from '../../../src/workflows/await-customer-reply.ts';
import { workflowIds } from '../../../src/workflows/names.ts';
import { connectionTo, type World } from '../world.ts';
import type { Scenarios } from './scenario.ts';

type Input = Parameters<typeof awaitCustomerReply>[0];
type Handle = WorkflowHandle<typeof awaitCustomerReply>;

/** A customer wrote; somebody asks him by a canned response. */
async function ask({ standIn, client, taskQueue }: World, workflowId: string, more: Partial<Input> = {}) {
  const chatwoot = createChatwoot(connectionTo(standIn));
  if ((await chatwoot.cannedResponses.list()).length === 0)
    for (const short_code of ['question', 'nudge', 'last'])
      await chatwoot.cannedResponses.create({ short_code, content: `The words of ${short_code}` });
  const email = `${workflowId}@customer.test`;
  const { conversationId } = await standIn.customer.write('it broke', { contact: { email, identifier: email } });
  const question = { canned: 'question' };
  const input: Input = { conversationId, question, within: '7 days', checkEverySeconds: 1, ...more };
  const args: [Input] = [input];
  const handle = await client.workflow.start<typeof awaitCustomerReply>('awaitCustomerReply', {
    taskQueue,
    workflowId,
    args,
  });
  return { handle, conversationId };
}

async function untilItWaits(handle: Handle): Promise<void> {
  while ((await handle.query<{ phase: string }>('state')).phase !== 'waiting');
}

async function replied(world: World, workflowId: string): Promise<void> {
  const { handle, conversationId } = await ask(world, workflowId);
  await untilItWaits(handle);
  await world.standIn.customer.write('4.2', { conversationId });
  await handle.result();
}

/** The watch that the processes of a world share, once all of them have ended. */
async function watched({ client, taskQueue }: World): Promise<string> {
  const workflowId = workflowIds.watch(taskQueue);
  await client.workflow.getHandle(workflowId).result();
  return workflowId;
}

export const awaitCustomerReplyScenarios: Scenarios = {
  process: 'awaitCustomerReply',
  scenarios: {
    async replied(world) {
      await replied(world, 'replied');
      return 'replied';
    },
    async 'reminded-and-closed'(world) {
      const { handle } = await ask(world, 'reminded-and-closed', {
        within: '2 seconds',
        nudges: [{ after: '1 seconds', say: { canned: 'nudge' } }],
        ifSilent: [{ message: { canned: 'last' } }, { addLabels: ['silent'] }, { status: 'resolved' }],
      });
      await handle.result();
      return 'reminded-and-closed';
    },
    async 'cancelled-while-waiting'(world) {
      const { handle } = await ask(world, 'cancelled-while-waiting');
      await untilItWaits(handle);
      await handle.cancel();
      await handle.result().catch(() => {});
      return 'cancelled-while-waiting';
    },
  },
};

export const watchConnectionScenarios: Scenarios = {
  process: 'watchConnection',
  scenarios: {
    async 'one-reply'(world) {
      await replied(world, 'watched-reply');
      return watched(world);
    },
  },
};
