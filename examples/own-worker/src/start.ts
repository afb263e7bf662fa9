import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { tellWhenShipped } from './workflows.ts';

const [conversation, order, seconds = '3600'] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(conversation ?? '') || !order || !/^[1-9]\d*$/.test(seconds)) {
  console.error(
    'Give the number of the conversation, the order, and seconds between two looks: npm start -- 42 A-17 3600',
  );
  process.exit(2);
}
const { connectionOptions, namespace } = loadClientConnectConfig();
const connection = await Connection.connect(connectionOptions);
const client = new Client({ connection, namespace: namespace ?? 'default' });
const result = await client.workflow.execute<typeof tellWhenShipped>('tellWhenShipped', {
  taskQueue: 'parcels',
  // One parcel, one workflow: a second start is refused, and the customer is told once.
  workflowId: `parcel/${order}`,
  workflowIdReusePolicy: 'REJECT_DUPLICATE',
  args: [{ conversationId: Number(conversation), order, lookEverySeconds: Number(seconds) }],
});
console.log(result);
await connection.close();
