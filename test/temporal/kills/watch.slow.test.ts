import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConversationEvent } from '../../../src/workflows/events.ts';
import type { Registration } from '../../../src/workflows/follow.ts';
import { workflowIds } from '../../../src/workflows/names.ts';
import { seeded } from '../../verbs/two-clocks.ts';
import { openPlace, type Place } from './place.ts';
import { kills } from './victims.ts';

const listener = 'listener';
let place: Place;
let inboxId: number;
let run: string;
beforeAll(async () => {
  place = await openPlace();
  const { client, standIn, taskQueue } = place;
  const { conversationId, ...written } = await standIn.customer.write('hello');
  inboxId = written.inboxId;
  // Anything that takes the signal and runs on: what it is told of other conversations means nothing to it.
  const args = [{ conversationId, within: '7 days' }];
  const handle = await client.workflow.start('awaitCustomerReply', { taskQueue, workflowId: listener, args });
  run = handle.firstExecutionRunId;
});
afterAll(() => place.close());

/** What the listener's history says it was told of a conversation. */
async function told(conversationId: number): Promise<ConversationEvent[]> {
  const { events } = await place.client.workflow.getHandle(listener).fetchHistory();
  return (events ?? []).flatMap(({ workflowExecutionSignaledEventAttributes: signal }) => {
    const data = signal?.signalName === 'changed' ? signal.input?.payloads?.[0]?.data : undefined;
    const event = data && (JSON.parse(Buffer.from(data).toString()) as ConversationEvent);
    return event?.conversationId === conversationId ? [event] : [];
  });
}

/** Three of each victim: every one takes some seconds, and the processes that speak have all twenty. */
const some = kills.filter((_, at) => at % 7 === 0);

test.each(some)('tells every message once and in order over a kill -9 of the %s, seed %i', async (victim, seed) => {
  const { client, standIn, taskQueue } = place;
  const random = seeded(seed);
  const email = `watched-${seed}@customer.test`;
  const contact = { email, identifier: email };
  const { conversationId, messageId } = await standIn.customer.write('first', { inboxId, contact });
  const registration: Registration = { workflowId: listener, run, conversationId, afterMessage: messageId };
  await client.workflow.signalWithStart('watchConnection', {
    taskQueue,
    workflowId: workflowIds.watch('kills'),
    args: [{ everySeconds: 5 }],
    signal: 'follow',
    signalArgs: [registration],
    workflowTaskTimeout: '1s',
  });
  const written: number[] = [];
  const killed = wait(random() * 1_500).then(() => (victim === 'worker' ? place.killWorker() : place.killServer()));
  while (written.length < 20) {
    written.push((await standIn.customer.write('again', { conversationId })).messageId);
    await wait(random() * 150);
  }
  await killed;
  const messages = async () => (await told(conversationId)).flatMap((event) => event.messageId ?? []);
  for (let tries = 0; tries < 200 && new Set(await messages()).size < written.length; tries += 1) await wait(200);
  expect(await messages()).toEqual(written);
});
