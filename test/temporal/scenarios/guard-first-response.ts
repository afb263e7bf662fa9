import type { guardFirstResponse } from '../../../src/workflows/guard-first-response.ts';
import { changed } from '../../../src/workflows/signals.ts';
import { resolveAll } from '../stale-conversations.ts';
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

/** Paused at first, woken by an event, warns and escalates. */
async function wokenGuard({ standIn, client, taskQueue }: World, workflowId: string): Promise<string> {
  resolveAll(standIn);
  const { conversationId } = await standIn.customer.write('it broke');
  const input: Input = {
    targets: { firstResponse: { within: '4 seconds', warnBefore: '2 seconds' } },
    warn: { labels: ['soon'] },
    missed: { labels: ['late'] },
  };
  const args: [Input] = [input];
  const options = { taskQueue, workflowId, args, signal: 'pause' };
  const handle = await client.workflow.signalWithStart<typeof guardFirstResponse>('guardFirstResponse', options);
  await handle.query('state');
  await handle.signal('resume');
  while ((await handle.query<{ report: { checks: number } }>('state')).report.checks < 1);
  const event = { key: 'priority-1', conversationId, contactId: 1, kind: 'priority', value: 'high', at: 1 } as const;
  await handle.signal(changed, event);
  while ((await handle.query<{ done: unknown[] }>('state')).done.length < 2);
  await handle.cancel();
  await handle.result().catch(() => {});
  return workflowId;
}

export const guardFirstResponseScenarios: Scenarios = {
  process: 'guardFirstResponse',
  scenarios: {
    'missed-until-cancelled': (world) => guard(world, 'missed-until-cancelled', {}),
    'paused-woken-warned-missed': (world) => wokenGuard(world, 'paused-woken-warned-missed'),
  },
};
