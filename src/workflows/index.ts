/** Every process under its name, for `workflowsPath` or a bundle. A Temporal workflow type is the name exported here. */
export { awaitCustomerReply } from './await-customer-reply.ts';
export { closeTheLoop } from './close-the-loop.ts';
export { guardFirstResponse } from './guard-first-response.ts';
export { setStatusInBulk } from './set-status-in-bulk.ts';
export { sweepStale } from './sweep-stale.ts';
export { watchConnection } from './watch-connection.ts';
