/** A worker in a process of its own, to be killed: `node worker-process.ts JSON`. Says `ready` when it polls. */
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createChatwoot } from '../../../src/activities/index.ts';
import { sendOnceLooking } from '../../../src/activities/verbs/send-once.ts';
import { createActivities } from '../../../src/worker/activities.ts';
import { verbActivity } from '../../../src/worker/run-activity.ts';
import { fastClock } from './fast-clock.ts';
import type { WorkerSettings } from './start-worker.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as WorkerSettings;
Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF' } } });
const clock = fastClock(settings.clockRate, settings.clockBegan);
const connection = {
  baseUrl: settings.standInUrl,
  accountId: 1,
  tokens: { user: settings.token },
  requestsPerMinute: 1_000_000,
};
const activities = { ...createActivities(connection, { clock }) };
if (!settings.looksForMarkers) {
  const deps = { chatwoot: createChatwoot(connection, { clock }), clock, tokens: ['user'] as const };
  const blind = (input: never, options: object) => sendOnceLooking(async () => undefined, deps, input, options);
  activities['messages.sendOnce'] = verbActivity(blind, clock);
}
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: settings.address }),
  taskQueue: settings.taskQueue,
  workflowBundle: { codePath: settings.bundlePath },
  activities,
  stickyQueueScheduleToStartTimeout: '1s',
  // Else beats wait for 0.8 s of the second after which they are missed, and a busy machine misses some.
  maxHeartbeatThrottleInterval: '100ms',
});
const running = worker.run();
console.log('ready');
await running;
