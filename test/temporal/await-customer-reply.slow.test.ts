import { WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import { type ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createChatwoot } from '../../src/activities/index.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import type { awaitCustomerReply } from '../../src/workflows/await-customer-reply.ts';
import { inputProblem } from '../../src/workflows/input-problem.ts';
import { workflowIds } from '../../src/workflows/names.ts';
import { bundleFor } from './bundle.ts';
import { fastClock } from './kills/fast-clock.ts';
import { connectionTo, openWorld, type World } from './world.ts';

let world: World;
let chatwoot: ReturnType<typeof createChatwoot>;
/** Whether the channel takes free text; the stand-in's always do. */
let takesText = true;
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

let id: number;
let contactId: number;
let inboxId: number;
let customers = 0;
beforeEach(async () => {
  takesText = true;
  world.standIn.faults.clear();
  customers += 1;
  const email = `c${customers}@customer.test`;
  const written = await world.standIn.customer.write('it broke', { contact: { email, identifier: email } });
  ({ conversationId: id, contactId, inboxId } = written);
});

type Input = Parameters<typeof awaitCustomerReply>[0];
type Handle = WorkflowHandle<typeof awaitCustomerReply>;
const question = { canned: 'which-version' };
const stillThere = { canned: 'still-there' };
const input = (more: Partial<Input> = {}): Input => ({
  conversationId: id,
  question,
  within: '7 days',
  checkEverySeconds: 6,
  ...more,
});
const start = (more: Partial<Input> = {}, options: object = {}): Promise<Handle> =>
  world.client.workflow.start<typeof awaitCustomerReply>('awaitCustomerReply', {
    taskQueue: world.taskQueue,
    workflowId: `await-${id}`,
    args: [input(more)],
    ...options,
  });
const row = () => world.standIn.state.conversation(1, id);
const outgoing = () => (row()?.messages ?? []).filter(({ type }) => type === 'outgoing');
const said = () => outgoing().map(({ content }) => content);
const waiting = (handle: Handle) =>
  vi.waitFor(async () => expect(await handle.query('state')).toMatchObject({ phase: 'waiting' }), 60_000);
const untilDone = (handle: Handle, done: string[]) =>
  vi.waitFor(async () => expect(await handle.query('state')).toMatchObject({ phase: 'acting', done }), 60_000);
const failureOf = async (handle: Handle) => {
  const error = await handle.result().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WorkflowFailedError);
  return (error as WorkflowFailedError).cause;
};

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

test('a channel that takes no text any more gets no nudge, and the report says so', async () => {
  const handle = await start({ nudges: [{ after: '4 seconds', say: stillThere }], within: '6 seconds' });
  await waiting(handle);
  takesText = false;
  expect(await handle.result()).toMatchObject({
    outcome: 'timed-out',
    said: [
      { step: 'question', told: true },
      { step: 'nudge 1', told: false, reason: expect.stringContaining('can_reply') },
    ],
  });
  expect(said()).toEqual(['Which version do you use?']);
});

test('a last message that the channel takes no more is not sent and not done, and the report says so', async () => {
  const ifSilent: Input['ifSilent'] = [{ message: { text: 'We close this.' } }, { status: 'resolved' }];
  const handle = await start({ within: '5 seconds', ifSilent });
  await waiting(handle);
  takesText = false;
  expect(await handle.result()).toMatchObject({
    outcome: 'timed-out',
    said: [
      { step: 'question', told: true },
      { step: '1 message', told: false, reason: expect.stringContaining('can_reply') },
    ],
    done: ['2 status'],
    failed: [],
  });
  expect(said()).toEqual(['Which version do you use?']);
});

test('a last message that the channel took is among what was said', async () => {
  const handle = await start({ within: '1 second', ifSilent: [{ message: { text: 'We close this.' } }] });
  expect(await handle.result()).toMatchObject({
    said: [{ step: 'question' }, { step: '1 message', messageId: expect.any(Number), told: true }],
    done: ['1 message'],
  });
});

test('a question whose way cannot be read at once is waited for when it was told', async () => {
  // Chatwoot restarts right after it has stored the message: the three tries of the verb find it down.
  world.standIn.faults.add({ kind: 'error-500', method: 'GET', path: `conversations/${id}`, skip: 1, times: 3 });
  const handle = await start();
  await waiting(handle);
  await world.standIn.customer.write('4.2', { conversationId: id });
  expect(await handle.result()).toMatchObject({ outcome: 'replied', said: [{ step: 'question', told: true }] });
  expect(said()).toEqual(['Which version do you use?']);
});

test('a question that no channel takes is not asked, and nothing follows from silence', async () => {
  takesText = false;
  const handle = await start({ within: '1 second', ifSilent: [{ status: 'resolved' }] });
  expect(await handle.result()).toMatchObject({ outcome: 'not-told', said: [{ told: false }], done: [] });
  expect(said()).toEqual([]);
  expect(row()?.status).toBe('open');
});

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

test.each([
  ['within', { within: '7d' }],
  ['nudges[0].after', { nudges: [{ after: 'soon', say: stillThere }] }],
])('a %s that is no span ends it before anything is said, whoever started it', async (field, more) => {
  const failure = await failureOf(await start(more));
  expect(failure).toMatchObject({ type: 'Invalid', message: expect.stringContaining(field) });
  expect(said()).toEqual([]);
});

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

test('a later process with the same key does not ask again, and sees the reply that came in between', async () => {
  const first = await start({ key: 'version' }, { workflowId: `first-${id}` });
  await waiting(first);
  await first.terminate();
  const { messageId } = await world.standIn.customer.write('4.2', { conversationId: id });
  const second = await start({ key: 'version' }, { workflowId: `first-${id}` });
  expect(await second.result()).toMatchObject({ outcome: 'replied', reply: { messageId } });
  expect(said()).toEqual(['Which version do you use?']);
});

test.each([
  ['an unknown canned response', () => ({ question: { canned: 'nobody' } }), 'Invalid', '"nobody"'],
  [
    'one of a nudge',
    () => ({ nudges: [{ after: '1 day', say: { canned: 'no-nudge' } }] }),
    'Invalid',
    'nudges[0].say names',
  ],
  ['one of an act', () => ({ ifSilent: [{ note: { canned: 'no-note' } }] }), 'Invalid', 'ifSilent[0].note names'],
  ['an unknown conversation', () => ({ conversationId: 4711 }), 'NotFound', '4711'],
])('%s ends it before anything is said, and the failure says which', async (_, more, type, words) => {
  const failure = await failureOf(await start(more()));
  expect(failure).toMatchObject({ type, details: [{ said: [], done: [] }] } satisfies Partial<ApplicationFailure>);
  expect((failure as Error).message).toMatch(/^the question could not be asked: /);
  expect((failure as Error).message).toContain(words);
  expect(said()).toEqual([]);
});

test('a conversation that is gone when a nudge falls due: it cannot tell, and does nothing', async () => {
  const handle = await start({ nudges: [{ after: '4 seconds', say: stillThere }], ifSilent: [{ status: 'resolved' }] });
  await waiting(handle);
  const found = row();
  if (found) world.standIn.state.conversations.delete(found.id);
  expect(await handle.result()).toMatchObject({ outcome: 'cannot-tell', done: [] });
});

test.each([
  [{ within: '91 days' }, 'more than 90 days'],
  [{ within: 'soon' }, 'such as "3 days"'],
  [{ nudges: [{ after: '7 days', say: stillThere }] }, 'not before the end of within'],
  [
    {
      nudges: [
        { after: '2 days', say: stillThere },
        { after: '1 day', say: stillThere },
      ],
    },
    'in the order of their times',
  ],
  [{ question: { canned: 'a', text: 'b' } }, 'question'],
  [{ ifSilent: [{ close: true }] }, 'ifSilent'],
])('the schema refuses %j', (more, words) => {
  const input = { conversationId: 1, within: '7 days', ...more };
  expect(inputProblem('awaitCustomerReply', input)).toContain(words);
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

test('the watch ends when nobody follows any more', async () => {
  const watch = world.client.workflow.getHandle(workflowIds.watch(world.taskQueue));
  await vi.waitFor(async () => expect((await watch.describe()).status.name).toBe('COMPLETED'), 90_000);
});
