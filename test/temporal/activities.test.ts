import { fileURLToPath } from 'node:url';
import { Client, Connection, WorkflowFailedError } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStandIn } from '../../src/testing/index.ts';
import { createActivities } from '../../src/worker/activities.ts';
import { startTemporal } from './server.ts';

let server: Awaited<ReturnType<typeof startTemporal>>;
let standIn: Awaited<ReturnType<typeof startStandIn>>;
let native: NativeConnection;
let client: Client;
let connection: Connection;
let worker: Worker;
let running: Promise<void>;
beforeAll(async () => {
  server = await startTemporal();
  standIn = await startStandIn();
  native = await NativeConnection.connect({ address: server.address });
  connection = await Connection.connect({ address: server.address });
  client = new Client({ connection });
  worker = await Worker.create({
    connection: native,
    taskQueue: 'chatwoot',
    workflowsPath: fileURLToPath(new URL('./sample-workflows.ts', import.meta.url)),
    activities: createActivities({ baseUrl: standIn.url, accountId: 1, tokens: { user: standIn.tokens.admin } }),
  });
  running = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await running;
  await native.close();
  await connection.close();
  await standIn.close();
  await server.stop();
});

test('a workflow sets a status through the typed proxy', async () => {
  const { conversationId } = await standIn.customer.write('it broke');
  const result = await client.workflow.execute('resolveIt', {
    taskQueue: 'chatwoot',
    workflowId: 'w1',
    args: [conversationId],
  });
  expect(result).toMatchObject({ status: 'resolved' });
});

test('a failure keeps its kind', async () => {
  const failed = await client.workflow
    .execute('resolveIt', { taskQueue: 'chatwoot', workflowId: 'w2', args: [4711] })
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(WorkflowFailedError);
  expect(JSON.stringify((failed as WorkflowFailedError).cause)).toContain('NotFound');
});
