import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataConverterFromEnvironment, failureConverterPath } from '../../../src/worker/index.ts';
import { workflowIds } from '../../../src/workflows/names.ts';
import { everythingWritten } from '../../temporal/everything-written.ts';
import { openStepWorld, type StepWorld } from './steps.ts';

const text = 'Is the parcel that you lost a blue one?';
const newKey = () => randomBytes(32).toString('base64');
const keys = { CHATWOOT_FLOWS_CODEC_KEYS: `a:${newKey()}` };

const warningsOf = (log: string) => [...log.matchAll(/^::warning::(.*)$/gm)].map(([, text]) => text);

/** Histories, memos and search attributes, as the server keeps them. */
const keptBy = async (client: Client) => (await everythingWritten(client, '')).histories;

describe('without keys', () => {
  let world: StepWorld;
  let conversationId: number;
  beforeAll(async () => {
    world = await openStepWorld();
    ({ conversationId } = await world.standIn.customer.write('hello'));
  });
  afterAll(() => world.close());
  const ask = (question: object, more = {}) =>
    world.step({
      process: 'awaitCustomerReply',
      input: JSON.stringify({ conversationId, within: '1 day', question }),
      ...more,
    });
  const own = (more: object) =>
    world.step({ workflow: 'counter', 'task-queue': world.taskQueue, 'workflow-id': 'x', ...more });

  it('texts, addresses and numbers are refused before they reach Temporal, by their field and never quoted', async () => {
    const ways = 'give CHATWOOT_FLOWS_CODEC_KEYS to encrypt it, or plain-history: true to accept that.';
    const kept = "is a text that Temporal's history would keep readable";
    expect((await ask({ text: 'Hi' })).errors).toEqual([
      `input input: question.text ${kept}: name a canned response ({canned: short_code}), ${ways}`,
    ]);
    for (const input of [text, 'a@b.test', '+49 151 234567']) {
      expect((await own({ input: JSON.stringify({ deep: [input] }) })).errors).toEqual([
        `input input: deep[0] ${kept}: ${ways}`,
      ]);
      expect((await world.step({ 'workflow-id': 'x', signal: 's', args: JSON.stringify(input) })).errors).toEqual([
        `input args: [0] ${kept}: ${ways}`,
      ]);
    }
    expect((await own({ 'workflow-id': 'of a@b.test' })).errors[0]).toMatch(
      /^input workflow-id: it holds an address or a text/,
    );
    const { executions } = await world.client.workflowService.listWorkflowExecutions({ namespace: 'default' });
    expect(executions).toEqual([]);
  });

  it('ids, spans and short names are not, and plain-history takes all', async () => {
    expect((await own({ args: JSON.stringify([42, 'a-name', '3 days', 'Support Team North']) })).code).toBe(0);
    expect((await ask({ text }, { 'plain-history': 'true' })).code).toBe(0);
    await expect.poll(() => JSON.stringify(world.standIn.state.conversation(1, conversationId))).toContain(text);
    // What the search below does not find in the encrypted history, it finds here.
    expect(await keptBy(world.client)).toContain('blue one');
  });
});

describe('with keys', () => {
  let world: StepWorld;
  let conversationId: number;
  let plain: Client;
  beforeAll(async () => {
    const dataConverter = await dataConverterFromEnvironment(keys);
    const workflowBundle = await bundleWorkflowCode({
      workflowsPath: new URL('workflows.ts', import.meta.url).pathname,
      logger: new DefaultLogger('ERROR'),
      failureConverterPath,
    });
    world = await openStepWorld({ worker: { workflowBundle, ...(dataConverter ? { dataConverter } : {}) } });
    plain = new Client({ connection: await Connection.connect({ address: world.server.address }) });
    ({ conversationId } = await world.standIn.customer.write('hello'));
  });
  afterAll(async () => {
    await plain.connection.close();
    await world.close();
  });

  it('a text is encrypted on its way into Temporal, and results come back readable', async () => {
    const input = JSON.stringify({ conversationId, within: '1 day', question: { text } });
    const started = await world.step({ process: 'awaitCustomerReply', input }, { env: keys });
    expect(started).toMatchObject({ code: 0, errors: [] });
    const id = workflowIds.awaitReply(world.connection, conversationId);
    await expect.poll(() => JSON.stringify(world.standIn.state.conversation(1, conversationId))).toContain(text);
    const state = await world.step({ 'workflow-id': id, query: 'state' }, { env: keys });
    expect(JSON.parse(state.outputs.result ?? '')).toMatchObject({ said: [{ step: 'question' }] });
    const kept = await keptBy(plain);
    expect(kept).toContain('encryption-key-id');
    for (const words of ['blue one', 'conversationId', '"within"', 'octo/shop']) expect(kept).not.toContain(words);
    const rerun = await world.step(
      { process: 'awaitCustomerReply', input },
      { env: { ...keys, GITHUB_RUN_ATTEMPT: '2' } },
    );
    expect(rerun.outputs['run-id']).toBe(started.outputs['run-id']);
  });

  it('who follows a workflow that the worker cannot read is told why it stands still, with and without keys', async () => {
    const inputs = { workflow: 'counter', 'task-queue': world.taskQueue, 'workflow-id': 'unread', wait: 'true' };
    const why =
      /^The workflow unread stands still: the worker on the task queue "\S+" fails it again and again, since it cannot read what the workflow was given: .* need the same CHATWOOT_FLOWS_CODEC_KEYS/;
    const started = await world.step({ ...inputs, timeout: '15' });
    expect(warningsOf(started.stdout)).toEqual([expect.stringMatching(why)]);
    expect(started.errors[0]).toMatch(/^The 15 s .* are over. The workflow unread stands still/);
    const follow = { 'workflow-id': 'unread', wait: 'true', timeout: '5' };
    const other = `b:${newKey()},${keys.CHATWOOT_FLOWS_CODEC_KEYS}`;
    for (const CHATWOOT_FLOWS_CODEC_KEYS of [keys.CHATWOOT_FLOWS_CODEC_KEYS, other, `c:${newKey()}`]) {
      const env = { CHATWOOT_FLOWS_CODEC_KEYS, CHATWOOT_FLOWS_CODEC_ALLOW_PLAINTEXT: 'true' };
      expect(warningsOf((await world.step(follow, { env })).stdout)).toEqual([expect.stringMatching(why)]);
    }
    const sent = await world.step({ 'workflow-id': 'unread', signal: 'end' });
    expect([sent.code, ...warningsOf(sent.stdout)]).toEqual([0, expect.stringMatching(why)]);
    const asked = await world.step({ 'workflow-id': 'unread', query: 'times' });
    expect(asked.errors[0]).toMatch(/^input query: The workflow unread stands still: /);
    await world.client.workflow.getHandle('unread').terminate();
  });

  it('a failure is decoded, and a wrong or missing key is told', async () => {
    const inputs = { workflow: 'fails', 'task-queue': world.taskQueue, 'workflow-id': 'failing', wait: 'true' };
    expect((await world.step(inputs, { env: keys })).errors[0]).toMatch(
      /^workflow failing: it failed \("ParcelLost"\)/,
    );
    expect(await keptBy(plain)).not.toContain('parcel');
    const again = { ...inputs, 'on-conflict': 'use-existing' };
    const other = { CHATWOOT_FLOWS_CODEC_KEYS: `b:${newKey()}` };
    expect((await world.step(again, { env: other })).errors[0]).toMatch(
      /^codec: A payload is encrypted with the key "a", which is not in CHATWOOT_FLOWS_CODEC_KEYS \(b\)/,
    );
  });
});
