import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { ask } from './client.ts';
import { type Receiver, startReceiver } from './receiver.ts';

let standIn: StandIn;
let receiver: Receiver;
/** Waits that the stand-in began, in milliseconds; each ends when the test says so. */
let waits: { ms: number; end: () => void }[];

beforeEach(async () => {
  waits = [];
  receiver = await startReceiver();
  standIn = await startStandIn({ sleep: (ms) => new Promise((end) => void waits.push({ ms, end })) });
  await standIn.customer.write('hello');
  standIn.resetRequests();
});
afterEach(async () => {
  for (const { end } of waits) end();
  await standIn.close();
  await receiver.close();
});

const messages = '/api/v1/accounts/1/conversations/1/messages';
const say = (content = 'answer') => ask(standIn, 'POST', messages, { content });
const contents = () => standIn.state.messages.all().map(({ content }) => content);
const broken = expect.objectContaining({ message: expect.stringMatching(/fetch failed|terminated/) });
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((next) => setTimeout(next, 1));
};

describe('a request that goes wrong', () => {
  it('lose-answer: the work is done, the client learns nothing', async () => {
    standIn.faults.add({ kind: 'lose-answer' });
    await expect(say()).rejects.toEqual(broken);
    expect(contents()).toEqual(['hello', 'answer']);
    expect((await say('again')).status).toBe(200);
    expect(standIn.requests.map(({ status, fault }) => [status, fault])).toEqual([
      [200, 'lose-answer'],
      [200, undefined],
    ]);
  });

  it('cut-answer: the work is done, the answer breaks off in its middle', async () => {
    standIn.faults.add({ kind: 'cut-answer' });
    const answer = await fetch(standIn.url + messages, { headers: { api_access_token: standIn.tokens.admin } });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toEqual(broken);
    standIn.faults.add({ kind: 'cut-answer' });
    await expect(say()).rejects.toEqual(broken);
    expect(contents()).toEqual(['hello', 'answer']);
  });

  it('error-500: nothing is done', async () => {
    standIn.faults.add({ kind: 'error-500' });
    expect(await say()).toEqual({ status: 500, body: { status: 500, error: 'Internal Server Error' } });
    expect(contents()).toEqual(['hello']);
  });

  it('error-500-after: the work is done all the same', async () => {
    standIn.faults.add({ kind: 'error-500-after' });
    expect(await say()).toEqual({ status: 500, body: { status: 500, error: 'Internal Server Error' } });
    expect(contents()).toEqual(['hello', 'answer']);
  });

  it('html-500: a page, and nothing is done', async () => {
    standIn.faults.add({ kind: 'html-500' });
    const { status, body } = await say();
    expect(status).toBe(500);
    expect(body).toMatch(/^<!DOCTYPE html>/);
    expect(contents()).toEqual(['hello']);
  });

  it('rate-limited: 429 in plain text, and nothing is done', async () => {
    standIn.faults.add({ kind: 'rate-limited' });
    expect(await say()).toEqual({ status: 429, body: 'Retry later\n' });
    expect(contents()).toEqual(['hello']);
  });

  it('reset: no answer and nothing is done', async () => {
    standIn.faults.add({ kind: 'reset' });
    await expect(say()).rejects.toEqual(broken);
    expect(contents()).toEqual(['hello']);
    expect(standIn.requests[0]?.status).toBeNull();
  });

  it('hold: nothing for that long, then the work is done, though the client has gone', async () => {
    standIn.faults.add({ kind: 'hold', ms: 50_000 });
    const gone = new AbortController();
    const call = fetch(standIn.url + messages, {
      method: 'POST',
      headers: { api_access_token: standIn.tokens.admin, 'content-type': 'application/json' },
      body: '{"content":"late"}',
      signal: gone.signal,
    });
    await until(() => waits.length === 1);
    gone.abort();
    await expect(call).rejects.toThrow();
    expect(waits[0]?.ms).toBe(50_000);
    expect(contents()).toEqual(['hello']);
    waits[0]?.end();
    await until(() => standIn.requests[0]?.status === 200);
    expect(contents()).toEqual(['hello', 'late']);
  });

  it('slow: the work is done at once, the answer comes later', async () => {
    standIn.faults.add({ kind: 'slow', ms: 9000 });
    const call = say();
    await until(() => waits.length === 1);
    expect(waits[0]?.ms).toBe(9000);
    expect(contents()).toEqual(['hello', 'answer']);
    waits[0]?.end();
    expect((await call).status).toBe(200);
  });

  it('redirect: elsewhere, and nothing is done', async () => {
    standIn.faults.add({ kind: 'redirect', location: `${receiver.url}/elsewhere` });
    const answer = await fetch(standIn.url + messages, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${receiver.url}/elsewhere`]);
    expect(contents()).toEqual(['hello']);
  });

  it('broken-json: 200 with half of the JSON', async () => {
    standIn.faults.add({ kind: 'broken-json' });
    await expect(say()).rejects.toThrow(SyntaxError);
    expect(contents()).toEqual(['hello', 'answer']);
  });
});
