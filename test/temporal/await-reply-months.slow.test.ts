import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { createActivities } from '../../src/worker/activities.ts';
import type { awaitCustomerReply } from '../../src/workflows/await-customer-reply.ts';
import { skippingForEach } from './skipping.ts';
import { connectionTo } from './world.ts';

const day = 86_400_000;
let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());
const env = skippingForEach({
  taskQueue: 'months',
  // Time does not skip while an activity is at work, and a watch always has one.
  bundling: { workflows: './without-watch-workflows.ts' },
  activities: () => ({ ...createActivities(connectionTo(standIn)), 'conversations.assign': () => assign() }),
});
/** Assigning, by a server that is down for most of an hour. */
let assign = async (): Promise<unknown> => ({});

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
});

test('a reply on day 40 that nothing told of keeps the last nudge from being sent', async () => {
  const handle = await start({ nudges, ifSilent: [{ status: 'resolved' }] });
  await env.sleep('40 days');
  expect(said()).toEqual(['Which version?', 'Still there?']);
  const { messageId } = await standIn.customer.write('4.2', { conversationId: id });
  expect(await handle.result()).toMatchObject({ outcome: 'replied', reply: { messageId }, done: [] });
  expect(said()).toEqual(['Which version?', 'Still there?']);
});

test('paused for weeks it says only the nudge whose time has not passed the next one', async () => {
  const handle = await start({ nudges, ifSilent: [{ status: 'resolved' }] });
  await env.sleep('1 day');
  await handle.signal('pause');
  await env.sleep('50 days');
  await handle.signal('resume');
  const { outcome, said: report } = await handle.result();
  expect([outcome, said()]).toEqual(['timed-out', ['Which version?', 'Last call.']]);
  expect(report).toMatchObject([
    { step: 'question', told: true },
    { step: 'nudge 1', told: false, reason: expect.stringContaining('what comes next was due, too') },
    { step: 'nudge 2', told: true },
  ]);
});

test('paused beyond the end it says nothing more before it acts', async () => {
  const handle = await start({ nudges, ifSilent: [{ status: 'resolved' }] });
  await env.sleep('1 day');
  await handle.signal('pause');
  await env.sleep('61 days');
  await handle.signal('resume');
  expect(await handle.result()).toMatchObject({ outcome: 'timed-out', done: ['1 status'] });
  expect(said()).toEqual(['Which version?']);
});

test('what the customer wrote while a step of its acting waited for the server keeps it from closing', async () => {
  let tries = 0;
  let messageId = 0;
  assign = async () => {
    tries += 1;
    if (tries < 12) throw ApplicationFailure.retryable('down', 'ServerError');
    ({ messageId } = await standIn.customer.write('4.2', { conversationId: id }));
    return {};
  };
  const handle = await start({ ifSilent: [{ assignTeam: 1 }, { status: 'resolved' }] });
  expect(await handle.result()).toMatchObject({ outcome: 'replied', done: ['1 assignTeam'] });
  expect((await handle.result()).reply).toMatchObject({ messageId });
  expect(standIn.state.conversation(1, id)?.status).toBe('open');
});
