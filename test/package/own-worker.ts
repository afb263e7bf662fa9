import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import { type BundleOptions, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { startTemporal } from '../temporal/server.ts';
import { entrySources } from './entries.ts';

/** Makes a bundle of workflows that import the package by its name, with its entries read from the sources. */
export const entriesFromSources: NonNullable<BundleOptions['webpackConfigHook']> = (config) => ({
  ...config,
  resolve: {
    ...config.resolve,
    alias: {
      ...(config.resolve?.alias as Record<string, string>),
      ...Object.fromEntries(Object.entries(entrySources(process.cwd())).map(([name, file]) => [`${name}$`, file])),
    },
  },
});

export interface Place {
  readonly address: string;
  readonly client: Client;
  /** Starts a worker of a user's own; all that were started end with `stop`. */
  start(options: Omit<WorkerOptions, 'connection' | 'taskQueue'> & { taskQueue?: string }): Promise<Worker>;
  stop(): Promise<void>;
}

/** A real Temporal server with a client. @param taskQueue where its workers listen unless told */
export async function startPlace(taskQueue: string, clientOptions: ConnectionOptions = {}): Promise<Place> {
  Runtime.install({ telemetryOptions: { logging: { filter: 'OFF' } }, logger: quiet });
  const server = await startTemporal();
  const native = await NativeConnection.connect({ address: server.address });
  const connection = await Connection.connect({ ...clientOptions, address: server.address });
  const running: { worker: Worker; run: Promise<void> }[] = [];
  return {
    address: server.address,
    client: new Client({ connection }),
    async start(options) {
      const worker = await Worker.create({
        bundlerOptions: { webpackConfigHook: entriesFromSources },
        taskQueue,
        ...options,
        connection: native,
      });
      running.push({ worker, run: worker.run() });
      return worker;
    },
    async stop() {
      for (const { worker, run } of running) {
        if (worker.getState() === 'RUNNING') worker.shutdown();
        await run;
      }
      await connection.close();
      await native.close();
      await server.stop();
    },
  };
}

/** A run's whole history as text, with its payloads as who reads the database would see them. */
export async function historyText(client: Client, workflowId: string): Promise<string> {
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  return JSON.stringify(history, (name, value) =>
    // The history's own toJSON has made base64 of all bytes.
    typeof value === 'string' && /^(data|encoding)$/.test(name) ? Buffer.from(value, 'base64').toString() : value,
  );
}

const nothing = () => {};
export const quiet = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
