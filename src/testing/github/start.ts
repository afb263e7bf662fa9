/** Starts the stand-in GitHub until it is stopped: `node src/testing/github/start.ts [PORT]`. */
import { startGithubStandIn } from './index.ts';

const port = Number(process.argv[2] ?? 3200);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`The port is "${process.argv[2]}"; give a whole number from 0 to 65535, or nothing for 3200.`);
  process.exit(2);
}
const standIn = await startGithubStandIn({ port }).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  console.error(`Port ${port} cannot be used (${error.code}); give another one, or 0 for any that is free.`);
  process.exit(1);
});
console.log(`This is a stand-in for tests and trials. It is NOT GitHub: it keeps everything in memory and forgets it.
It listens at ${standIn.url}, for this machine only. Repository octo/repo.
Tokens, which open nothing else: workflow ${standIn.tokens.workflow}, App ${standIn.tokens.app},
mona (admin) ${standIn.tokens.person}, a stranger ${standIn.tokens.stranger}.
Try: curl -H "authorization: token ${standIn.tokens.workflow}" ${standIn.url}/repos/octo/repo/issues
Stop it with Ctrl+C.`);
