import type { guardFirstResponse } from '../../../src/workflows/guard-first-response.ts';
import type { World } from '../world.ts';
import type { Scenarios } from './scenario.ts';

type Input = Parameters<typeof guardFirstResponse>[0];

/** Runs until it has escalated twice, and is cancelled then, since it has no end of its own. */
async function guard({ standIn, client, taskQueue }: World, workflowId: string, more: Partial<Input>): Promise<string> {
  for (const name of ['a', 'b'])
    await standIn.customer.write('help', { contact: { email: `${name}@customer.test`, identifier: name } });
  const input: Input = {
    targets: { firstResponse: { within: '2 seconds' } },
    missed: { priority: 'urgent', labels: ['late'] },
    ...more,
  };
  const args: [Input] = [input];
  const handle = await client.workflow.start<typeof guardFirstResponse>('guardFirstResponse', {
    taskQueue,
    workflowId,
    args,
  });
  while ((await handle.query<{ done: unknown[] }>('state')).done.length < 2);
  await handle.cancel();
  await handle.result().catch(() => {});
  return workflowId;
}

export const guardFirstResponseScenarios: Scenarios = {
  process: 'guardFirstResponse',
  scenarios: { 'missed-until-cancelled': (world) => guard(world, 'missed-until-cancelled', {}) },
};
