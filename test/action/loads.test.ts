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
  for (const part of ['@temporalio', '@octokit', 'node_modules/undici', 'node_modules/yaml'])
    expect(main).not.toContain(`${part}/`);
});

it('sees a chunk that is loaded', async () => {
  const listener = loadedFiles(folder);
  const inputs = { 'base-url': far.url, 'account-id': '1', token: far.tokens.admin };
  await runAction({ ...inputs, operation: 'contacts.list', params: 'page: 1' }, listener);
  expect(listener.read()).toHaveLength(2);
});

it('holds nothing of Temporal', () => {
  const files = readdirSync(join(dist, '..')).filter((name) => name.endsWith('.js'));
  for (const file of files) expect(readFileSync(join(dist, '..', file), 'utf8')).not.toContain('@temporalio/');
});
