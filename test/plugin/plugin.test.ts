import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { bundleWorkflowCode, type WorkerOptions } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChatwootPlugin } from '../../src/plugin/index.ts';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { dataConverterFromEnvironment, failureConverterPath } from '../../src/worker/index.ts';
import { historyText, type Place, quiet, startPlace } from '../package/own-worker.ts';

const workflowsPath = fileURLToPath(new URL('../temporal/sample-workflows.ts', import.meta.url));
const connection = { baseUrl: 'http://127.0.0.1:1', accountId: 1, tokens: { user: 'x' } };

const key = randomBytes(32).toString('base64');
const dataConverter = await dataConverterFromEnvironment({ CHATWOOT_FLOWS_CODEC_KEYS: `one:${key}` });
const other: PayloadCodec = { encode: async (payloads) => payloads, decode: async (payloads) => payloads };

const configured = (plugin: ChatwootPlugin, options: Partial<WorkerOptions> = {}) =>
  plugin.configureWorker({ taskQueue: 'q', ...options });

describe('the options of a worker', () => {
  it('keep activities of its own, also under a name of ours', () => {
    const own = { mine: async () => 1, 'labels.list': async () => 2 };
    const { activities } = configured(new ChatwootPlugin({ connection }), { activities: own });
    expect(activities).toMatchObject(own);
    expect(activities).toHaveProperty(['conversations.setStatus']);
  });

  it('keep a codec of its own before ours, and ours once however often it is asked', () => {
    const plugin = new ChatwootPlugin({ connection, dataConverter });
    const once = configured(plugin, { dataConverter: { payloadCodecs: [other] } });
    expect(plugin.configureWorker(once).dataConverter).toEqual({
      payloadCodecs: [other, ...(dataConverter?.payloadCodecs ?? [])],
      failureConverterPath,
    });
  });

  it('refuse a second failure converter, for a worker and for a bundle', () => {
    const plugin = new ChatwootPlugin({ connection, dataConverter });
    const mine = { failureConverterPath: '/mine.js' };
    expect(() => configured(plugin, { dataConverter: mine })).toThrow(/failureConverterPath is given twice/);
    expect(() => plugin.configureBundler({ workflowsPath, ...mine })).toThrow(/failureConverterPath is given twice/);
  });

  it('take the processes only where there are no workflows', () => {
    const plugin = new ChatwootPlugin({ connection, processes: true });
    const once = configured(plugin);
    expect(once.workflowsPath).toMatch(/src\/workflows\/index\.ts$/);
    // A plugin that is on the connection and on the worker is asked twice.
    expect(plugin.configureWorker(once).workflowsPath).toBe(once.workflowsPath);
    expect(() => configured(plugin, { workflowsPath })).toThrow(/leave processes out/);
    expect(configured(new ChatwootPlugin({ connection })).workflowsPath).toBeUndefined();
  });
});

describe('two plugins', () => {
  const other = new ChatwootPlugin({ connection: { ...connection, accountId: 2 }, dataConverter });
  const plugin = new ChatwootPlugin({ connection, dataConverter });
  const refusal = /two different ChatwootPlugins.*a worker and a task queue of its own/;

  it('are refused in one worker, where only one Chatwoot could be called', () => {
    expect(() => configured(plugin, { plugins: [plugin, other] })).toThrow(refusal);
    expect(() => plugin.configureReplayWorker({ workflowsPath, plugins: [plugin, other] })).toThrow(refusal);
  });

  it('are refused in one client, which would encrypt twice what the worker decrypts once', () => {
    expect(() => plugin.configureClient({ plugins: [plugin, other] })).toThrow(refusal);
  });

  it('may be one and the same, and stand beside plugins of others', () => {
    const others = { name: 'mine' };
    expect(configured(plugin, { plugins: [plugin, others, plugin] }).activities).toHaveProperty(['labels.list']);
    expect(plugin.configureClient({ plugins: [plugin, others, plugin] }).dataConverter).toMatchObject({
      failureConverterPath,
    });
  });
});

describe('a bundle made beforehand', () => {
  const plugin = new ChatwootPlugin({ connection, dataConverter });
  const bundled = (plugins: ChatwootPlugin[]) => bundleWorkflowCode({ workflowsPath, plugins, logger: quiet });

  it('is taken when the plugin was there, as text and as file', async () => {
    const { code } = await bundled([plugin]);
    const codePath = join(mkdtempSync(join(tmpdir(), 'bundle-')), 'bundle.js');
    writeFileSync(codePath, code);
    for (const workflowBundle of [{ code }, { codePath }]) {
      expect(configured(plugin, { workflowBundle })).toMatchObject({ workflowBundle });
    }
    rmSync(dirname(codePath), { recursive: true });
  });

  it('is refused without it, since workflows would write their failures in clear', async () => {
    const workflowBundle = await bundled([]);
    const refusal = /bundle.*in clear.*bundleWorkflowCode\(\{ …, plugins: \[plugin\] \}\)/;
    expect(() => configured(plugin, { workflowBundle })).toThrow(refusal);
    expect(() => plugin.configureReplayWorker({ workflowBundle })).not.toThrow();
    expect(() => configured(new ChatwootPlugin({ connection }), { workflowBundle })).not.toThrow();
  });
});

describe('what was given', () => {
  it.each([
    [
      'an option that is none',
      { process: true },
      /^ChatwootPlugin: process is not a field of options; the nearest is processes/,
    ],
    ['no object', 'production', /^ChatwootPlugin: options is not an object/],
    ['an operation that is none', { activities: { keepSecretsOf: ['inboxes.gett'] } }, /inboxes\.gett.*inboxes\.get/],
    ['a setting that is none', { activities: { keepSecretOf: [] } }, /keepSecretOf is not.*keepSecretsOf/],
    ['no address', { connection: { ...connection, baseUrl: undefined } }, /base-url is missing/],
    [
      'an address without a scheme',
      { connection: { ...connection, baseUrl: 'chat.acme.test' } },
      /base-url is not an address/,
    ],
    [
      'a page of another account',
      { connection: { ...connection, baseUrl: 'http://127.0.0.1:1/app/accounts/3/inbox' } },
      /account 3/,
    ],
    [
      'no tokens',
      { connection: { baseUrl: 'http://127.0.0.1:1' } },
      /connection\.tokens is not an object: give its fields \(user, bot, platform\)/,
    ],
    ['a token in the wrong place', { connection: { ...connection, token: 'geheim' } }, /token is not.*tokens/],
    ['a token of no kind', { connection: { ...connection, tokens: { admin: 'geheim' } } }, /admin is not.*user/],
    ['a misspelt protection', { connection: { ...connection, readonly: true } }, /readonly is not.*readOnly/],
    ['an account that is none', { connection: { ...connection, accountId: 0 } }, /account-id is "0"/],
  ])('is refused at once: %s', (_, given, sentence) => {
    const made = () => new ChatwootPlugin(given as never);
    expect(made).toThrow(sentence);
    expect(made).not.toThrow(/geheim/);
  });
});

describe('on a real server', () => {
  let place: Place;
  let standIn: StandIn;
  beforeAll(async () => {
    [place, standIn] = await Promise.all([startPlace('plugin'), startStandIn()]);
    const there = { baseUrl: standIn.url, accountId: 1, tokens: { user: standIn.tokens.admin } };
    await place.start({ workflowsPath, plugins: [new ChatwootPlugin({ connection: there, dataConverter })] });
  });
  afterAll(async () => {
    await place.stop();
    await standIn.close();
  });

  it('worker and client read each other, and history is not to be read', async () => {
    const client = new Client({
      connection: place.client.connection,
      plugins: [new ChatwootPlugin({ dataConverter })],
    });
    const { conversationId } = await standIn.customer.write('it broke');
    const how = { taskQueue: 'plugin', workflowId: 'hidden', args: [conversationId] };
    expect(await client.workflow.execute('resolveIt', how)).toMatchObject({ status: 'resolved' });
    const history = await historyText(place.client, 'hidden');
    expect(history).toContain('binary/encrypted');
    expect(history).not.toContain('resolved');
  });

  it('a pasted address is cut to where Chatwoot’s API begins', async () => {
    const there = { baseUrl: `${standIn.url}/app/accounts/1/dashboard/`, tokens: { user: standIn.tokens.admin } };
    await place.start({
      taskQueue: 'pasted',
      workflowsPath,
      plugins: [new ChatwootPlugin({ connection: { ...there, accountId: 1 } })],
    });
    const { conversationId } = await standIn.customer.write('it broke');
    const how = { taskQueue: 'pasted', workflowId: 'pasted', args: [conversationId] };
    expect(await place.client.workflow.execute('resolveIt', how)).toMatchObject({ status: 'resolved' });
  });

  it('an activity that is none is told in one sentence, where the list of all names would be cut off', async () => {
    const there = { baseUrl: standIn.url, accountId: 1, tokens: { user: standIn.tokens.admin } };
    const activities = { hasShipped: async () => true };
    await place.start({
      taskQueue: 'none',
      workflowsPath,
      activities,
      plugins: [new ChatwootPlugin({ connection: there })],
    });
    const told = async (id: string, type: string) => {
      const activity = place.client.activity;
      const how = { id, taskQueue: 'none', args: [], startToCloseTimeout: '1 minute', retry: { maximumAttempts: 1 } };
      const failure = await activity.execute(type, how as never).catch((error: Error) => error.cause);
      return (failure as Error).message;
    };
    expect(await told('slip', 'conversations.gett')).toMatch(
      /^conversations\.gett is not an activity of this worker; the nearest is conversations\.get\./,
    );
    expect(await told('own', 'hasShiped')).toMatch(/the nearest is hasShipped\./);
    expect(await told('far', 'sendParcel')).not.toContain('nearest');
  });

  it('a failure’s words are hidden, and its kind is not', async () => {
    const client = new Client({
      connection: place.client.connection,
      plugins: [new ChatwootPlugin({ dataConverter })],
    });
    const handle = await client.workflow.start('resolveIt', { taskQueue: 'plugin', workflowId: 'fails', args: [4711] });
    await expect(handle.result()).rejects.toThrow();
    const history = await historyText(place.client, 'fails');
    expect(history).toContain('NotFound');
    expect(history).toContain('Encoded failure');
    expect(history).not.toContain('no such');
  });

  it('runs our processes in a worker that has no workflows of its own', async () => {
    const there = { baseUrl: standIn.url, accountId: 1, tokens: { user: standIn.tokens.admin } };
    await place.start({ taskQueue: 'ours', plugins: [new ChatwootPlugin({ connection: there, processes: true })] });
    const { conversationId } = await standIn.customer.write('it broke');
    const report = await place.client.workflow.execute('setStatusInBulk', {
      taskQueue: 'ours',
      workflowId: 'bulk',
      args: [{ ids: [conversationId], limit: 1, status: 'resolved' }],
    });
    expect(report).toMatchObject({ changed: 1 });
    expect(standIn.state.conversations.find(({ displayId }) => displayId === conversationId)?.status).toBe('resolved');
  });
});
