import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taskQueueOf, workflowIds } from '../../src/workflows/names.ts';
import { openWorld, type World } from '../temporal/world.ts';
import { runWorkflow } from './act.ts';

/** Every step that docs/durable.md shows, in its order. */
const steps = [...readFileSync('docs/durable.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, step = '']) => step,
);
const [follow = '', pause = '', own = ''] = steps;

let world: World;
let incidents: Worker;
let native: NativeConnection;
let running: Promise<void>;
beforeAll(async () => {
  // The queue that a worker with one connection listens on, since that is the one that the page means.
  world = await openWorld({ worker: { taskQueue: taskQueueOf() } });
  native = await NativeConnection.connect({ address: world.server.address });
  incidents = await Worker.create({
    connection: native,
    taskQueue: 'incidents',
    workflowsPath: fileURLToPath(new URL('./incident-workflows.ts', import.meta.url)),
  });
  running = incidents.run();
});
afterAll(async () => {
  incidents.shutdown();
  await running;
  await native.close();
  await world.close();
});

const conversation = async () => (await world.standIn.customer.write('Hello?')).conversationId;
/** Runs a step as somebody pastes it. */
const run = (step: string, event = 'workflow_dispatch', payload = {}) =>
  runWorkflow({
    text: `on: ${event}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${step.replace(/^(?=.)/gm, '      ')}`,
    event,
    payload,
    vars: { TEMPORAL_ADDRESS: world.server.address },
  });

describe('the steps of the page about durable processes, as pasted', () => {
  it('are all run here', () => {
    expect(steps).toHaveLength(3);
  });

  it('one follows a process by its id to its end', async () => {
    while (!world.standIn.state.conversation(1, 42)) await conversation();
    const workflowId = workflowIds.awaitReply('default', 42);
    const args = [{ conversationId: 42, within: '3 seconds' }];
    await world.client.workflow.start('awaitCustomerReply', { taskQueue: taskQueueOf(), workflowId, args });
    const ran = await run(follow);
    expect(ran.log).toContain('awaitCustomerReply: completed.');
    expect(ran.ok).toBe(true);
  });

  it('one pauses a sweep', async () => {
    const args = [{ silentFor: '1 day', closeAfter: '1 day', nudge: { canned: 'still-there' }, every: '1 day' }];
    const workflowId = workflowIds.stale('default', 'default');
    const handle = await world.client.workflow.start('sweepStale', { taskQueue: taskQueueOf(), workflowId, args });
    const ran = await run(pause);
    expect(ran.log).toContain('sweepStale: signal pause sent.');
    expect(await handle.query('state')).toMatchObject({ paused: true });
    await handle.terminate();
  });

  it('one starts a workflow of one’s own with what the event says', async () => {
    const ran = await run(own, 'issues', { action: 'opened', issue: { number: 12 } });
    expect(ran.log).toContain('handleIncident: started.');
    expect(ran.ok).toBe(true);
    expect(await world.client.workflow.getHandle('incident-12').result()).toEqual({ handled: 12 });
  });
});
