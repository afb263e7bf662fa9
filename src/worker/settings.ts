import { type ClientConnectConfig, loadClientConnectConfig } from '@temporalio/envconfig';
import type { Environment } from './connection-entry.ts';
import { type Connections, readConnections } from './connections.ts';
import { dataConverterFromEnvironment } from './data-converter.ts';
import {
  type Address,
  readAddress,
  readChoice,
  readNumber,
  readSwitch,
  refuseSetting,
  variablesOf,
} from './setting.ts';

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
  readonly temporal: ClientConnectConfig & { readonly namespace: string };
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
 * @param readFile reads the file of connections and files with tokens
 */
export async function readWorkerSettings(
  env: Environment,
  readFile: (path: string) => Promise<string>,
): Promise<WorkerSettings> {
  return {
    temporal: readTemporal(env),
    connections: await readConnections(env, readFile),
    workers: readNumber(env, 'CHATWOOT_WORKERS', 1, [1, 100]),
    dataConverter: await dataConverterFromEnvironment(env),
    logLevel: readChoice(env, 'CHATWOOT_FLOWS_LOG_LEVEL', logLevels) ?? 'info',
    health: readAddress(env, 'CHATWOOT_FLOWS_HEALTH_ADDRESS', '127.0.0.1:8088'),
    metrics: readAddress(env, 'CHATWOOT_FLOWS_METRICS_ADDRESS', 'off'),
    traces: readSwitch(env, 'CHATWOOT_FLOWS_TRACES'),
    shutdownGraceMs: readNumber(env, 'CHATWOOT_FLOWS_SHUTDOWN_SECONDS', defaultGraceSeconds, [0, 3_600]) * 1_000,
    stickyMs: readNumber(env, 'CHATWOOT_FLOWS_STICKY_SECONDS', 10, [1, 600]) * 1_000,
    maxCachedWorkflows: readNumber(env, 'CHATWOOT_FLOWS_CACHED_WORKFLOWS', 0, [1, 1_000_000]) || undefined,
    deployment: readDeployment(env),
  };
}

/** On CI a file in someone's home folder must not decide where a job connects to. */
function readTemporal(env: Environment): WorkerSettings['temporal'] {
  try {
    const config = loadClientConnectConfig({
      overrideEnvVars: variablesOf(env),
      disableFile: env.CI === 'true',
    });
    const { connectionOptions } = config;
    return {
      ...config,
      namespace: config.namespace ?? 'default',
      connectionOptions: { ...connectionOptions, address: connectionOptions.address ?? 'localhost:7233' },
    };
  } catch (error) {
    // The first line alone: a parser of TOML quotes the lines at fault below it, and one of them may be the API key.
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown reason';
    return refuseSetting(
      'TEMPORAL_*',
      `Temporal’s settings cannot be read (${reason}): see the variables in docs/worker.md, and the file that TEMPORAL_CONFIG_FILE names.`,
    );
  }
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
