/** Every process under its name, for `workflowsPath` or a bundle. A Temporal workflow type is the name exported here. */
export { guardFirstResponse } from './guard-first-response.ts';
export { setStatusInBulk } from './set-status-in-bulk.ts';
export { sweepStale } from './sweep-stale.ts';
