import { fileURLToPath } from 'node:url';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection, Worker } from '@temporalio/worker';
import { ChatwootPlugin } from 'chatwoot-flows/plugin';
import * as activities from './activities.ts';

// TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE … say which Temporal, CHATWOOT_BASE_URL … which Chatwoot.
const { connectionOptions, namespace } = loadClientConnectConfig();
const connection = await NativeConnection.connect(connectionOptions);
const worker = await Worker.create({
  connection,
  namespace: namespace ?? 'default',
  taskQueue: 'parcels',
  workflowsPath: fileURLToPath(new URL('./workflows.ts', import.meta.url)),
  activities,
  plugins: [new ChatwootPlugin()],
  // Calls to Chatwoot that have begun may end: one takes 30 s at most.
  shutdownGraceTime: '35 seconds',
});
await worker.run();
await connection.close();
