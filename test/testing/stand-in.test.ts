import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { ask } from './client.ts';
import { startReceiver } from './receiver.ts';

let standIn: StandIn | undefined;
let child: ChildProcess | undefined;
afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
  child?.kill();
  child = undefined;
});

describe('starting it', () => {
  it('from the command line says where it is, that it is not Chatwoot, and which tokens it has', async () => {
    const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
    child = spawn(path('node_modules/.bin/node'), [path('src/testing/start.ts'), '0'], { stdio: 'pipe' });
    let printed = '';
    child.stdout?.on('data', (text: Buffer) => {
      printed += text.toString();
    });
    while (!printed.includes('Ctrl+C')) await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data');
    expect(printed).toContain('It is NOT Chatwoot');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    const token = /administrator (\w+)/.exec(printed)?.[1] ?? '';
    const answer = await fetch(`${url}/api/v1/profile`, { headers: { api_access_token: token } });
    expect(await answer.json()).toMatchObject({ name: 'Ada Admin', role: 'administrator' });
    const conversation = /Conversation (\d+) waits/.exec(printed)?.[1];
    const headers = { api_access_token: token };
    const waiting = await fetch(`${url}/api/v1/accounts/1/conversations/${conversation}`, { headers });
    expect(await waiting.json()).toMatchObject({ id: 1, status: 'open' });
  });

  it('has one time: the Date header is the given clock’s', async () => {
    standIn = await startStandIn({ clock: { now: () => Date.parse('2026-02-28T23:59:59Z') } });
    for (const path of ['/api/v1/profile', '/nothing/there'])
      expect((await fetch(`${standIn.url}${path}`)).headers.get('date')).toBe('Sat, 28 Feb 2026 23:59:59 GMT');
  });

  it('refuses a port that is none', async () => {
    const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
    child = spawn(path('node_modules/.bin/node'), [path('src/testing/start.ts'), 'abc'], { stdio: 'pipe' });
    let complaint = '';
    child.stderr?.on('data', (text: Buffer) => {
      complaint += text.toString();
    });
    const [code] = (await once(child, 'close')) as [number];
    expect([code, complaint]).toEqual([2, expect.stringContaining('The port is "abc"; give a whole number')]);
  });

  it('empty: nothing but a platform app, which sets up the rest', async () => {
    standIn = await startStandIn({ seed: 'empty' });
    expect([standIn.state.accounts.size, standIn.state.users.size]).toEqual([0, 0]);
    expect((await ask(standIn, 'GET', '/api/v1/profile')).body).toEqual({ error: 'Invalid Access Token' });
    const { body } = await ask(standIn, 'POST', '/platform/api/v1/accounts', { name: 'First' }, 'platform');
    expect(body).toMatchObject({ id: 1, name: 'First' });
    await expect(standIn.customer.write('hello')).rejects.toThrow('start with a seed');
  });

  it('the same random numbers give the same made-up values', async () => {
    const run = async () => {
      let last = 0;
      const random = () => {
        last = (last * 16807 + 11) % 1000;
        return last / 1000;
      };
      const on = await startStandIn({ random });
      const { sourceId } = await on.customer.write('hello');
      await on.close();
      return sourceId;
    };
    expect(await run()).toBe(await run());
  });
});

describe('looking on', () => {
  it('requests show who sent what, and are counted from the last reset', async () => {
    standIn = await startStandIn();
    await ask(standIn, 'GET', '/api');
    standIn.resetRequests();
    await ask(standIn, 'POST', '/api/v1/accounts/1/contacts?include_contact_inboxes=false', { name: 'A' }, 'agent');
    expect(standIn.requests).toEqual([
      expect.objectContaining({
        n: 1,
        method: 'POST',
        path: '/api/v1/accounts/1/contacts',
        query: { include_contact_inboxes: 'false' },
        headers: expect.objectContaining({ api_access_token: standIn.tokens.agent }),
        body: { name: 'A' },
        owner: 'user',
        status: 200,
      }),
    ]);
  });

  it('a customer writes, and goes on where he was', async () => {
    standIn = await startStandIn();
    const first = await standIn.customer.write('It is broken', {
      contact: { name: 'Carol', email: 'carol@customer.test' },
    });
    await ask(standIn, 'POST', `/api/v1/accounts/1/conversations/${first.conversationId}/toggle_status`, {
      status: 'resolved',
    });
    const second = await standIn.customer.write('Still broken', { conversationId: first.conversationId });
    expect(second).toMatchObject({ conversationId: first.conversationId, contactId: first.contactId });
    const row = standIn.state.conversation(1, first.conversationId);
    expect(row?.status).toBe('open');
    expect(row?.messages.filter(({ type }) => type === 'incoming').map(({ content }) => content)).toEqual([
      'It is broken',
      'Still broken',
    ]);
    const other = await standIn.customer.write('Another matter', { contact: { email: 'carol@customer.test' } });
    expect(other).toMatchObject({ contactId: first.contactId, conversationId: 2 });
  });

  it('webhooks go to loopback addresses only', async () => {
    const receiver = await startReceiver();
    standIn = await startStandIn();
    // The receiver could be reached under this address too, but it is none of the allowed ones.
    const url = `${receiver.url.replace('127.0.0.1', '0.0.0.0')}/hook`;
    const webhook = { url, subscriptions: ['message_created'] };
    expect((await ask(standIn, 'POST', '/api/v1/accounts/1/webhooks', webhook)).status).toBe(200);
    await standIn.customer.write('hello');
    await standIn.idle();
    expect(standIn.deliveries).toEqual([expect.objectContaining({ event: 'message_created', url, status: null })]);
    expect(receiver.received).toEqual([]);
    await receiver.close();
  });

  it('attachments can be fetched from the address that the message shows', async () => {
    standIn = await startStandIn();
    const { conversationId } = await standIn.customer.write('hello');
    const form = new FormData();
    form.append('content', 'see the file');
    form.append('attachments[]', new Blob(['line one\n'], { type: 'text/plain' }), 'log file.txt');
    const answer = await fetch(`${standIn.url}/api/v1/accounts/1/conversations/${conversationId}/messages`, {
      method: 'POST',
      headers: { api_access_token: standIn.tokens.admin },
      body: form,
    });
    const { attachments } = (await answer.json()) as { attachments: { data_url: string; file_size: number }[] };
    expect(attachments[0]?.file_size).toBe(9);
    expect(await (await fetch(attachments[0]?.data_url ?? '')).text()).toBe('line one\n');
  });
});
