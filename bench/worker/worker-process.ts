/** A worker of one side in a process of its own: `node worker-process.ts JSON`. Answers to messages of its parent. */
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { SideSettings } from './side.ts';

const { address, taskQueue, bundlePath, standIn } = JSON.parse(process.argv[2] ?? '{}') as SideSettings;
Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF' } } });
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue,
  workflowBundle: { codePath: bundlePath },
  activities: standIn ? await ours(standIn) : { noop: async () => {} },
  maxCachedWorkflows: 3_000,
});
process.on('message', () => process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() }));
process.on('disconnect', () => process.exit(0));
await worker.run();

/** Only our side pays for loading what it needs. */
async function ours({ url, token }: NonNullable<SideSettings['standIn']>) {
  const { createActivities } = await import('../../src/worker/activities.ts');
  return {
    ...createActivities({ baseUrl: url, accountId: 1, tokens: { user: token }, requestsPerMinute: 1_000_000 }),
  };
}
