import type { ClientOptions } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { findTimeSkippingServer } from '../../src/cli/find-temporal.ts';
import { freePort } from '../../src/cli/temporal-server.ts';
import { type Bundling, bundleFor } from './bundle.ts';

/** A server that skips the time in which nothing happens, while a result is waited for or the test sleeps. */
export async function startSkippingServer(
  client: Pick<ClientOptions, 'identity'> = {},
): Promise<TestWorkflowEnvironment> {
  const { path, how } = findTimeSkippingServer();
  console.log(how);
  // The SDK gives it 5 s, and by itself a port that another may take meanwhile.
  for (let tries = 1; ; tries += 1) {
    const server = { executable: { type: 'existing-path', path }, port: await freePort() } as const;
    try {
      return await TestWorkflowEnvironment.createTimeSkipping({ server, client });
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** What a test's own time-skipping server and its worker work with. */
export interface Skipping {
  readonly taskQueue: string;
  readonly bundling?: Bundling;
  /** Asked anew before each test. */
  activities(): object;
}

/**
 * A time-skipping server with one worker for each test of a file. One for all would not do: a workflow that ended can
 * leave the server's clock locked (test server 1.40.0, seen in two of five runs), and the test after it would wait its
 * weeks in real time.
 */
export function skippingForEach({
  taskQueue,
  bundling,
  activities,
}: Skipping): Pick<TestWorkflowEnvironment, 'client' | 'sleep' | 'currentTimeMs'> {
  let workflowBundle: Awaited<ReturnType<typeof bundleFor>>;
  let env: TestWorkflowEnvironment;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF' } } });
    workflowBundle = await bundleFor(bundling);
  });
  beforeEach(async () => {
    env = await startSkippingServer();
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue,
      workflowBundle,
      activities: activities(),
    });
    const running = worker.run();
    stop = async () => {
      worker.shutdown();
      await running;
      await env.teardown();
    };
  });
  afterEach(() => stop());
  return {
    get client() {
      return env.client;
    },
    sleep: (span) => env.sleep(span),
    currentTimeMs: () => env.currentTimeMs(),
  };
}
