import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadedFiles } from '../../bench/start/loaded-files.ts';
import { dist, runAction } from '../../scripts/run-action.ts';
import { type StandIn, startGithubStandIn, startStandIn } from '../../src/testing/index.ts';

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
  for (const part of ['@temporalio', '@octokit', 'node_modules/undici', 'node_modules/yaml', 'node_modules/@cfworker'])
    expect(main).not.toContain(`${part}/`);
});

it('sees a chunk that is loaded', async () => {
  const listener = loadedFiles(folder);
  const inputs = { 'base-url': far.url, 'account-id': '1', token: far.tokens.admin };
  await runAction({ ...inputs, operation: 'contacts.list', params: 'page: 1' }, listener);
  expect(listener.read()).toHaveLength(2);
});

const client = 'class WorkflowClient ';
const checker = 'node_modules/@cfworker/json-schema/';

it('holds Temporal’s client and the check of an input in a chunk of their own each, and nothing of its worker or of zod', () => {
  const files = readdirSync(join(dist, '..')).filter((name) => name.endsWith('.js'));
  const read = (file: string) => readFileSync(join(dist, '..', file), 'utf8');
  expect(files.filter((file) => read(file).includes(client))).toHaveLength(1);
  expect(files.filter((file) => read(file).includes(checker))).toHaveLength(1);
  expect(files.filter((file) => read(file).includes('node_modules/zod/'))).toEqual([]);
  const bundled = [...read('licenses.txt').matchAll(/^(@temporalio\/\S+) /gm)].map((match) => match[1]);
  expect(bundled).toEqual(['client', 'common', 'envconfig', 'proto'].map((name) => `@temporalio/${name}`));
});

it('checks a process’s input without Temporal’s client', async () => {
  const listener = loadedFiles(folder);
  const run = await runAction({ way: 'process', process: 'awaitCustomerReply', input: 'within: 3 days' }, listener);
  expect(run.errors).toEqual(['input input: the field conversationId is missing: give a whole number.']);
  const loaded = listener.read().map((file) => readFileSync(file, 'utf8'));
  expect(loaded.some((text) => text.includes(checker))).toBe(true);
  expect(loaded.some((text) => text.includes(client))).toBe(false);
});

const octokit = 'node_modules/@octokit/';
const liquid = 'class Liquid ';

describe('close-the-loop loads', () => {
  const inputs = () => ({ way: 'close-the-loop', 'base-url': far.url, 'account-id': '1', token: far.tokens.admin });
  /** What the files hold that a step loaded. */
  const loadedBy = async (more: { [name: string]: string }, env: { [name: string]: string } = {}) => {
    const listener = loadedFiles(folder);
    const run = await runAction({ ...inputs(), ...more }, { ...listener, env });
    const texts = listener.read().map((file) => readFileSync(file, 'utf8'));
    const holds = (part: string) => texts.some((text) => text.includes(part));
    return { run, octokit: holds(octokit), temporal: holds(client), liquid: holds(liquid) };
  };
  it('no client for a wrong input', async () => {
    const { run, ...parts } = await loadedBy({ 'tell-on': 'merge' });
    expect(run.errors[0]).toContain('input tell-on: it was "merge"');
    expect(parts).toEqual({ octokit: false, temporal: false, liquid: false });
  });

  it('octokit where there is work, and Temporal’s client only where there is somebody to tell', async () => {
    const github = await startGithubStandIn();
    const hub = { GITHUB_API_URL: github.url, GITHUB_SERVER_URL: 'https://github.com' };
    const work = { issue: 'octo/repo#1', 'github-token': 'unknown' };
    const { run, ...parts } = await loadedBy(work, { ...hub, TEMPORAL_ADDRESS: '127.0.0.1:9' });
    await github.close();
    expect(run.errors[0]).toContain('github.com does not know the token');
    expect(parts).toEqual({ octokit: true, temporal: false, liquid: false });
  });

  it('what renders texts where there are texts to check', async () => {
    const { run, ...parts } = await loadedBy({ texts: 'completed: "{{ nme }}"' });
    expect(run.errors[0]).toContain('texts.completed');
    expect(parts).toEqual({ octokit: false, temporal: false, liquid: true });
  });

  it('from chunks of their own', () => {
    const files = readdirSync(join(dist, '..')).filter((name) => name.endsWith('.js'));
    const holding = (part: string) =>
      files.filter((file) => readFileSync(join(dist, '..', file), 'utf8').includes(part));
    expect(holding(liquid)).toHaveLength(1);
    expect(readFileSync(dist, 'utf8')).not.toContain(octokit);
  });
});
