import type { Scenarios } from './scenario.ts';
import { setStatusInBulkScenarios } from './set-status-in-bulk.ts';

/** What `npm run histories` records: each process adds its own here. */
export const allScenarios: readonly Scenarios[] = [setStatusInBulkScenarios];
