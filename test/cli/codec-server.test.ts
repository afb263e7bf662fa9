import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveCodec } from '../../src/cli/serve-codec.ts';
import { codecKeysFromEnvironment } from '../../src/worker/codec-keys.ts';
import { runCli, startCli } from './run-cli.ts';

const CHATWOOT_FLOWS_CODEC_KEYS = `a:${randomBytes(32).toString('base64')}`;
const CHATWOOT_FLOWS_CODEC_TOKEN = 'a-token-that-is-long-enough';
const origin = 'http://localhost:8233';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const plain = { metadata: { encoding: base64('json/plain') }, data: base64('"my order"') };

let server: Awaited<ReturnType<typeof serveCodec>>;
beforeAll(async () => {
  const keys = codecKeysFromEnvironment({ CHATWOOT_FLOWS_CODEC_KEYS });
  if (!keys) throw new Error('no keys');
  server = await serveCodec({ keys, token: CHATWOOT_FLOWS_CODEC_TOKEN, origin, host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

const post = (path: string, body: unknown, headers: { [name: string]: string } = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${CHATWOOT_FLOWS_CODEC_TOKEN}`,
      origin,
      ...headers,
    },
    body: JSON.stringify(body),
  });

describe('the codec server', () => {
  it('encrypts and decrypts for who has the token, and lets the pages read it', async () => {
    const encoded = (await (await post('/encode', { payloads: [plain] })).json()) as { payloads: unknown[] };
    expect(JSON.stringify(encoded)).not.toContain(plain.data);
    const answer = await post('/decode', encoded);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(await answer.json()).toEqual({ payloads: [plain] });
  });

  it.each(['', 'Bearer wrong', `Basic ${CHATWOOT_FLOWS_CODEC_TOKEN}`, `Bearer ${CHATWOOT_FLOWS_CODEC_TOKEN}x`])(
    'answers nobody else (%s)',
    async (authorization) => {
      for (const path of ['/encode', '/decode', '/other']) {
        const answer = await post(path, { payloads: [plain] }, { authorization });
        expect(answer.status).toBe(401);
        expect(await answer.text()).not.toContain(plain.data);
      }
    },
  );

  it('lets a browser sign in, whose cookie then does for the token', async () => {
    expect(await (await fetch(`${server.url}/`)).text()).toContain('<form');
    const signIn = (token: string) =>
      fetch(`${server.url}/sign-in`, { method: 'POST', body: new URLSearchParams({ token }) });
    const refused = await signIn('wrong');
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([401, null]);
    const cookie = (await signIn(CHATWOOT_FLOWS_CODEC_TOKEN)).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain(CHATWOOT_FLOWS_CODEC_TOKEN);
    const asked = (value: string) => post('/decode', { payloads: [plain] }, { authorization: '', cookie: value });
    expect((await asked(`a=b; ${cookie.split(';')[0]}`)).status).toBe(200);
    expect((await asked('chatwoot-flows-codec=x')).status).toBe(401);
  });

  it('tells browsers of the given pages what they may send, and no others', async () => {
    const ask = (from: string) => fetch(`${server.url}/decode`, { method: 'OPTIONS', headers: { origin: from } });
    const allowed = await ask(origin);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
    expect((await ask('http://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('takes what a payload lacks for empty, and a sign-in without a text for a wrong one', async () => {
    const answer = await post('/decode', { payloads: [{ metadata: null, data: null }, {}] });
    expect(await answer.json()).toEqual({ payloads: Array(2).fill({ metadata: {}, data: '' }) });
    expect((await post('/sign-in', { token: 5 })).status).toBe(401);
  });

  it('shows payloads from before the codec as they are', async () => {
    expect(await (await post('/decode', { payloads: [plain] })).json()).toEqual({ payloads: [plain] });
  });

  it.each([
    [{}, 'The body holds no payloads'],
    [{ payloads: ['x'] }, 'The body holds no payloads'],
    [{ payloads: [[1]] }, 'The body holds no payloads'],
    [{ payloads: [{ metadata: 5 }] }, 'The body holds no payloads'],
    [{ payloads: [{ metadata: { encoding: 5 } }] }, 'The body holds no payloads'],
    [{ payloads: [{ data: 5 }] }, 'The body holds no payloads'],
    [
      {
        payloads: [{ metadata: { encoding: base64('binary/encrypted'), 'encryption-key-id': base64('z') }, data: '' }],
      },
      'the key \\"z\\", which is not in CHATWOOT_FLOWS_CODEC_KEYS',
    ],
  ])('refuses in words what it cannot read (%#)', async (body, sentence) => {
    const answer = await post('/decode', body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(sentence);
  });
});

describe('chatwoot-flows codec-server', () => {
  const env = { CHATWOOT_FLOWS_CODEC_KEYS, CHATWOOT_FLOWS_CODEC_TOKEN };

  it('serves until it is stopped', async () => {
    const cli = startCli(['codec-server', '--listen', '127.0.0.1:0'], env);
    await cli.says('Stop it with Ctrl-C');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(cli.stdout())?.[0];
    expect((await fetch(`${url}/decode`, { method: 'POST' })).status).toBe(401);
    cli.process.kill('SIGINT');
    expect(await cli.ended).toEqual({ code: 0, signal: null });
  });

  it('says that it listens for every machine when it does', async () => {
    const cli = startCli(['codec-server', '--listen', '0.0.0.0:0'], env);
    await cli.says('Stop it with Ctrl-C');
    expect(cli.stdout()).toMatch(/listens at http:\/\/0\.0\.0\.0:\d+ /);
    cli.process.kill('SIGINT');
    await cli.ended;
  });

  it.each([
    [[], { CHATWOOT_FLOWS_CODEC_TOKEN }, 'CHATWOOT_FLOWS_CODEC_KEYS: it is not set'],
    [[], { CHATWOOT_FLOWS_CODEC_KEYS }, 'CHATWOOT_FLOWS_CODEC_TOKEN: it has 0 characters'],
    [[], { ...env, CHATWOOT_FLOWS_CODEC_TOKEN: 'two words of at least twenty' }, 'CODEC_TOKEN: it holds a space'],
    [['--origin', 'localhost'], env, '--origin: it is "localhost": give scheme, host and port alone'],
    [['--listen', 'here'], env, '--listen: it is "here": give host:port'],
  ])('refuses wrong settings in a sentence (%#)', async (args, given, sentence) => {
    const refused = await runCli(['codec-server', ...args], given);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(sentence);
  });
});
