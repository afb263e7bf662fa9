import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTemporal } from '../../src/cli/find-temporal.ts';
import { dataConverterFromEnvironment } from '../../src/worker/data-converter.ts';
import { type Cli, startCli } from '../cli/run-cli.ts';
import { type CliWorker, type CliWorld, openCliWorld, startCliWorker } from './cli-worker.ts';

const key = () => randomBytes(32).toString('base64');
const [old, young] = [`old:${key()}`, `young:${key()}`];
/** The tool shows payloads in base64, decrypted or not; this is how those begin that are. */
const plain = Buffer.from('json/plain').toString('base64');
const token = 'a-token-that-is-long-enough';
const workflowId = 'support/default/bulk-status/rotated';
let world: CliWorld;
let worker: CliWorker | undefined;
let codecServer: Cli;
let connection: Connection;
beforeAll(async () => {
  world = await openCliWorld();
  connection = await Connection.connect({ address: world.server.address });
  const env = { CHATWOOT_FLOWS_CODEC_KEYS: `${young},${old}`, CHATWOOT_FLOWS_CODEC_TOKEN: token };
  codecServer = startCli(['codec-server', '--listen', '127.0.0.1:0'], env);
  await codecServer.says('Stop it with Ctrl-C');
});
afterAll(async () => {
  await worker?.stop();
  codecServer.process.kill();
  await connection.close();
  await world.close();
});

async function clientWith(keys: string): Promise<Client> {
  const dataConverter = await dataConverterFromEnvironment({ CHATWOOT_FLOWS_CODEC_KEYS: keys });
  return new Client({ connection, identity: 'test', ...(dataConverter ? { dataConverter } : {}) });
}

const shown = (...args: string[]) =>
  execFileSync(
    findTemporal().path,
    ['workflow', 'show', '--address', world.server.address, '-w', workflowId, '-o', 'json', ...args],
    { encoding: 'utf8' },
  );

describe('payloads under keys', () => {
  it('are understood by a worker with the new key first and the old one behind, and by Temporal’s own tools', async () => {
    const { conversationId } = await world.standIn.customer.write('hello');
    const input = { ids: [conversationId], status: 'snoozed', limit: 1 };
    const before = await clientWith(old);
    await before.workflow.start('setStatusInBulk', { taskQueue: 'chatwoot-default', workflowId, args: [input] });
    worker = await startCliWorker({ ...world.env, CHATWOOT_FLOWS_CODEC_KEYS: `${young},${old}` });
    expect(await (await clientWith(`${old},${young}`)).workflow.getHandle(workflowId).result()).toMatchObject({
      changed: 1,
    });
    await expect(before.workflow.getHandle(workflowId).result()).rejects.toThrow('the key "young", which is not in');
    expect(shown()).not.toContain(plain);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(codecServer.stdout())?.[0] ?? '';
    expect(shown('--codec-endpoint', url, '--codec-auth', `Bearer ${token}`)).toContain(plain);
  });

  it('hide the message of a failure, which is plain to who has the key', async () => {
    const client = await clientWith(young);
    const id = `${workflowId}/failed`;
    const run = await client.workflow.start('setStatusInBulk', {
      taskQueue: 'chatwoot-default',
      workflowId: id,
      args: [{ filter: [{ attribute_key: 'nothing-of-the-kind' }], limit: 1, status: 'open' }],
    });
    const failed = await run.result().catch((error: Error) => error);
    expect(String((failed as Error).cause)).toContain('nothing was begun: ');
    const events = JSON.stringify((await world.client.workflow.getHandle(id).fetchHistory()).events);
    expect(events).toContain('Encoded failure');
    expect(events).not.toContain('begun');
  });
});
