import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadedFiles } from '../../bench/start/loaded-files.ts';
import { dist, runAction } from '../../scripts/run-action.ts';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';

let far: StandIn;
let folder: string;
beforeAll(async () => {
  far = await startStandIn();
  folder = mkdtempSync(join(tmpdir(), 'loads-'));
});
afterAll(async () => {
  await far.close();
  rmSync(folder, { recursive: true });
});

it('loads one file to set a status: no GitHub client, no Temporal, no undici, no YAML', async () => {
  const { conversationId } = await far.customer.write('Hello');
  const listener = loadedFiles(folder);
  const inputs = { 'base-url': far.url, 'account-id': '1', token: far.tokens.admin };
  const run = await runAction({ ...inputs, 'conversation-id': String(conversationId), status: 'open' }, listener);
  expect(run.errors).toEqual([]);
  expect(listener.read()).toEqual([dist]);
  const main = readFileSync(dist, 'utf8');
  for (const part of ['@temporalio', '@octokit', 'node_modules/undici', 'node_modules/yaml', 'node_modules/zod'])
    expect(main).not.toContain(`${part}/`);
});

it('sees a chunk that is loaded', async () => {
  const listener = loadedFiles(folder);
  const inputs = { 'base-url': far.url, 'account-id': '1', token: far.tokens.admin };
  await runAction({ ...inputs, operation: 'contacts.list', params: 'page: 1' }, listener);
  expect(listener.read()).toHaveLength(2);
});

const client = 'class WorkflowClient ';
const zod = 'node_modules/zod/';

it('holds Temporal’s client and zod in a chunk of their own each, and nothing of its worker', () => {
  const files = readdirSync(join(dist, '..')).filter((name) => name.endsWith('.js'));
  const read = (file: string) => readFileSync(join(dist, '..', file), 'utf8');
  expect(files.filter((file) => read(file).includes(client))).toHaveLength(1);
  expect(files.filter((file) => read(file).includes(zod))).toHaveLength(1);
  const bundled = [...read('licenses.txt').matchAll(/^(@temporalio\/\S+) /gm)].map((match) => match[1]);
  expect(bundled).toEqual(['client', 'common', 'envconfig', 'proto'].map((name) => `@temporalio/${name}`));
});

it('checks a process’s input without Temporal’s client', async () => {
  const listener = loadedFiles(folder);
  const run = await runAction({ way: 'process', process: 'awaitCustomerReply', input: 'within: 3 days' }, listener);
  expect(run.errors).toEqual(['input input: the field conversationId is missing: give a number.']);
  const loaded = listener.read().map((file) => readFileSync(file, 'utf8'));
  expect(loaded.some((text) => text.includes(zod))).toBe(true);
  expect(loaded.some((text) => text.includes(client))).toBe(false);
});
