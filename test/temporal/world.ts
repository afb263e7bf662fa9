import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/testing/index.ts';
import { type ActivitySettings, createActivities } from '../../src/worker/activities.ts';
import { type Bundling, bundleFor } from './bundle.ts';
import { startTemporal, type TestServer } from './server.ts';
import { startSkippingServer } from './skipping.ts';

/** A Temporal server, a stand-in, a worker between the two, and a client. */
export interface World {
  readonly server: TestServer;
  readonly standIn: StandIn;
  readonly client: Client;
  readonly taskQueue: string;
  /** Shuts the worker down, as for a new version, and starts one with other workflow code. */
  replaceWorker(bundling: Bundling): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly standIn?: StandInOptions;
  readonly serverArgs?: string[];
  /** A server that skips the time in which nothing happens, while a result is waited for; one workflow at a time. */
  readonly skipsTime?: boolean;
  readonly activities?: ActivitySettings;
  readonly worker?: Partial<WorkerOptions>;
  /** See `bundleFor`. */
  readonly workflows?: string;
  /** Where the worker shows its metrics; nowhere unless told. */
  readonly metricsAddress?: string;
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { metricsAddress: bindAddress } = options;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: {
      logging: { filter: 'OFF' },
      ...(bindAddress ? { metrics: { prometheus: { bindAddress } } } : {}),
    },
  });
  // Without a name of its own Temporal writes the machine's into every history.
  const identity = 'test';
  const skipping = options.skipsTime ? await startSkipping(identity) : undefined;
  const server = skipping ?? (await startTemporal(options.serverArgs ? { args: options.serverArgs } : {}));
  const standIn = await startStandIn(options.standIn);
  const native = await NativeConnection.connect({ address: server.address });
  const connection = await Connection.connect({ address: server.address });
  const taskQueue = `test-${process.pid}`;
  const startWorker = async (bundling: Bundling) => {
    const worker = await Worker.create({
      connection: native,
      taskQueue,
      identity,
      workflowBundle: await bundleFor(bundling),
      activities: createActivities(connectionTo(standIn), options.activities),
      ...options.worker,
    });
    const running = worker.run();
    return async () => {
      worker.shutdown();
      await running;
    };
  };
  let stopWorker = await startWorker(options.workflows ? { workflows: options.workflows } : {});
  return {
    server,
    standIn,
    client: skipping?.client ?? new Client({ connection, identity }),
    taskQueue,
    async replaceWorker(bundling) {
      await stopWorker();
      stopWorker = await startWorker(bundling);
    },
    async close() {
      await stopWorker();
      await native.close();
      await connection.close();
      await standIn.close();
      await server.stop();
    },
  };
}

async function startSkipping(identity: string): Promise<TestServer & Pick<World, 'client'>> {
  const env = await startSkippingServer({ identity });
  return { address: env.address, client: env.client, stop: () => env.teardown() };
}

/** The administrator's connection, without a limit of requests that a test would wait for. */
export const connectionTo = ({ url, tokens }: StandIn) => ({
  baseUrl: url,
  accountId: 1,
  tokens: { user: tokens.admin },
  requestsPerMinute: 1_000_000,
});
