/** A worker of one side in a process of its own: `node worker-process.ts JSON`. Answers to messages of its parent. */
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Activities, Activity } from '../../src/worker/activities.ts';
import type { SideSettings } from './side.ts';

const { address, taskQueue, bundlePath, standIn } = JSON.parse(process.argv[2] ?? '{}') as SideSettings;
Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF' } } });
/** Activities that ended, so that the parent knows how far all workflows have come. */
let done = 0;
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue,
  workflowBundle: { codePath: bundlePath },
  activities: counted(standIn ? await ours(standIn) : { noop: async () => {} }),
  maxCachedWorkflows: 3_000,
});
process.on('message', () => {
  const { numCachedWorkflows, numInFlightWorkflowActivations, numInFlightActivities } = worker.getStatus();
  const busy = numInFlightWorkflowActivations + numInFlightActivities;
  process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss(), cached: numCachedWorkflows, busy, done });
});
process.on('disconnect', () => process.exit(0));
await worker.run();

/** Only our side pays for loading what it needs. */
async function ours({ url, token }: NonNullable<SideSettings['standIn']>) {
  const { createActivities } = await import('../../src/worker/activities.ts');
  return {
    ...createActivities({ baseUrl: url, accountId: 1, tokens: { user: token }, requestsPerMinute: 1_000_000 }),
  };
}

function counted(activities: Activities): Activities {
  const count =
    (activity: Activity): Activity =>
    async (input) => {
      const result = await activity(input);
      done += 1;
      return result;
    };
  return Object.fromEntries(Object.entries(activities).map(([name, activity]) => [name, count(activity)]));
}
