import { type NativeConnection, Worker } from '@temporalio/worker';
import type { Logger as Pino } from 'pino';
import type { Clock } from '../chatwoot/budget.ts';
import { createActivities } from './activities.ts';
import { checkConnection } from './chatwoot-check.ts';
import { type Health, serveHealth } from './health.ts';
import { installRuntime } from './runtime.ts';
import type { WorkerSettings } from './settings.ts';
import { createBudgets } from './shared-budget.ts';
import { connectTemporal, isTemporalThere } from './temporal-check.ts';
import { tracing } from './traces.ts';
import { workerOptions } from './worker-options.ts';
import { workflowBundle } from './workflow-code.ts';

export interface WorkerParts {
  readonly log: Pino;
  readonly clock: Clock;
  /** What the worker is called in Temporal; readable by all who see a history, so without the host's name. */
  readonly identity: string;
  /** Stops the worker: it takes no more tasks, and calls under way end first. */
  readonly signal: AbortSignal;
  /** Called once all queues are served. */
  readonly onReady?: (started: { readonly queues: readonly string[]; readonly health: string | undefined }) => void;
}

/**
 * Runs the worker until `signal` stops it: one task queue for each connection, each with every activity over that
 * connection and all processes. Checks Temporal and every Chatwoot first.
 * Throws a `ChatwootError` with one sentence when it cannot start, and what the SDK throws when it fails later.
 */
export async function runWorker(settings: WorkerSettings, parts: WorkerParts): Promise<void> {
  const { signal } = parts;
  const workers: Worker[] = [];
  let temporal: NativeConnection | undefined;
  const isRunning = () =>
    !signal.aborted && workers.length > 0 && workers.every((worker) => worker.getState() === 'RUNNING');
  const health = settings.health
    ? await serveHealth(settings.health, {
        alive: () => workers.every((worker) => worker.getState() !== 'FAILED'),
        ready: async () => isRunning() && temporal !== undefined && (await isTemporalThere(temporal)) && isRunning(),
      })
    : undefined;
  try {
    installRuntime(settings, parts.log);
    temporal = await connectTemporal(settings.temporal.connectionOptions, settings.temporal.namespace);
    await serveQueues(settings, parts, { native: temporal, workers, health });
  } finally {
    // Refused while a worker that was created and never ran holds it; the reason for that is on its way already.
    await temporal?.close().catch(() => {});
    await health?.close();
  }
}

interface Started {
  readonly native: NativeConnection;
  /** Filled here, for health to look at. */
  readonly workers: Worker[];
  readonly health: Health | undefined;
}

async function serveQueues(settings: WorkerSettings, parts: WorkerParts, started: Started): Promise<void> {
  const { clock, identity } = parts;
  const { native, workers } = started;
  const budgetOf = createBudgets(clock, settings.workers);
  for (const [name, connection] of settings.connections)
    await checkConnection(name, connection, { clock, budget: budgetOf(connection) });
  const traces = settings.traces ? await tracing(parts.log) : undefined;
  try {
    const plugins = traces ? [traces.plugin] : [];
    const bundle = await workflowBundle({ encrypted: settings.dataConverter !== undefined, plugins });
    for (const [name, connection] of settings.connections) {
      const activities = createActivities(connection, { clock, budget: budgetOf(connection), stopping: parts.signal });
      const queue = { native, name, activities, workflowBundle: bundle, plugins, identity };
      workers.push(await Worker.create(workerOptions(settings, queue)));
    }
    await untilStopped(started, parts);
  } finally {
    await traces?.flush();
  }
}

/** Runs all workers; when one fails, the others end too, so that whatever watches the process can replace it. */
async function untilStopped({ workers, health }: Started, { log, signal, onReady }: WorkerParts): Promise<void> {
  const stop = () => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const running = workers.map((worker) => worker.run());
    for (const run of running) run.catch(stop);
    const queues = workers.map((worker) => worker.options.taskQueue);
    log.info({ queues, health: health?.url }, 'worker started');
    onReady?.({ queues, health: health?.url });
    if (signal.aborted) stop();
    const ends = await Promise.allSettled(running);
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
    log.info('worker stopped');
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
