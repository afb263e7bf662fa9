import { createChatwoot } from '../../src/activities/chatwoot.ts';

/** Run by a test in a process of its own, since Node reads NODE_EXTRA_CA_CERTS only at its start. */
const chatwoot = createChatwoot({ baseUrl: process.argv[2] as string, accountId: 1, tokens: { user: 'tok' } });
const said = await chatwoot.profile.get().then(
  () => 'answered',
  (error: Error) => error.message,
);
console.log(said);
process.exit(0);
