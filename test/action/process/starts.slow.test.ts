import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workflowIds } from '../../../src/workflows/names.ts';
import { inStatus, makeConversations, toggles } from '../../temporal/conversations.ts';
import { again, nextDay, openStepWorld, type StepWorld } from './steps.ts';

let world: StepWorld;
let ids: number[];
beforeAll(async () => {
  world = await openStepWorld({ serverArgs: ['--search-attribute', 'ChatwootConversationId=Int'] });
  ids = await makeConversations(world.standIn, 12);
});
afterAll(() => world.close());
beforeEach(() => world.standIn.resetRequests());

let counters = 0;
/** A workflow that goes on until it is told to end, under an id of its own. */
const counting = () => {
  counters += 1;
  return { workflow: 'counter', 'task-queue': world.taskQueue, 'workflow-id': `counter-${counters}` };
};

describe('a process', () => {
  it('starts under the id of its job, and a re-run reports its result without doing it again', async () => {
    const inputs = {
      process: 'setStatusInBulk',
      input: JSON.stringify({ ids, limit: 12, status: 'resolved' }),
      wait: 'true',
    };
    const first = await world.step(inputs, { env: { TEMPORAL_UI_URL: 'http://pages.test/' } });
    const result = { total: 12, changed: 12, alreadyThere: 0, failed: [], failedCount: 0 };
    expect(first).toMatchObject({
      code: 0,
      errors: [],
      outputs: { ok: 'true', status: 'completed', result: JSON.stringify(result) },
    });
    const id = first.outputs['workflow-id'] ?? '';
    expect(id).toMatch(`support/${world.connection}/bulk-status/octo/shop/77/sweep/__chatwoot-flows/`);
    const page = `http://pages.test/namespaces/default/workflows/${encodeURIComponent(id)}/${first.outputs['run-id']}/history`;
    expect(first.summary).toContain(`<a href="${page}">`);
    expect(inStatus(world.standIn, ids, 'resolved')).toEqual(ids);

    const rerun = await world.step({ ...inputs, wait: 'false' }, again);
    expect(rerun.outputs).toEqual(first.outputs);
    expect(toggles(world.standIn)).toBe(12);

    const leg = await world.step({ ...inputs, input: JSON.stringify({ ids, limit: 12, status: 'open' }) });
    expect(leg.outputs['workflow-id']).not.toBe(id);
    expect(inStatus(world.standIn, ids, 'open')).toEqual(ids);
  });

  it('that waits has the id of its conversation: found while it runs, refused for another input, anew after its end', async () => {
    const [conversationId = 0] = ids;
    const start = (within: string, more = {}) =>
      world.step(
        { process: 'awaitCustomerReply', input: `conversationId: ${conversationId}\nwithin: ${within}` },
        more,
      );
    const id = workflowIds.awaitReply(world.connection, conversationId);
    const first = await start('3 days');
    expect(first).toMatchObject({ code: 0, outputs: { 'workflow-id': id, status: 'running', result: '' } });
    expect((await start('3 days', again)).outputs['run-id']).toBe(first.outputs['run-id']);
    expect((await start('3 days', nextDay)).outputs['run-id']).toBe(first.outputs['run-id']);
    const other = await start('4 days');
    expect(other.errors[0]).toMatch(
      `workflow id ${id}: one with another input runs under it. To replace it give on-conflict`,
    );
    expect(other.outputs).toMatchObject({ ok: 'false' });

    await world.client.workflow.getHandle(id).cancel();
    await world.client.workflow
      .getHandle(id)
      .result()
      .catch(() => {});
    const rerun = await start('3 days', again);
    expect(rerun).toMatchObject({ code: 1, outputs: { 'run-id': first.outputs['run-id'], status: 'cancelled' } });
    expect(JSON.parse(rerun.outputs.result ?? '')).toMatchObject({ said: [], left: { nudges: 0 } });
    const next = await start('3 days', nextDay);
    expect(next.outputs['run-id']).not.toBe(first.outputs['run-id']);
    // A re-run of the first job finds its own, though another job's is newer and has ended, too.
    await world.client.workflow.getHandle(id).terminate();
    expect((await start('3 days', again)).outputs['run-id']).toBe(first.outputs['run-id']);
    const described = await world.client.workflow.getHandle(id).describe();
    expect(JSON.stringify(described.typedSearchAttributes)).toContain(String(conversationId));
  });
});

describe('a taken id', () => {
  it('is started under again by another run of the job, and outside of GitHub, where runs cannot be told apart, only on demand', async () => {
    const inputs = counting();
    const runOf = async (env: object, more = {}) =>
      (await world.step({ ...inputs, ...more }, { env: { ...env } })).outputs['run-id'];
    const byHand = { GITHUB_RUN_ID: '', GITHUB_RUN_ATTEMPT: '' };
    const first = await runOf(byHand);
    await world.end(inputs['workflow-id']);
    expect(await runOf(byHand)).toBe(first);
    const second = await runOf({});
    expect(second).not.toBe(first);
    await world.end(inputs['workflow-id']);
    expect(await runOf(byHand, { 'on-conflict': 'start-again-when-closed' })).not.toBe(second);
  });

  it('is refused by fail, running and ended', async () => {
    const inputs = { ...counting(), 'on-conflict': 'fail' };
    expect((await world.step(inputs)).code).toBe(0);
    expect((await world.step(inputs)).errors[0]).toMatch(/^workflow id counter-\d+: there is one that runs: choose/);
    await world.end(inputs['workflow-id']);
    expect((await world.step(inputs)).errors[0]).toMatch('there was one, now completed: choose another id');
  });

  it('is taken as it is by use-existing, whoever started it, running and ended', async () => {
    const inputs = { ...counting(), 'on-conflict': 'use-existing' };
    const handle = await world.client.workflow.start('counter', {
      ...inputs,
      workflowId: inputs['workflow-id'],
      taskQueue: world.taskQueue,
    });
    const run = { 'run-id': handle.firstExecutionRunId };
    expect((await world.step({ ...inputs, input: '7' })).outputs).toMatchObject({ ...run, status: 'running' });
    await world.end(inputs['workflow-id']);
    expect((await world.step(inputs)).outputs).toMatchObject({ ...run, status: 'completed', result: '0' });
  });

  it('is taken by start-again-when-closed while it runs, and started under again', async () => {
    const inputs = { ...counting(), 'on-conflict': 'start-again-when-closed' };
    const first = await world.step(inputs);
    expect((await world.step(inputs)).outputs['run-id']).toBe(first.outputs['run-id']);
    await world.end(inputs['workflow-id']);
    const second = await world.step(inputs, again);
    expect(second.outputs).toMatchObject({ status: 'running' });
    expect(second.outputs['run-id']).not.toBe(first.outputs['run-id']);
  });

  it('is freed by terminate-existing', async () => {
    const inputs = { ...counting(), 'on-conflict': 'terminate-existing' };
    const first = await world.step(inputs);
    const second = await world.step(inputs);
    expect(second.outputs).toMatchObject({ status: 'running' });
    const runId = first.outputs['run-id'] ?? '';
    const { status } = await world.client.workflow.getHandle(inputs['workflow-id'], runId).describe();
    expect(status.name).toBe('TERMINATED');
  });

  it('of another type is refused, never taken for this one', async () => {
    const inputs = counting();
    await world.step(inputs);
    const other = await world.step({ ...inputs, workflow: 'fails' });
    expect(other.errors[0]).toMatch('a workflow of type "counter" runs under it: choose another workflow-id.');
  });
});
