import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStepWorld, type StepWorld } from './steps.ts';

let world: StepWorld;
/** Speaks gRPC as far as saying that it does not know this caller; a development server takes every API key. */
const stranger = createServer((_, { stream }) => {
  const refusal = {
    ':status': 200,
    'content-type': 'application/grpc',
    'grpc-status': '16',
    'grpc-message': 'bad key',
  };
  stream.respond(refusal, { endStream: true });
});
let strange = '';
beforeAll(async () => {
  world = await openStepWorld();
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  strange = `127.0.0.1:${(stranger.address() as AddressInfo).port}`;
});
afterAll(async () => {
  stranger.close();
  await world.close();
});

const cancel = { 'workflow-id': 'nowhere', cancel: 'true' };
const apiKey = 'the-api-key-of-somebody';
const key = randomBytes(32).toString('base64');

it.concurrent.each<[string, { [name: string]: string }, () => { [name: string]: string }, RegExp]>([
  [
    'no Temporal at the address',
    cancel,
    () => ({ TEMPORAL_ADDRESS: '127.0.0.1:1' }),
    /^temporal: no Temporal answers at 127\.0\.0\.1:1: check TEMPORAL_ADDRESS/,
  ],
  [
    'no such namespace',
    cancel,
    () => ({ TEMPORAL_NAMESPACE: 'lost' }),
    /^temporal: the Temporal at \S+ has no namespace "lost": check TEMPORAL_NAMESPACE/,
  ],
  [
    'no such namespace for a start',
    { workflow: 'counter', 'task-queue': 'q' },
    () => ({ TEMPORAL_NAMESPACE: 'lost' }),
    /has no namespace "lost"/,
  ],
  [
    'a wrong API key',
    cancel,
    () => ({ TEMPORAL_ADDRESS: strange, TEMPORAL_API_KEY: apiKey, TEMPORAL_TLS: 'false' }),
    /^temporal: the Temporal at \S+ refuses this step for namespace "default": check TEMPORAL_API_KEY/,
  ],
  [
    'an API key, and so TLS, for a server without',
    cancel,
    () => ({ TEMPORAL_API_KEY: apiKey }),
    /no Temporal answers at .* \(an API key turns TLS on\)/,
  ],
  [
    'a certificate that is not there',
    cancel,
    () => ({ TEMPORAL_TLS_CLIENT_CERT_PATH: '/nowhere.pem' }),
    /^TEMPORAL_\*: Temporal's settings cannot be used \(a file cannot be read, ENOENT\)/,
  ],
  [
    'keys of the codec that are none',
    cancel,
    () => ({ CHATWOOT_FLOWS_CODEC_KEYS: `a:${key},b` }),
    /^CHATWOOT_FLOWS_CODEC_KEYS: key 2 has no id and key/,
  ],
  [
    'an unknown workflow',
    cancel,
    () => ({}),
    /^input workflow-id: the Temporal at \S+ has no workflow "nowhere" in namespace "default"/,
  ],
  [
    'an id that is too long',
    { workflow: 'counter', 'task-queue': 'q', 'workflow-id': 'x'.repeat(1_100) },
    () => ({}),
    /^start of "counter": Temporal refused it \(gRPC code 3: /,
  ],
])('%s ends the step with one sentence', async (_, inputs, env, sentence) => {
  const run = await world.step(inputs, { env: env() });
  expect(run.errors).toEqual([expect.stringMatching(sentence)]);
  expect(run).toMatchObject({ code: 1, outputs: { ok: 'false' } });
  const masks = [...run.stdout.matchAll(/^::add-mask::(.*)$/gm)].map((match) => match[1]);
  const printed = run.stdout.replace(/^::add-mask::.*$/gm, '') + run.summary;
  for (const [name, secret] of Object.entries({ TEMPORAL_API_KEY: apiKey, CHATWOOT_FLOWS_CODEC_KEYS: key })) {
    if (name in env()) expect(masks).toContain(secret);
    expect(printed).not.toContain(secret);
  }
});

it.each(['timeout', 'cancellation'])('a Temporal that has not answered by the %s is named', async (end) => {
  const since = performance.now();
  const inputs = { ...cancel, timeout: end === 'timeout' ? '2' : '30' };
  const env = { TEMPORAL_ADDRESS: '127.0.0.1:1' };
  const onStart = (child: { kill(signal: 'SIGTERM'): void }) => void setTimeout(() => child.kill('SIGTERM'), 2_000);
  const run = await world.step(inputs, end === 'timeout' ? { env } : { env, onStart });
  const why =
    end === 'timeout' ? 'The 2 s that this step may take (input timeout) are over.' : 'The step was cancelled.';
  expect(run.errors).toEqual([
    expect.stringContaining(`${why} temporal: no Temporal answers at 127.0.0.1:1: check TEMPORAL_ADDRESS`),
  ]);
  if (end === 'timeout') expect(performance.now() - since).toBeLessThan(8_000);
});

it('a server that is no Temporal is told from one that refuses', async () => {
  const other = createServer((_, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const TEMPORAL_ADDRESS = `127.0.0.1:${(other.address() as AddressInfo).port}`;
  const run = await world.step(cancel, { env: { TEMPORAL_ADDRESS } });
  other.close();
  expect(run.errors).toEqual([
    `temporal: what answers at ${TEMPORAL_ADDRESS} is no Temporal, or one too old for this: check TEMPORAL_ADDRESS (host:port of the server itself, not of its pages or of a proxy).`,
  ]);
});

it('a type that the worker does not know is told to who waits', async () => {
  const inputs = { workflow: 'countr', 'task-queue': world.taskQueue, 'workflow-id': 'misspelt', wait: 'true' };
  const run = await world.step({ ...inputs, timeout: '15' });
  expect(run.stdout).toMatch(
    /^::warning::The workflow misspelt stands still: the worker on the task queue "\S+" fails it again and again, since it knows no workflow "countr": check workflow and task-queue, or run a worker that has it.$/m,
  );
  expect(run).toMatchObject({ code: 1, outputs: { 'workflow-id': 'misspelt', status: 'running' } });
  await world.client.workflow.getHandle('misspelt').terminate();
});

it('a queue that no worker listens on is warned of; who waits or asks there is told', async () => {
  const inputs = { workflow: 'counter', 'task-queue': 'deserted', 'workflow-id': 'alone' };
  const warning = '::warning::No worker listens on the task queue "deserted" now, so nothing happens until one does:';
  const started = await world.step(inputs);
  expect(started).toMatchObject({ code: 0, outputs: { ok: 'true', status: 'running' } });
  expect(started.stdout).toContain(warning);
  const waited = await world.step({ 'workflow-id': 'alone', wait: 'true', timeout: '8' });
  expect(waited.stdout).toContain(warning);
  expect(waited).toMatchObject({ code: 1, outputs: { 'workflow-id': 'alone', status: 'running' } });
  const asked = await world.step({ 'workflow-id': 'alone', query: 'times' });
  expect(asked.errors[0]).toMatch(/^input query: No worker listens on the task queue "deserted"/);
});
