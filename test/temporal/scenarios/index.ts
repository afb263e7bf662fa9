import { awaitCustomerReplyScenarios, watchConnectionScenarios } from './await-customer-reply.ts';
import { closeTheLoopHours, closeTheLoopScenarios } from './close-the-loop.ts';
import { guardFirstResponseScenarios } from './guard-first-response.ts';
import type { Scenarios } from './scenario.ts';
import { setStatusInBulkScenarios } from './set-status-in-bulk.ts';
import { sweepStaleScenarios } from './sweep-stale.ts';

/** What `npm run histories` records: each process adds its own here. */
export const allScenarios: readonly Scenarios[] = [
  setStatusInBulkScenarios,
  awaitCustomerReplyScenarios,
  sweepStaleScenarios,
  guardFirstResponseScenarios,
  closeTheLoopScenarios,
  closeTheLoopHours,
  watchConnectionScenarios,
];
