import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http2';
import { createServer as listener } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { type CliWorld, openCliWorld } from './cli-worker.ts';

let world: CliWorld;
/** Speaks gRPC as far as saying that it does not know this caller; a development server takes every API key. */
const stranger = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/grpc', 'grpc-status': '16', 'grpc-message': 'bad key' }).end();
});
let strange = '';
/** Takes connections and says nothing: a wrong port, or a balancer before servers that are gone. */
const silent = listener();
const portOf = (server: { address(): unknown }) => (server.address() as { port: number }).port;
beforeAll(async () => {
  world = await openCliWorld();
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  strange = `127.0.0.1:${portOf(stranger)}`;
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  stranger.close();
  silent.close();
  await world.close();
});

/** Runs a worker that must not start, and answers its one sentence. */
async function refusal(env: { [name: string]: string }, path?: string): Promise<string> {
  const { code, stdout, stderr } = await runCli(['worker'], { ...world.env, ...env }, path);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toContain(world.standIn.tokens.admin);
  return stderr;
}

describe('a worker that cannot work says why in one sentence', () => {
  it.each<[string, () => { [name: string]: string }, RegExp]>([
    [
      'no Temporal at the address',
      () => ({ TEMPORAL_ADDRESS: '127.0.0.1:1' }),
      /no Temporal answers at 127\.0\.0\.1:1: check TEMPORAL_ADDRESS/,
    ],
    [
      'a Temporal that takes the connection and says nothing',
      () => ({ TEMPORAL_ADDRESS: `127.0.0.1:${portOf(silent)}`, TEMPORAL_TLS: 'true' }),
      /no Temporal answers at 127\.0\.0\.1:\d+: check TEMPORAL_ADDRESS/,
    ],
    [
      'an address with a password in it',
      () => ({ TEMPORAL_ADDRESS: `ada:${world.standIn.tokens.admin}@127.0.0.1:1` }),
      /TEMPORAL_ADDRESS: .*give host:port alone/,
    ],
    [
      'no such namespace',
      () => ({ TEMPORAL_NAMESPACE: 'nowhere' }),
      /has no namespace "nowhere": check TEMPORAL_NAMESPACE/,
    ],
    [
      'a wrong API key',
      () => ({ TEMPORAL_ADDRESS: strange, TEMPORAL_API_KEY: 'k', TEMPORAL_TLS: 'false' }),
      /refuses this worker.*check TEMPORAL_API_KEY/,
    ],
    [
      'no Chatwoot at the address',
      () => ({ CHATWOOT_BASE_URL: 'http://127.0.0.1:1' }),
      /connection default: .*127\.0\.0\.1:1 cannot be reached/,
    ],
    ['a wrong token', () => ({ CHATWOOT_API_TOKEN: 'wrong' }), /connection default: .*token/],
    ['no token', () => ({ CHATWOOT_API_TOKEN: '' }), /connection default: it has no token: set CHATWOOT_API_TOKEN/],
    [
      'an unknown account',
      () => ({ CHATWOOT_ACCOUNT_ID: '99' }),
      /has no account 99, but 1: check CHATWOOT_ACCOUNT_ID/,
    ],
    ['no account', () => ({ CHATWOOT_ACCOUNT_ID: '' }), /it has no account: set CHATWOOT_ACCOUNT_ID/],
    [
      'a port for health that is taken',
      () => ({ CHATWOOT_FLOWS_HEALTH_ADDRESS: world.server.address }),
      /CHATWOOT_FLOWS_HEALTH_ADDRESS: .*EADDRINUSE/,
    ],
    [
      'a port for metrics that is taken',
      () => ({ CHATWOOT_FLOWS_METRICS_ADDRESS: world.server.address }),
      /CHATWOOT_FLOWS_METRICS_ADDRESS: .*cannot be used/,
    ],
  ])('%s', async (_, env, sentence) => {
    expect(await refusal(env())).toMatch(sentence);
  });

  it('a package that is not installed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chatwoot-flows-'));
    const root = fileURLToPath(new URL('../..', import.meta.url));
    cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    const modules = join(folder, 'node_modules');
    mkdirSync(modules);
    for (const name of readdirSync(join(root, 'node_modules')))
      if (!name.startsWith('.') && name !== '@temporalio')
        symlinkSync(join(root, 'node_modules', name), join(modules, name));
    expect(await refusal({}, join(folder, 'src/cli/index.ts'))).toMatch(
      /needs @temporalio\/\w+, which is not installed: npm install @temporalio\/worker/,
    );
    rmSync(folder, { recursive: true });
  });
});
