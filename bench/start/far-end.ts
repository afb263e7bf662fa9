/** The far end of bench:start: a stand-in with one conversation, in a process of its own. Prints where it is. */
import { startStandIn } from '../../src/testing/index.ts';

const far = await startStandIn();
const { conversationId } = await far.customer.write('Hello');
console.log(JSON.stringify({ url: far.url, token: far.tokens.admin, conversationId }));
