import { ApplicationFailure } from '@temporalio/common';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { createActivities } from '../../src/worker/activities.ts';
import type { awaitCustomerReply } from '../../src/workflows/await-customer-reply.ts';
import { fastClock } from './kills/fast-clock.ts';
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
  activities: () => {
    const activities: { [name: string]: (...args: unknown[]) => Promise<unknown> } = {
      ...createActivities(connectionTo(standIn), { clock: fastClock(60, Date.now()) }),
    };
    const through =
      (name: string) =>
      async (...args: unknown[]) => {
        await before(name, args[0]);
        return activities[name]?.(...args);
      };
    const names = ['messages.sendOnce', 'conversations.setStatus', 'conversations.addLabels', 'changes.wait'];
    return {
      ...activities,
      ...Object.fromEntries(names.map((name) => [name, through(name)])),
      'conversations.togglePriority': () => prioritize(),
    };
  },
});
/** Setting a priority, by a slow server. */
let prioritize = async (): Promise<unknown> => ({});
/** What happens before an activity begins; it may throw instead. */
let before = async (_name: string, _input: unknown): Promise<void> => {};
afterEach(() => {
  before = async () => {};
});
/** The server is down for that many tries of an activity, and the customer writes before the last of them. */
function downFor(name: string, tries: number, meant: (input: unknown) => boolean = () => true) {
  let count = 0;
  const seen = { messageId: 0 };
  before = async (asked, input) => {
    if (asked !== name || !meant(input)) return;
    count += 1;
    if (count > tries) return;
    if (count === tries) ({ messageId: seen.messageId } = await standIn.customer.write('4.2', { conversationId: id }));
    throw ApplicationFailure.retryable('down', 'ServerError');
  };
  return seen;
}

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

test('what the customer wrote while a step of its acting took long keeps it from closing', async () => {
  let messageId = 0;
  prioritize = async () => {
    await env.sleep('90 seconds');
    ({ messageId } = await standIn.customer.write('4.2', { conversationId: id }));
    return {};
  };
  const handle = await start({ ifSilent: [{ priority: 'low' }, { status: 'resolved' }] });
  expect(await handle.result()).toMatchObject({ outcome: 'replied', done: ['1 priority'] });
  expect((await handle.result()).reply).toMatchObject({ messageId });
  expect(standIn.state.conversation(1, id)?.status).toBe('open');
});

const isNudge = (given: unknown) => (given as { content?: string }).content === 'Still there?';

test('what the customer wrote while a nudge waited for the server keeps it from being said', async () => {
  const seen = downFor('messages.sendOnce', 6, isNudge);
  const handle = await start({ nudges, ifSilent: [{ status: 'resolved' }] });
  expect(await handle.result()).toMatchObject({ outcome: 'replied', reply: seen, done: [], failed: [] });
  expect(said()).toEqual(['Which version?']);
});

test('what the customer wrote while the closing itself waited for the server keeps it from closing', async () => {
  const seen = downFor('conversations.setStatus', 6);
  const handle = await start({ ifSilent: [{ status: 'resolved' }] });
  expect(await handle.result()).toMatchObject({ outcome: 'replied', reply: seen, done: [], failed: [] });
  expect(standIn.state.conversation(1, id)?.status).toBe('open');
});

test('what waited for the server is done once it answers, when nothing happened meanwhile', async () => {
  const tries = new Map<string, number>();
  before = async (name, given) => {
    if (name === 'changes.wait' || (name === 'messages.sendOnce' && !isNudge(given))) return;
    tries.set(name, (tries.get(name) ?? 0) + 1);
    if ((tries.get(name) ?? 0) < 5) throw ApplicationFailure.retryable('down', 'ServerError');
  };
  const handle = await start({ nudges, ifSilent: [{ addLabels: ['silent'] }, { status: 'resolved' }] });
  expect(await handle.result()).toMatchObject({ outcome: 'timed-out', done: ['1 addLabels', '2 status'], failed: [] });
  expect(said()).toEqual(['Which version?', 'Still there?', 'Last call.']);
});

test('a nudge whose look waited for the server beyond the next nudge is left out', async () => {
  const close = [
    { after: '1 hour', say: { text: 'Still there?' } },
    { after: '2 hours', say: { text: 'Last call.' } },
  ];
  let looks = 0;
  before = async (name) => {
    if (name !== 'changes.wait') return;
    looks += 1;
    // Temporal asks after 2, 4, 8 … seconds, at longest 5 minutes: more than an hour.
    if (looks < 24) throw ApplicationFailure.retryable('down', 'ServerError');
  };
  const handle = await start({ nudges: close });
  const { said: report } = await handle.result();
  expect(said()).toEqual(['Which version?', 'Last call.']);
  expect(report[1]).toMatchObject({
    step: 'nudge 1',
    told: false,
    reason: expect.stringContaining('its time had passed'),
  });
});
