/** A stand-in in a process of its own, as slow as a Chatwoot on two cores. Tells its address and ids as one JSON line. */
import { createChatwoot } from '../../src/activities/chatwoot.ts';
import { startStandIn } from '../../src/testing/index.ts';

const count = Number(process.argv[2]);
// 45 ms a change, two at a time: API-NOTES 0, item 10.
const ms = Number(process.argv[3] ?? 45);
const standIn = await startStandIn(ms > 0 ? { workPerWrite: { ms, atATime: 2 } } : {});
const { inboxId, contactId, conversationId } = await standIn.customer.write('hello');
const chatwoot = createChatwoot({
  baseUrl: standIn.url,
  accountId: 1,
  tokens: { user: standIn.tokens.admin },
  requestsPerMinute: 1_000_000,
});
const ids = [conversationId];
while (ids.length < count) {
  const some = Array.from({ length: Math.min(20, count - ids.length) }, () =>
    chatwoot.conversations.create({ inbox_id: inboxId, contact_id: contactId }),
  );
  ids.push(...(await Promise.all(some)).map(({ id }) => id));
}
console.log(JSON.stringify({ url: standIn.url, token: standIn.tokens.admin, ids }));
