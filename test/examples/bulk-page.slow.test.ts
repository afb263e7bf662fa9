import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { StandIn } from '../../src/testing/index.ts';
import { taskQueueOf } from '../../src/workflows/names.ts';
import { openWorld } from '../temporal/world.ts';
import { inShop, prepare, runAgainst, statusOf } from './shop.ts';

const page = readFileSync('docs/processes/set-status-in-bulk.md', 'utf8');
const [, step = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
const workflow = `on: workflow_dispatch\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${step.replace(/^(?=.)/gm, '      ')}`;

/** Two conversations of which one is spam, before and after the step. */
async function runs(standIn: StandIn, conversation: () => Promise<number>, env: { [name: string]: string }) {
  const [spam, other] = [await conversation(), await conversation()];
  await prepare(standIn, `conversations/${spam}/labels`, { labels: ['spam'] });
  const ran = await runAgainst(standIn, workflow, 'workflow_dispatch', {}, { env });
  expect(ran.log).not.toContain('::error');
  expect(ran.ok).toBe(true);
  expect([statusOf(standIn, spam), statusOf(standIn, other)]).toEqual(['resolved', 'open']);
  return ran;
}

it('the step of the page runs in the job where there is no Temporal', () =>
  inShop(async ({ standIn, conversation }) => {
    await runs(standIn, conversation, {});
  }));

it('the same step runs on a worker where there is one, once for a job that is run again', async () => {
  const world = await openWorld({ worker: { taskQueue: taskQueueOf() } });
  try {
    const conversation = async () => (await world.standIn.customer.write('hello')).conversationId;
    const env = { TEMPORAL_ADDRESS: world.server.address, GITHUB_RUN_ID: '7' };
    await runs(world.standIn, conversation, env);
    const again = { ...env, GITHUB_RUN_ATTEMPT: '2' };
    expect((await runAgainst(world.standIn, workflow, 'workflow_dispatch', {}, { env: again })).ok).toBe(true);
    const started: string[] = [];
    for await (const { workflowId } of world.client.workflow.list()) started.push(workflowId);
    expect(started).toEqual([expect.stringMatching(/^support\/default\/bulk-status\//)]);
  } finally {
    await world.close();
  }
});
