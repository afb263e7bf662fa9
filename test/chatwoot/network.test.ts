import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { createChatwoot } from '../../src/activities/chatwoot.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const program = fileURLToPath(new URL('./call-once.ts', import.meta.url));
const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listen(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function call(url: string, env: { [name: string]: string }): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', program, url], {
    env: { PATH: process.env.PATH, ...env },
  });
  return stdout.trim();
}

const secure = () =>
  listen(
    createHttps(
      { key: readFileSync(fixture('loopback-key.pem')), cert: readFileSync(fixture('loopback-cert.pem')) },
      (_, response) => response.end('{"id":1,"accounts":[]}'),
    ),
  );

/** A proxy that notes what it was asked for: whole addresses for http, tunnels for https. */
async function proxy() {
  const asked: string[] = [];
  const server = createHttp((request, response) => {
    asked.push(`GET ${new URL(request.url ?? '').host}`);
    response.end('{"id":1,"accounts":[]}');
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    const [host, port] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  return { asked, port: await listen(server) };
}

test('a certificate nobody trusts is refused with what to do; with its CA it is trusted', async () => {
  const port = await secure();
  const refused = await call(`https://localhost:${port}`, {});
  expect(refused).toContain('no safe connection');
  expect(refused).toContain('NODE_EXTRA_CA_CERTS');
  expect(await call(`https://localhost:${port}`, { NODE_EXTRA_CA_CERTS: fixture('loopback-cert.pem') })).toBe(
    'answered',
  );
});

test('HTTP_PROXY carries http calls, and NO_PROXY leaves hosts out', async () => {
  const through = await proxy();
  const env = { HTTP_PROXY: `http://127.0.0.1:${through.port}` };
  expect(await call('http://chatwoot.test', env)).toBe('answered');
  expect(through.asked).toEqual(['GET chatwoot.test']);
  const direct = await call('http://127.0.0.1:9', { ...env, NO_PROXY: '127.0.0.1' });
  expect(direct).toContain('cannot be reached');
  expect(through.asked).toHaveLength(1);
});

test('a proxy that does not listen is named beside the address, which may be right', async () => {
  const env = { HTTP_PROXY: 'http://user:pass-word@127.0.0.1:9' };
  const said = await call('http://chatwoot.test', env);
  expect(said).toMatch(
    /chatwoot\.test cannot be reached: .*base-url.* and the proxy that HTTP_PROXY or HTTPS_PROXY names\.$/,
  );
  expect(said).not.toContain('pass-word');
});

test('HTTPS_PROXY carries https calls in a tunnel, certificate checked end to end', async () => {
  const through = await proxy();
  const port = await secure();
  const said = await call(`https://localhost:${port}`, {
    HTTPS_PROXY: `http://127.0.0.1:${through.port}`,
    NODE_EXTRA_CA_CERTS: fixture('loopback-cert.pem'),
  });
  expect(said).toBe('answered');
  expect(through.asked).toEqual([`CONNECT localhost:${port}`]);
});

test('a proxy that refuses the tunnel kept the call from leaving', async () => {
  const server = createHttp().on('connect', (_, socket) =>
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'),
  );
  const env = { HTTPS_PROXY: `http://127.0.0.1:${await listen(server)}` };
  const connection = { baseUrl: 'https://chatwoot.test', accountId: 1, tokens: { user: 'tok' } };
  const failed = await createChatwoot(connection, { env })
    .messages.create({ conversation_id: 1, content: 'x' })
    .catch((error: unknown) => error);
  expect(failed).toMatchObject({
    kind: 'Unreachable',
    mayHaveHappened: false,
    message: expect.stringContaining('proxy'),
  });
});
