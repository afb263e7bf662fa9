import type { sweepStale } from '../../../src/workflows/sweep-stale.ts';
import { resolveAll, rowIn, staleConversations } from '../stale-conversations.ts';
import type { World } from '../world.ts';
import type { Scenarios } from './scenario.ts';

type Input = Parameters<typeof sweepStale>[0];

/** Three silent conversations, one of them with the stop label. */
async function sweep({ standIn, client, taskQueue }: World, workflowId: string, more: Partial<Input>): Promise<string> {
  resolveAll(standIn);
  const [exempt] = (await staleConversations(standIn, 3)) as [number];
  rowIn(standIn, exempt).labels = ['keep'];
  const input: Input = {
    silentFor: '10 minutes',
    closeAfter: '1 second',
    nudge: { text: 'Still there?' },
    stopLabels: ['keep'],
    ...more,
  };
  const args: [Input] = [input];
  const handle = await client.workflow.start<typeof sweepStale>('sweepStale', { taskQueue, workflowId, args });
  if (more.every) {
    while ((await handle.query<{ done: unknown[] }>('state')).done.length < 2);
    await handle.cancel();
  }
  await handle.result().catch(() => {});
  return workflowId;
}

/** Paused before it looks, resumed, and paused again while a closing falls due. */
async function pausedSweep({ standIn, client, taskQueue }: World, workflowId: string): Promise<string> {
  resolveAll(standIn);
  const ids = await staleConversations(standIn, 2);
  const input: Input = { silentFor: '10 minutes', closeAfter: '1 second', nudge: { text: 'Still there?' } };
  const args: [Input] = [input];
  const options = { taskQueue, workflowId, args, signal: 'pause' };
  const handle = await client.workflow.signalWithStart<typeof sweepStale>('sweepStale', options);
  await handle.query('state');
  await handle.signal('resume');
  while ((await handle.query<{ said: unknown[] }>('state')).said.length < ids.length);
  await handle.signal('pause');
  await standIn.customer.write('yes', { conversationId: ids[0] as number });
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  await handle.signal('resume');
  await handle.result();
  return workflowId;
}

export const sweepStaleScenarios: Scenarios = {
  process: 'sweepStale',
  scenarios: {
    'one-round': (world) => sweep(world, 'one-round', { addLabels: ['swept'] }),
    'dry-run': (world) => sweep(world, 'dry-run', { dryRun: true }),
    'every-so-often-until-cancelled': (world) => sweep(world, 'every-so-often-until-cancelled', { every: '1 hour' }),
    'paused-twice': (world) => pausedSweep(world, 'paused-twice'),
  },
};
