import { Runtime } from '@temporalio/worker';
import type { Logger as Pino } from 'pino';
import { redactingLogger } from './logs.ts';
import { refuseSetting } from './setting.ts';
import type { WorkerSettings } from './settings.ts';

/**
 * Installs Temporal's runtime, one for a process: logs of SDK and core through the redacting logger, metrics for
 * Prometheus where asked for. Signals stay with the caller, who says when to stop.
 */
export function installRuntime({ metrics, logLevel }: Pick<WorkerSettings, 'metrics' | 'logLevel'>, pino: Pino): void {
  try {
    Runtime.install({
      logger: redactingLogger(pino),
      shutdownSignals: [],
      telemetryOptions: {
        logging: { filter: { core: logLevel === 'debug' ? 'DEBUG' : 'WARN', other: 'ERROR' }, forward: {} },
        ...(metrics ? { metrics: { prometheus: { bindAddress: bindAddress(metrics) } } } : {}),
      },
    });
  } catch (error) {
    if (!metrics || !/bind|address|prometheus/i.test(String(error))) throw error;
    refuseSetting(
      'CHATWOOT_FLOWS_METRICS_ADDRESS',
      `${bindAddress(metrics)} cannot be used: give an IP address of this machine and a free port, such as 127.0.0.1:9464.`,
    );
  }
}

const bindAddress = ({ host, port }: { host: string; port: number }): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`;
