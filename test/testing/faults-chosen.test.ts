import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { ask } from './client.ts';
import { type Receiver, startReceiver } from './receiver.ts';

let standIn: StandIn;
let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
  standIn = await startStandIn();
  await standIn.customer.write('hello');
  standIn.resetRequests();
});
afterEach(async () => {
  await standIn.close();
  await receiver.close();
});

const messages = '/api/v1/accounts/1/conversations/1/messages';
const say = (content = 'answer') => ask(standIn, 'POST', messages, { content });

describe('which request it hits', () => {
  it('the n-th since the reset', async () => {
    standIn.faults.add({ kind: 'error-500', request: 2 });
    const statuses = [(await say()).status, (await say()).status, (await say()).status];
    expect(statuses).toEqual([200, 500, 200]);
    expect(standIn.faults.fired).toEqual([{ kind: 'error-500', request: 2 }]);
  });

  it('by method and path, some let pass, some times', async () => {
    standIn.faults.add({ kind: 'error-500', method: 'POST', path: /\/messages$/, skip: 1, times: 2 });
    const read = async () => (await ask(standIn, 'GET', messages)).status;
    expect([await read(), (await say()).status, (await say()).status]).toEqual([200, 200, 500]);
    expect([await read(), (await say()).status, (await say()).status]).toEqual([200, 500, 200]);
  });

  it('none after clear', async () => {
    standIn.faults.add({ kind: 'error-500', times: Number.POSITIVE_INFINITY });
    expect((await say()).status).toBe(500);
    standIn.faults.clear();
    expect((await say()).status).toBe(200);
  });
});

describe('what goes wrong behind the answers', () => {
  it('drop-bulk-job: 200, and nothing happens', async () => {
    standIn.faults.add({ kind: 'drop-bulk-job' });
    const bulk = () =>
      ask(standIn, 'POST', '/api/v1/accounts/1/bulk_actions', {
        type: 'Conversation',
        ids: [1],
        fields: { status: 'resolved' },
      });
    expect(await bulk()).toEqual({ status: 200, body: '' });
    await standIn.idle();
    expect(standIn.state.conversation(1, 1)?.status).toBe('open');
    expect(await bulk()).toEqual({ status: 200, body: '' });
    await standIn.idle();
    expect(standIn.state.conversation(1, 1)?.status).toBe('resolved');
  });

  it('drop-webhook and repeat-webhook: never, and twice under one delivery id', async () => {
    const webhook = { url: `${receiver.url}/account`, subscriptions: ['message_created'] };
    await ask(standIn, 'POST', '/api/v1/accounts/1/webhooks', webhook);
    standIn.faults.add(
      { kind: 'drop-webhook', event: 'message_created' },
      { kind: 'repeat-webhook', event: 'message_created' },
    );
    await say('dropped');
    await say('twice');
    await say('once');
    await standIn.idle();
    const got = receiver.received.map(({ raw }) => (JSON.parse(raw) as { content: string }).content);
    expect(got.sort()).toEqual(['once', 'twice', 'twice']);
    const ids = receiver.received.map(({ headers }) => headers['x-chatwoot-delivery']);
    expect(new Set(ids).size).toBe(2);
  });
});
