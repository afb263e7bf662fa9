import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { ChatwootActivityTypes } from 'chatwoot-flows/activities';
import { activityOptionsOf } from 'chatwoot-flows/workflows';

// One durable call: Temporal repeats it until it is done, and there is no workflow to write or to pay for.
const [conversation = '', taskQueue = 'chatwoot-default'] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(conversation)) {
  console.error('Give the number of the conversation: node set-status.ts 42');
  process.exit(2);
}
const { connectionOptions, namespace } = loadClientConnectConfig();
const connection = await Connection.connect(connectionOptions);
const client = new Client({ connection, namespace: namespace ?? 'default' });
const { status } = await client.activity.typed<ChatwootActivityTypes>().execute('conversations.setStatus', {
  ...activityOptionsOf('conversations.setStatus'),
  // The same id while it runs is the same call; a repeated start waits for its result.
  id: `resolve/${conversation}`,
  idConflictPolicy: 'USE_EXISTING',
  taskQueue,
  args: [{ conversation_id: Number(conversation), status: 'resolved' }],
});
console.log(`Conversation ${conversation} is now ${status}.`);
await connection.close();
