import type { Environment } from './connection-entry.ts';
import { type Connections, readConnections } from './connections.ts';
import { dataConverterFromEnvironment } from './data-converter.ts';
import { type Address, readAddress, readChoice, readNumber, readSwitch, refuseSetting } from './setting.ts';
import { readTemporalSettings, type TemporalSettings } from './temporal-settings.ts';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
const versioningBehaviors = ['pinned', 'auto-upgrade'] as const;

/** A version of this worker for Temporal's worker versioning. */
export interface Deployment {
  readonly deploymentName: string;
  readonly buildId: string;
  readonly behavior: (typeof versioningBehaviors)[number];
}

/** All that a worker is told. Durations in milliseconds. The table in docs/worker.md says the same to operators. */
export interface WorkerSettings {
  readonly temporal: TemporalSettings;
  readonly connections: Connections;
  /** How many workers share the accounts' request limits. */
  readonly workers: number;
  readonly dataConverter?: Awaited<ReturnType<typeof dataConverterFromEnvironment>>;
  readonly logLevel: (typeof logLevels)[number];
  readonly health?: Address | undefined;
  readonly metrics?: Address | undefined;
  readonly traces: boolean;
  readonly shutdownGraceMs: number;
  readonly stickyMs: number;
  readonly maxCachedWorkflows?: number | undefined;
  readonly deployment?: Deployment | undefined;
}

/** A request is given up after 30 s (`CallOptions.timeoutMs`), so within this grace every call has ended. */
const defaultGraceSeconds = 35;

/**
 * Reads all settings before anything is connected. Throws `Invalid` with one sentence for the first mistake.
 * @param readFile reads the files that the environment names: of connections, of tokens, of Temporal's profiles
 */
export async function readWorkerSettings(
  env: Environment,
  readFile: (path: string) => Promise<string>,
): Promise<WorkerSettings> {
  return {
    temporal: await readTemporalSettings(env, readFile),
    connections: await readConnections(env, readFile),
    workers: readNumber(env, 'CHATWOOT_WORKERS', 1, [1, 100]),
    dataConverter: await dataConverterFromEnvironment(env),
    logLevel: readChoice(env, 'CHATWOOT_FLOWS_LOG_LEVEL', logLevels) ?? 'info',
    health: readAddress(env, 'CHATWOOT_FLOWS_HEALTH_ADDRESS', '127.0.0.1:8088'),
    metrics: readAddress(env, 'CHATWOOT_FLOWS_METRICS_ADDRESS', 'off'),
    traces: readSwitch(env, 'CHATWOOT_FLOWS_TRACES'),
    shutdownGraceMs: readNumber(env, 'CHATWOOT_FLOWS_SHUTDOWN_SECONDS', defaultGraceSeconds, [0, 3_600]) * 1_000,
    stickyMs: readNumber(env, 'CHATWOOT_FLOWS_STICKY_SECONDS', 10, [1, 600]) * 1_000,
    // The SDK makes two of one.
    maxCachedWorkflows: readNumber(env, 'CHATWOOT_FLOWS_CACHED_WORKFLOWS', 0, [2, 1_000_000]) || undefined,
    deployment: readDeployment(env),
  };
}

function readDeployment(env: Environment): Deployment | undefined {
  const deploymentName = env.CHATWOOT_FLOWS_DEPLOYMENT?.trim();
  const buildId = env.CHATWOOT_FLOWS_BUILD_ID?.trim();
  const behavior = readChoice(env, 'CHATWOOT_FLOWS_VERSIONING', versioningBehaviors);
  if (!deploymentName && !buildId && !behavior) return undefined;
  if (!deploymentName || !buildId) {
    return refuseSetting(
      'CHATWOOT_FLOWS_DEPLOYMENT',
      'worker versioning needs CHATWOOT_FLOWS_DEPLOYMENT and CHATWOOT_FLOWS_BUILD_ID: set both, or neither.',
    );
  }
  return { deploymentName, buildId, behavior: behavior ?? 'pinned' };
}
