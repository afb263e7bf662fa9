import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { freePort } from '../../../src/cli/temporal-server.ts';
import { type StandIn, startStandIn } from '../../../src/testing/index.ts';
import { taskQueueOf } from '../../../src/workflows/names.ts';
import { bundleFor } from '../bundle.ts';
import { startTemporal, type TestServer } from '../server.ts';
import { fastClock } from './fast-clock.ts';
import { startWorker, type WorkerProcess, type WorkerSettings } from './start-worker.ts';

/** Where processes are killed: a server with a database file, a stand-in that nobody kills, and a worker process. */
export interface Place {
  readonly client: Client;
  readonly standIn: StandIn;
  readonly taskQueue: string;
  /** kill -9 of the worker, and a new one. */
  killWorker(): Promise<void>;
  /** kill -9 of the Temporal server, and a new one on the same port and database. */
  killServer(): Promise<void>;
  close(): Promise<void>;
}

/** @param clockRate how many times as fast the time goes: the 60 s of sendOnce's patience take 1 s unless told. */
export async function openPlace({ looksForMarkers = true, clockRate = 60 } = {}): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'chatwoot-flows-kills-'));
  const bundlePath = join(folder, 'workflows.cjs');
  writeFileSync(bundlePath, (await bundleFor({ beats: 'short' })).code);
  const port = await freePort();
  const begin = () => startTemporal({ databaseFile: join(folder, 'temporal.db'), port });
  let server: TestServer = await begin();
  const clock = { clockRate, clockBegan: Date.now() };
  const standIn = await startStandIn({ clock: fastClock(clock.clockRate, clock.clockBegan) });
  const settings: WorkerSettings = {
    address: server.address,
    taskQueue: taskQueueOf('kills'),
    bundlePath,
    standInUrl: standIn.url,
    token: standIn.tokens.admin,
    ...clock,
    looksForMarkers,
  };
  let worker: WorkerProcess = await startWorker(settings);
  const connection = await Connection.connect({ address: server.address });
  return {
    client: new Client({ connection }),
    standIn,
    taskQueue: settings.taskQueue,
    async killWorker() {
      await worker.kill();
      worker = await startWorker(settings);
    },
    async killServer() {
      await server.stop();
      server = await begin();
    },
    async close() {
      await worker.kill();
      await connection.close();
      await standIn.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The result of a workflow, however often the server goes away while we ask for it. */
export async function resultOf<T>(client: Client, workflowId: string): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return (await client.workflow.getHandle(workflowId).result()) as T;
    } catch (error) {
      const gone = error instanceof Error && error.name === 'ServiceError';
      if (!gone || tries >= 20) throw error;
      await wait(250);
    }
  }
}
