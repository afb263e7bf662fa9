import { fileURLToPath } from 'node:url';
import { CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChatwootPlugin } from '../../src/plugin/index.ts';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { type Place, startPlace } from '../package/own-worker.ts';

let place: Place;
let standIn: StandIn;
let inboxId: number;
beforeAll(async () => {
  [place, standIn] = await Promise.all([startPlace('onboarding'), startStandIn()]);
  inboxId = await standIn.customer.inbox();
  const connection = { baseUrl: standIn.url, accountId: 1, tokens: { user: standIn.tokens.admin } };
  await place.start({
    workflowsPath: fileURLToPath(new URL('../../examples/onboard-contact/workflows.ts', import.meta.url)),
    plugins: [new ChatwootPlugin({ connection })],
  });
});
afterAll(async () => {
  await place.stop();
  await standIn.close();
});

const start = (id: string, input: object) =>
  place.client.workflow.start('onboardContact', {
    taskQueue: 'onboarding',
    workflowId: `onboard/${id}`,
    args: [
      {
        email: `${id}@customer.test`,
        name: id,
        inboxId,
        labels: ['new'],
        agent: 'Grace Agent',
        welcome: 'Welcome!',
        ...input,
      },
    ],
  });
const contactOf = (id: string) => standIn.state.contacts.find(({ email }) => email === `${id}@customer.test`);
const conversationsOf = (id: string) =>
  standIn.state.conversations.filter(({ customAttributes }) => customAttributes.onboarding === `onboard/${id}`);

it('makes a contact at home', async () => {
  const result = await (await start('ann', {})).result();
  const [conversation, ...others] = conversationsOf('ann');
  expect(others).toEqual([]);
  expect(result).toEqual({ contactId: contactOf('ann')?.id, conversationId: conversation?.displayId, told: true });
  expect(conversation).toMatchObject({ status: 'open', labels: ['new'], assigneeId: expect.any(Number) });
  expect(conversation?.messages.filter(({ content }) => content === 'Welcome!')).toHaveLength(1);
});

it('undoes everything when a step fails, and deletes the contact that it made', async () => {
  await expect((await start('bob', { agent: 'Nobody' })).result()).rejects.toThrow();
  expect(contactOf('bob')).toBeUndefined();
  expect(standIn.requests.some(({ method, path }) => method === 'POST' && path.endsWith('/labels'))).toBe(true);
});

it('leaves a contact that was there before, with the conversation resolved and bare', async () => {
  const { conversationId } = await standIn.customer.write('hello', { contact: { email: 'cid@customer.test' } });
  await expect((await start('cid', { agent: 'Nobody' })).result()).rejects.toThrow();
  expect(contactOf('cid')).toBeDefined();
  const [conversation] = conversationsOf('cid');
  expect(conversation).toMatchObject({ status: 'resolved', labels: [], assigneeId: null });
  expect(standIn.state.conversations.find(({ displayId }) => displayId === conversationId)?.status).toBe('open');
});

it('undoes a conversation whose answer was lost', async () => {
  await standIn.customer.write('hello', { contact: { email: 'dan@customer.test' } });
  standIn.faults.add({ kind: 'lose-answer', method: 'POST', path: /\/accounts\/1\/conversations$/ });
  await expect((await start('dan', {})).result()).rejects.toThrow();
  expect(conversationsOf('dan').map(({ status }) => status)).toEqual(['resolved']);
});

it('is undone when it is cancelled', async () => {
  await standIn.customer.write('hello', { contact: { email: 'eve@customer.test' } });
  standIn.faults.add({ kind: 'slow', ms: 3_000, method: 'POST', path: /\/labels$/ });
  const handle = await start('eve', {});
  await expect.poll(() => conversationsOf('eve')[0]?.labels).toEqual(['new']);
  await handle.cancel();
  const failed = await handle.result().catch((error: unknown) => error);
  expect((failed as Error).cause).toBeInstanceOf(CancelledFailure);
  expect(conversationsOf('eve')).toMatchObject([{ status: 'resolved', labels: [], assigneeId: null }]);
  expect(conversationsOf('eve')[0]?.messages.filter(({ content }) => content === 'Welcome!')).toEqual([]);
});
