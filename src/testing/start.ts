/** Starts the stand-in until it is stopped: `node src/testing/start.ts [PORT]`. */
import { startStandIn } from './index.ts';

const port = Number(process.argv[2] ?? 3100);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`The port is "${process.argv[2]}"; give a whole number from 0 to 65535, or nothing for 3100.`);
  process.exit(2);
}
const standIn = await startStandIn({ port }).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  console.error(`Port ${port} cannot be used (${error.code}); give another one, or 0 for any that is free.`);
  process.exit(1);
});
const { conversationId } = await standIn.customer.write('Hello, my order has not arrived.');
const profile = `${standIn.url}/api/v1/profile`;
console.log(`This is a stand-in for tests and trials. It is NOT Chatwoot: it keeps everything in memory and forgets it.
It listens at ${standIn.url}, for this machine only. Account 1, "Acme Support".
Conversation ${conversationId} waits there for an answer.
Tokens, which open nothing else: administrator ${standIn.tokens.admin}, agent ${standIn.tokens.agent},
bot ${standIn.tokens.bot}, platform app ${standIn.tokens.platform}.
Try: curl -H "api_access_token: ${standIn.tokens.admin}" ${profile}
Stop it with Ctrl+C.`);
