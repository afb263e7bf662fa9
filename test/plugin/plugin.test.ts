import { randomBytes } from 'node:crypto';
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
    expect(configured(plugin).workflowsPath).toMatch(/src\/workflows\/index\.ts$/);
    expect(() => configured(plugin, { workflowsPath })).toThrow(/leave processes out/);
    expect(configured(new ChatwootPlugin({ connection })).workflowsPath).toBeUndefined();
  });
});

it('gives the converter’s file to a bundle', async () => {
  const plugin = new ChatwootPlugin({ dataConverter });
  const { code } = await bundleWorkflowCode({ workflowsPath, plugins: [plugin], logger: quiet });
  expect(code.includes('failure-converter.ts'), 'the bundle holds the file').toBe(true);
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
