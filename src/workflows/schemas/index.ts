import type { ZodType } from 'zod';
import type { ProcessName } from '../names.ts';
import { awaitCustomerReplyInput } from './await-customer-reply.ts';
import { closeTheLoopInput } from './close-the-loop.ts';
import { guardFirstResponseInput } from './guard-first-response.ts';
import { setStatusInBulkInput } from './set-status-in-bulk.ts';
import { sweepStaleInput } from './sweep-stale.ts';

/** What each process takes, by its name. `watchConnection` starts itself and is not here. */
export const processSchemas: { readonly [Name in ProcessName]?: ZodType } = {
  setStatusInBulk: setStatusInBulkInput,
  awaitCustomerReply: awaitCustomerReplyInput,
  sweepStale: sweepStaleInput,
  guardFirstResponse: guardFirstResponseInput,
  closeTheLoop: closeTheLoopInput,
};
