import type { PublishedName } from '../schemas/published.ts';
import { awaitCustomerReplyRules } from './await-customer-reply.ts';
import type { Broken } from './broken.ts';
import { closeTheLoopRules } from './close-the-loop.ts';
import { guardFirstResponseRules } from './guard-first-response.ts';
import { setStatusInBulkRules } from './set-status-in-bulk.ts';

/** By process, for an input that fits the schema. */
export const rules: { readonly [Name in PublishedName]?: (input: never) => Broken[] } = {
  setStatusInBulk: setStatusInBulkRules,
  awaitCustomerReply: awaitCustomerReplyRules,
  guardFirstResponse: guardFirstResponseRules,
  closeTheLoop: closeTheLoopRules,
};
