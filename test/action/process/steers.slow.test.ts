import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeConversations } from '../../temporal/conversations.ts';
import { openStepWorld, type StepWorld } from './steps.ts';

let world: StepWorld;
let ids: number[];
beforeAll(async () => {
  world = await openStepWorld();
  ids = await makeConversations(world.standIn, 6);
});
afterAll(() => world.close());

describe('anyone’s workflow', () => {
  const id = { 'workflow-id': 'tally' };

  it('is started with its arguments and steered by signal, query and update', async () => {
    const started = await world.step({ ...id, workflow: 'counter', 'task-queue': world.taskQueue, args: '[5, 2]' });
    expect(started).toMatchObject({ code: 0, outputs: { 'workflow-id': 'tally', status: 'running', result: '' } });
    expect((await world.step({ ...id, signal: 'add' })).code).toBe(0);
    expect((await world.step({ ...id, query: 'times', args: '10' })).outputs.result).toBe('70');
    const update = { ...id, update: 'addTwo', args: '- 1\n- 2' };
    expect((await world.step(update)).outputs.result).toBe('10');
    // A re-run of the job makes the same update, which Temporal answers without doing it again.
    expect((await world.step(update, { env: { GITHUB_RUN_ATTEMPT: '2' } })).outputs.result).toBe('10');
    expect((await world.step({ ...id, query: 'times' })).outputs.result).toBe('10');
  });

  it.each([
    [{ query: 'nope' }, 'input query: "counter" has no query "nope".'],
    [{ update: 'nope' }, 'input update: "counter" has no update "nope".'],
    [
      { update: 'capTo', args: '-1' },
      'input update: the update "capTo" of "counter" was refused or failed ("Error") in the workflow; its words may hold anything and are not shown.',
    ],
    [
      { update: 'capTo', args: '1' },
      'input update: the update "capTo" of "counter" was refused or failed ("TooManyParcelsInTheBasket") in the workflow; its words may hold anything and are not shown.',
    ],
    [
      { update: 'capTo', args: '100', timeout: '4' },
      'The 4 s that this step may take (input timeout) are over. input update: "capTo" was not answered by then, and may still be carried out. The workflow tally goes on in Temporal; a step with workflow-id and wait: true follows it, one with cancel: true ends it.',
    ],
    [
      { query: 'broken' },
      'input query: the query "broken" of "counter" failed in the workflow; its words may hold anything and are not shown.',
    ],
  ])('refuses %o', async (inputs, sentence) => {
    expect(await world.step({ ...id, ...inputs })).toMatchObject({ code: 1, errors: [sentence] });
  });

  it('is cancelled and followed to its end, and then takes no more signals', async () => {
    const cancelled = await world.step({ ...id, cancel: 'true', wait: 'true' });
    expect(cancelled).toMatchObject({ code: 0, errors: [], outputs: { ok: 'true', status: 'cancelled' } });
    const late = await world.step({ ...id, signal: 'add' });
    expect(late.errors).toEqual([
      'input workflow-id: the workflow "tally" has ended (cancelled), so it takes no signal any more.',
    ]);
  });

  it('that fails ends the step with its type, never with its text', async () => {
    const inputs = { workflow: 'fails', 'task-queue': world.taskQueue, 'workflow-id': 'failing', wait: 'true' };
    const failed = await world.step(inputs);
    expect(failed.errors).toEqual(['workflow failing: it failed ("ParcelLost"), for a reason that Temporal shows.']);
    expect(failed.outputs).toMatchObject({ ok: 'false', status: 'failed' });
    expect(JSON.stringify(failed)).not.toContain('Carol');
  });
});

describe('a process', () => {
  const bulk = (more: object, name: string) => ({
    process: 'setStatusInBulk',
    input: JSON.stringify({ ids, limit: 9, status: 'resolved', ...more }),
    'workflow-id': name,
  });

  it('is paused, followed with its phase in the log, and leaves its report when it is cancelled', async () => {
    await world.client.workflow.signalWithStart('setStatusInBulk', {
      ...{ workflowId: 'paused', taskQueue: world.taskQueue, signal: 'pause' },
      args: [{ ids, limit: 9, status: 'resolved' }],
    });
    const followed = world.step({ 'workflow-id': 'paused', wait: 'true', timeout: '10' });
    for (const signal of ['resum', 'changed'])
      expect((await world.step({ 'workflow-id': 'paused', signal })).errors).toEqual([
        `input signal: "${signal}" is no signal of setStatusInBulk: give one of pause, resume.`,
      ]);
    const { code, stdout, errors } = await followed;
    expect(code).toBe(1);
    expect(stdout).toContain(
      'Phase changing, paused, said 0, total 6, changed 0, alreadyThere 0, failedCount 0, left 6.\n',
    );
    expect(errors).toEqual([
      'The 10 s that this step may take (input timeout) are over. The workflow paused goes on in Temporal; a step with workflow-id and wait: true follows it, one with cancel: true ends it.',
    ]);
    const cancelled = await world.step({ 'workflow-id': 'paused', cancel: 'true', wait: 'true' });
    expect(cancelled.outputs).toMatchObject({ ok: 'true', status: 'cancelled' });
    expect(JSON.parse(cancelled.outputs.result ?? '')).toMatchObject({ said: [], done: [{ total: 6 }], left: 6 });
  });

  it('whose activity fails again and again is told of', async () => {
    const id = ids[1] as number;
    const fault = { kind: 'html-500', path: `/conversations/${id}`, times: Number.POSITIVE_INFINITY } as const;
    world.standIn.faults.add(fault);
    const inputs = { process: 'awaitCustomerReply', input: `conversationId: ${id}\nwithin: 1 day`, wait: 'true' };
    const run = await world.step({ ...inputs, timeout: '30' });
    world.standIn.faults.clear();
    const why =
      /The workflow \S+await-reply waits for its activity "[\w.]+", which fails \("ServerError"\) and is tried again and again: the worker's log says why\./;
    expect(run.stdout).toMatch(new RegExp(`^::warning::${why.source}$`, 'm'));
    expect(run.errors).toEqual([expect.stringMatching(why)]);
    await world.client.workflow.getHandle(run.outputs['workflow-id'] ?? '').terminate();
  });

  it('goes on when the job is cancelled, and the step says so', async () => {
    const inputs = { process: 'awaitCustomerReply', input: `conversationId: ${ids[0]}\nwithin: 1 day`, wait: 'true' };
    const run = await world.step(inputs, { cancelAt: 'Waiting for' });
    expect(run.errors[0]).toMatch(/^The step was cancelled. The workflow \S+ goes on in Temporal;/);
    const handle = world.client.workflow.getHandle(run.outputs['workflow-id'] ?? '');
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await handle.terminate();
  });

  it('that left conversations undone has failed for the step, which names them', async () => {
    const run = await world.step({ ...bulk({ ids: [...ids, 4711] }, 'undone'), wait: 'true' });
    expect(run.errors).toEqual([
      'setStatusInBulk: 1 of 7 conversations could not be set: 4711 (NotFound). The rest is done; the output result names all.',
    ]);
    expect(run.outputs).toMatchObject({ ok: 'false', status: 'completed' });
  });

  it('that failed as a whole ends the step with its own sentence and its report', async () => {
    const filter = [{ attribute_key: 'status', filter_operator: 'not_equal_to', values: ['snoozed'] }];
    const run = await world.step({ ...bulk({ ids: undefined, filter, limit: 1 }, 'wrong'), wait: 'true' });
    expect(run.errors).toEqual([
      'workflow wrong: it failed ("Invalid"): nothing was begun: conversations.findNotInStatus: the filter matches more conversations, and limit allows 1: raise limit, or choose fewer. Nothing was changed.',
    ]);
    expect(run.outputs).toMatchObject({ ok: 'false', status: 'failed' });
    expect(JSON.parse(run.outputs.result ?? '')).toMatchObject({ done: [{ changed: 0 }] });
  });
});
