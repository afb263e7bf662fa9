import type { NativeConnection, WorkerOptions } from '@temporalio/worker';
import { taskQueueOf } from '../workflows/names.ts';
import type { Activities } from './activities.ts';
import type { Deployment, WorkerSettings } from './settings.ts';

/** How long a forced end comes after the grace, in milliseconds: time for a cancelled activity to say so. */
const forceAfterGraceMs = 10_000;

export interface QueueParts {
  readonly native: NativeConnection;
  readonly name: string;
  readonly activities: Activities;
  readonly workflowBundle: NonNullable<WorkerOptions['workflowBundle']>;
  readonly plugins: NonNullable<WorkerOptions['plugins']>;
  readonly identity: string;
}

/** What one connection's worker is created with. */
export function workerOptions(settings: WorkerSettings, parts: QueueParts): WorkerOptions {
  const { shutdownGraceMs, stickyMs, deployment, dataConverter, maxCachedWorkflows } = settings;
  const { native, name, ...rest } = parts;
  return {
    ...rest,
    connection: native,
    namespace: settings.temporal.namespace,
    taskQueue: taskQueueOf(name),
    // The grace lets requests under way end and be reported; without it (the SDK's default) they would be cut off.
    shutdownGraceTime: shutdownGraceMs,
    shutdownForceTime: shutdownGraceMs + forceAfterGraceMs,
    stickyQueueScheduleToStartTimeout: stickyMs,
    ...(dataConverter ? { dataConverter } : {}),
    ...(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows }),
    ...(deployment ? { workerDeploymentOptions: versioning(deployment) } : {}),
  };
}

function versioning({
  deploymentName,
  buildId,
  behavior,
}: Deployment): NonNullable<WorkerOptions['workerDeploymentOptions']> {
  return {
    version: { deploymentName, buildId },
    useWorkerVersioning: true,
    defaultVersioningBehavior: behavior === 'pinned' ? 'PINNED' : 'AUTO_UPGRADE',
  };
}
