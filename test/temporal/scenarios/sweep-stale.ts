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

export const sweepStaleScenarios: Scenarios = {
  process: 'sweepStale',
  scenarios: {
    'one-round': (world) => sweep(world, 'one-round', { addLabels: ['swept'] }),
    'dry-run': (world) => sweep(world, 'dry-run', { dryRun: true }),
    'every-so-often-until-cancelled': (world) => sweep(world, 'every-so-often-until-cancelled', { every: '1 hour' }),
  },
};
