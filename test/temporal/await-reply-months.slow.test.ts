import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findTimeSkippingServer } from '../../src/cli/find-temporal.ts';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { createActivities } from '../../src/worker/activities.ts';
import type { awaitCustomerReply } from '../../src/workflows/await-customer-reply.ts';
import { bundleFor } from './bundle.ts';
import { connectionTo } from './world.ts';

const day = 86_400_000;
let env: TestWorkflowEnvironment;
let standIn: StandIn;
let worker: Worker;
let running: Promise<void>;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF' } } });
  const { path, how } = findTimeSkippingServer();
  console.log(how);
  env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
  standIn = await startStandIn();
  worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: 'months',
    // Time does not skip while an activity is at work, and a watch always has one.
    workflowBundle: await bundleFor({ workflows: './without-watch-workflows.ts' }),
    activities: createActivities(connectionTo(standIn)),
  });
  running = worker.run();
}, 120_000);
afterAll(async () => {
  worker.shutdown();
  await running;
  await env.teardown();
  await standIn.close();
});

let id: number;
let customers = 0;
beforeEach(async () => {
  customers += 1;
  const email = `m${customers}@customer.test`;
  ({ conversationId: id } = await standIn.customer.write('it broke', { contact: { email, identifier: email } }));
});
type Input = Parameters<typeof awaitCustomerReply>[0];
const start = (more: Partial<Input>) =>
  env.client.workflow.start<typeof awaitCustomerReply>('awaitCustomerReply', {
    taskQueue: 'months',
    workflowId: `await-${id}`,
    args: [{ conversationId: id, question: { text: 'Which version?' }, within: '60 days', ...more }],
  });
const said = () =>
  (standIn.state.conversation(1, id)?.messages ?? [])
    .filter(({ type }) => type === 'outgoing')
    .map((one) => one.content);
const nudges = [
  { after: '1 week', say: { text: 'Still there?' } },
  { after: '45 days', say: { text: 'Last call.' } },
];

test('nudges after a week and 45 days, and closes after 60', async () => {
  const handle = await start({ nudges, ifSilent: [{ status: 'resolved' }] });
  expect(await handle.result()).toMatchObject({ outcome: 'timed-out', done: ['1 status'], failed: [] });
  expect(said()).toEqual(['Which version?', 'Still there?', 'Last call.']);
  const { startTime, closeTime } = await handle.describe();
  const took = Number(closeTime) - Number(startTime);
  expect(took).toBeGreaterThanOrEqual(60 * day);
  expect(took).toBeLessThan(61 * day);
}, 60_000);

test('a reply on day 40 that nothing told of keeps the last nudge from being sent', async () => {
  const handle = await start({ nudges, ifSilent: [{ status: 'resolved' }] });
  await env.sleep('40 days');
  expect(said()).toEqual(['Which version?', 'Still there?']);
  const { messageId } = await standIn.customer.write('4.2', { conversationId: id });
  expect(await handle.result()).toMatchObject({ outcome: 'replied', reply: { messageId }, done: [] });
  expect(said()).toEqual(['Which version?', 'Still there?']);
}, 60_000);
