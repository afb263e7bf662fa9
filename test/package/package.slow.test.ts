import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { startTemporal, type TestServer } from '../temporal/server.ts';
import { type Packed, pack, run } from './packed.ts';

const bin = join(process.cwd(), 'node_modules', '.bin');
/** Node 24 of this repository, for `node file.ts` as the examples say. */
const withNode = { PATH: `${bin}${delimiter}${process.env.PATH}` };

let packed: Packed;
let standIn: StandIn;
beforeAll(async () => {
  [packed, standIn] = await Promise.all([pack(), startStandIn()]);
});
afterAll(async () => {
  await standIn?.close();
  packed?.remove();
});

describe('what is published', () => {
  it('passes publint', async () => {
    await run(packed.folder, withNode, 'publint', 'run', packed.tarball, '--strict');
  });

  it('has types that every module resolution of ES modules finds', async () => {
    await run(packed.folder, withNode, 'attw', packed.tarball, '--profile', 'esm-only', '--format', 'ascii');
  });
});

describe('an empty project without Temporal', () => {
  const main = `
    import { connectionFromEnvironment, createChatwoot, kindOf } from 'chatwoot-flows';
    import { type ChatwootActivityTypes, createVerbs } from 'chatwoot-flows/activities';
    import { mockActivities, startStandIn } from 'chatwoot-flows/testing';

    const standIn = await startStandIn();
    const chatwoot = createChatwoot(connectionFromEnvironment({
      CHATWOOT_BASE_URL: standIn.url, CHATWOOT_ACCOUNT_ID: '1', CHATWOOT_API_TOKEN: standIn.tokens.admin,
    }));
    const { conversationId } = await standIn.customer.write('it broke');
    const set = await createVerbs(chatwoot).conversations.setStatus({ conversation_id: conversationId, status: 'resolved' });
    const status: 'open' | 'resolved' | 'pending' | 'snoozed' = set.status;
    const kind = await chatwoot.conversations.get({ conversation_id: 4711 }).catch(kindOf);
    const mocks = mockActivities({ 'conversations.setStatus': async ({ status }) => ({ status }) });
    const mocked = await mocks['conversations.setStatus']?.({ conversation_id: 1, status: 'open' });
    type Name = keyof ChatwootActivityTypes;
    const name: Name = 'messages.sendOnce';
    // @ts-expect-error a name that is none, which a type of \`any\` would let pass
    const wrong: Name = 'messages.sendTwice';
    console.log(JSON.stringify({ status, kind, mocked, name, wrong }));
    await standIn.close();
  `;
  let project: string;
  beforeAll(async () => {
    const files = { 'package.json': '{ "type": "module", "private": true }', 'main.ts': main };
    project = await packed.project('client-only', files, ['typescript@~6.0.0', '@types/node@24']);
  });

  it('has no package of Temporal', () => {
    expect(existsSync(join(project, 'node_modules/chatwoot-flows/lib/index.js'))).toBe(true);
    expect(existsSync(join(project, 'node_modules/@temporalio'))).toBe(false);
  });

  it('imports, calls and mocks', async () => {
    const said = JSON.parse(await run(project, withNode, 'node', 'main.ts'));
    expect(said).toMatchObject({ status: 'resolved', kind: 'NotFound', mocked: { status: 'open' } });
  });

  it.each(['nodenext', 'bundler'])('compiles under %s, the package’s own types checked too', async (how) => {
    const options = `--noEmit --strict --target es2023 --module ${how === 'bundler' ? 'esnext' : how} --moduleResolution ${how} --types node`;
    await run(project, withNode, join(project, 'node_modules/.bin/tsc'), ...options.split(' '), 'main.ts');
  });
});

describe('a worker of a user’s own', () => {
  let project: string;
  let server: TestServer;
  let worker: ChildProcess | undefined;
  let env: Record<string, string>;
  beforeAll(async () => {
    server = await startTemporal();
    cpSync('examples/own-worker', join(packed.folder, 'own-worker'), { recursive: true });
    cpSync('examples/standalone-activity', join(packed.folder, 'own-worker/src'), { recursive: true });
    project = await packed.project('own-worker', {});
    env = {
      ...withNode,
      TEMPORAL_ADDRESS: server.address,
      CHATWOOT_BASE_URL: standIn.url,
      CHATWOOT_ACCOUNT_ID: '1',
      CHATWOOT_API_TOKEN: standIn.tokens.admin,
    };
    worker = spawn('node', ['src/worker.ts'], { cwd: project, env: { ...process.env, ...env }, stdio: 'ignore' });
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => worker?.once('exit', resolve));
    worker?.kill('SIGTERM');
    if (worker?.exitCode === null) await ended;
    await server.stop();
  });

  it('has one copy of Temporal’s packages', async () => {
    const listed = await run(project, withNode, 'npm', 'ls', '@temporalio/common', '--all', '--parseable');
    expect(listed.trim().split('\n')).toEqual([join(project, 'node_modules/@temporalio/common')]);
  });

  it('compiles', async () => {
    await run(project, withNode, 'npm', 'run', 'check');
  });

  it('runs its workflow on our activities, and tells the customer once', async () => {
    const { conversationId } = await standIn.customer.write('where is it?');
    const conversation = standIn.state.conversations.find(({ displayId }) => displayId === conversationId);
    const start = () => run(project, env, 'node', 'src/start.ts', String(conversationId), 'A-17', '1');
    expect(await start()).toContain('told and resolved');
    await expect(start()).rejects.toThrow('already started');
    expect(conversation?.status).toBe('resolved');
    expect(conversation?.messages.filter(({ content }) => content?.includes('A-17'))).toHaveLength(1);
  });

  it.each([[], ['forty', 'A-18'], ['42'], ['42', 'A-18', 'soon']])(
    'starts nothing when it is called wrongly: %j',
    async (...words) => {
      await expect(run(project, env, 'node', 'src/start.ts', ...words)).rejects.toThrow('npm start -- 42 A-17 3600');
    },
  );

  it('takes one durable call without a workflow', async () => {
    const { conversationId } = await standIn.customer.write('another thing');
    const said = await run(project, env, 'node', 'src/set-status.ts', String(conversationId), 'parcels');
    expect(said).toContain(`Conversation ${conversationId} is now resolved.`);
    const connection = await Connection.connect({ address: server.address });
    const activity = new Client({ connection }).activity.getHandle(`resolve/${conversationId}`);
    const { activityType, status } = await activity.describe();
    await connection.close();
    expect({ activityType, status }).toEqual({ activityType: 'conversations.setStatus', status: 'COMPLETED' });
  });
});
