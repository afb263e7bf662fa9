import { getEventListeners } from 'node:events';
import type { RequestListener } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createChatwoot } from '../../src/activities/chatwoot.ts';
import type { CallOptions } from '../../src/chatwoot/call.ts';
import { ChatwootError } from '../../src/chatwoot/errors.ts';
import { startFarEnd } from './far-end.ts';
import { testClock } from './test-clock.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function farEnd(listener: RequestListener) {
  const server = await startFarEnd(listener);
  open.push(server);
  return server;
}

const secret = 'tok-0123456789';
const client = (baseUrl: string, repeats = 0) =>
  createChatwoot({ baseUrl, accountId: 1, tokens: { user: secret } }, { repeats, clock: testClock() });
const write = (baseUrl: string, options?: CallOptions) =>
  client(baseUrl)
    .conversations.toggleStatus({ conversation_id: 42, status: 'resolved' }, options)
    .then(
      () => expect.unreachable('should have failed'),
      (error: ChatwootError) => error,
    );

test('a redirect is refused and names its target without the query; the other host receives nothing', async () => {
  const other = await farEnd((_, response) => response.end('{}'));
  const server = await farEnd((_, response) =>
    response.writeHead(307, { location: `${other.url}/elsewhere?email=a@b.test` }).end(),
  );
  const error = await write(server.url);
  expect(error).toMatchObject({ kind: 'Unreachable', status: 307, mayHaveHappened: false, passing: false });
  expect(error.message).toContain(`${other.url}/elsewhere,`);
  expect(error.message).not.toContain('a@b.test');
  expect(other.arrived).toBe(0);
});

test('a signal that lives longer than a call keeps nothing of it', async () => {
  const server = await farEnd((_, response) => response.end('{}'));
  const { signal } = new AbortController();
  await client(server.url)
    .conversations.get({ conversation_id: 42 }, { signal })
    .catch(() => {});
  expect(server.arrived).toBe(1);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('a call that is over keeps no timer, which would hold the process', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const server = await farEnd((_, response) => response.end('{}'));
  const before = timers();
  for (let calls = 0; calls < 20; calls += 1) await write(server.url);
  expect(timers() - before).toBeLessThan(10);
});

test('a call after its deadline is not sent, and one before it gets no more time than that', async () => {
  const server = await farEnd(() => {});
  const clock = testClock();
  const late = await write(server.url, { deadline: clock.now() - 1 });
  expect(late).toMatchObject({ kind: 'TimedOut', mayHaveHappened: false, passing: false });
  expect(server.arrived).toBe(0);
  const cut = await write(server.url, { deadline: clock.now() + 70 });
  expect(cut.message).toContain('within 0.07 s');
});

test('a refused connection never left', async () => {
  const server = await startFarEnd(() => {});
  await server.close();
  expect(await write(server.url)).toMatchObject({ kind: 'Unreachable', mayHaveHappened: false });
});

test('an unknown host never left', async () => {
  const error = await write('http://no-such-host.invalid');
  expect(error).toMatchObject({ kind: 'Unreachable', mayHaveHappened: false });
  expect(error.message).toContain('DNS');
});

test('a reset leaves a write in doubt, and a read not', async () => {
  const server = await farEnd((request) => request.socket.resetAndDestroy());
  expect(await write(server.url)).toMatchObject({ kind: 'Interrupted', mayHaveHappened: true });
  const read = await client(server.url)
    .conversations.get({ conversation_id: 42 })
    .catch((error: unknown) => error);
  expect(read).toMatchObject({ kind: 'Interrupted', mayHaveHappened: false });
});

test('an answer cut off is no answer', async () => {
  const server = await farEnd((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
    response.write('{"payload":{"success":true');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await write(server.url)).toMatchObject({ kind: 'Interrupted', mayHaveHappened: true });
});

test('no answer in time is told apart from a cancel', async () => {
  const server = await farEnd(() => {});
  const late = await write(server.url, { timeoutMs: 60 });
  expect(late).toMatchObject({ kind: 'TimedOut', mayHaveHappened: true });
  expect(late.message).toContain('within 0.06 s');
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 30);
  expect(await write(server.url, { signal: controller.signal })).toMatchObject({
    kind: 'Interrupted',
    mayHaveHappened: true,
    passing: false,
    message: expect.stringContaining('cancelled while waiting'),
  });
});

test('a web page, half a JSON and an empty success are not taken for an answer', async () => {
  for (const [body, words] of [
    ['<html><body>Sign in</body></html>', 'a web page'],
    ['{"payload":{"succ', 'not whole JSON'],
    ['', 'nothing'],
  ] as const) {
    const server = await farEnd((_, response) => response.end(body));
    const error = await write(server.url);
    expect(error).toMatchObject({ kind: 'ServerError', status: 200, mayHaveHappened: true });
    expect(error.message).toContain(words);
  }
});

test('a web page is no success of a call that answers nothing', async () => {
  const server = await farEnd((_, response) => response.end('<!doctype html><title>Sign in</title>'));
  const error = await client(server.url)
    .conversations.togglePriority({ conversation_id: 42, priority: 'high' })
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ kind: 'ServerError', status: 200, mayHaveHappened: true });
});

test('a 500 page of HTML says so and shows nothing of the page', async () => {
  const server = await farEnd((_, response) =>
    response.writeHead(500, { 'content-type': 'text/html' }).end('<html>secret customer text</html>'),
  );
  const error = await write(server.url);
  expect(error).toMatchObject({ kind: 'ServerError', status: 500, mayHaveHappened: true });
  expect(error.message).not.toContain('customer');
});

test('no error holds the token or a query', async () => {
  const server = await farEnd((_, response) =>
    response
      .writeHead(422, { 'content-type': 'application/json' })
      .end(JSON.stringify({ error: 'mail me at jo@customer.test or +49 170 1234567' })),
  );
  const error = (await client(server.url)
    .contacts.search({ q: 'jo@customer.test' })
    .catch((thrown: unknown) => thrown)) as ChatwootError;
  expect(error).toBeInstanceOf(ChatwootError);
  for (const private_ of [secret, 'jo@customer.test', '1234567']) expect(error.message).not.toContain(private_);
});

test('no error passes on a query that a proxy repeats', async () => {
  const said = 'no upstream for /api/v1/accounts/1/contacts/search?q=Jo%20Doe&page=1, try later';
  const server = await farEnd((_, response) => response.writeHead(503, { 'content-type': 'text/plain' }).end(said));
  const error = (await client(server.url)
    .contacts.search({ q: 'Jo Doe' })
    .catch((thrown: unknown) => thrown)) as ChatwootError;
  expect(error.message).toContain('no upstream for /api/v1/accounts/1/contacts/search');
  expect(error.message).not.toContain('Doe');
});

test('what a repeat cannot harm is repeated, what it can is not', async () => {
  const server = await farEnd((_, response) => response.writeHead(502).end());
  await client(server.url, 2)
    .conversations.toggleStatus({ conversation_id: 1, status: 'open' })
    .catch(() => {});
  expect(server.arrived).toBe(3);
  await client(server.url, 2)
    .messages.create({ conversation_id: 1, content: 'once' })
    .catch(() => {});
  expect(server.arrived).toBe(4);
});

test('an earlier try in doubt stays in doubt when the last one is refused', async () => {
  let n = 0;
  const server = await farEnd((request, response) => {
    n += 1;
    if (n === 1) request.socket.resetAndDestroy();
    else response.writeHead(422, { 'content-type': 'application/json' }).end('{"error":"no"}');
  });
  const error = await client(server.url, 1)
    .conversations.toggleStatus({ conversation_id: 1, status: 'open' })
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ kind: 'Invalid', mayHaveHappened: true });
});

test('an unknown account is told apart from an unknown conversation by one more read', async () => {
  const server = await farEnd((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/api/v1/profile') response.end('{"id":1,"accounts":[{"id":1},{"id":3}]}');
    else response.writeHead(404).end('{"error":"Resource could not be found"}');
  });
  const of = (account_id: number) =>
    client(server.url)
      .conversations.get({ account_id, conversation_id: 42 })
      .catch((thrown: ChatwootError) => thrown.message);
  expect(await of(1)).toContain('conversation_id 42');
  expect(await of(7)).toContain('no account 7');
  expect(await of(7)).toContain('account 1, 3');
});

test('a connection is kept and used again', async () => {
  const ports = new Set<number | undefined>();
  const server = await farEnd((request, response) => {
    ports.add(request.socket.remotePort);
    response.end('{"id":1,"accounts":[]}');
  });
  const chatwoot = client(server.url);
  for (let i = 0; i < 3; i += 1) await chatwoot.profile.get();
  expect(ports.size).toBe(1);
});
