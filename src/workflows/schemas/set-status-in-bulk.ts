import { z } from 'zod';
import { snoozeAdvice, snoozeSeconds } from '../../activities/verbs/snooze-time.ts';
import { id, meantAccount } from './parts.ts';

/** Ids and results of one run stay far below Temporal's 2 MB for one payload. */
export const mostConversations = 100_000;

/** What `setStatusInBulk` takes: `ids` or `filter`, a `limit`, and the status to reach. */
export const setStatusInBulkInput = z
  .strictObject({
    ids: z
      .array(id)
      .min(1)
      .max(mostConversations)
      .optional()
      .describe('Numbers of conversations, as in the dashboard’s addresses.'),
    filter: z
      .array(z.record(z.string(), z.json()))
      .min(1)
      .optional()
      .describe(
        'Chatwoot’s own conversation filter: entries of attribute_key, filter_operator, values, query_operator. It is kept in the history as it is.',
      ),
    limit: z
      .int()
      .min(1)
      .max(mostConversations)
      .describe('The most conversations that may be changed; more are refused before anything is written.'),
    status: z.enum(['open', 'resolved', 'pending', 'snoozed']).describe('The status that all of them shall have.'),
    snoozedUntil: z
      .union([z.int().positive(), z.string()])
      .refine((until) => snoozeSeconds(until) !== undefined, snoozeAdvice)
      .optional()
      .describe(
        'Only with snoozed: epoch seconds, or an ISO time with its zone. Left out: until the customer’s next message.',
      ),
    by: z
      .enum(['toggle', 'bulk'])
      .optional()
      .describe(
        'One request each (toggle, the default), or Chatwoot’s bulk jobs for a server that allows few requests.',
      ),
    pageSize: z
      .int()
      .min(1)
      .max(2_000)
      .optional()
      .describe('Conversations of one activity, 1,000 unless told. Pause and cancel take effect between pages.'),
    ...meantAccount,
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), {
    message: 'give either ids or filter, exactly one of them.',
    path: ['ids'],
  })
  .refine(({ ids, limit }) => (ids?.length ?? 0) <= limit, {
    message: 'ids names more conversations than limit allows: raise limit, or choose fewer.',
    path: ['limit'],
  })
  // Whether it has passed is for the worker: the job may be run again later, to learn how the first run ended.
  .refine(({ status, snoozedUntil }) => status === 'snoozed' || snoozedUntil === undefined, {
    message: 'it goes with status snoozed only, so leave it out.',
    path: ['snoozedUntil'],
  });

export type SetStatusInBulkProcess = z.infer<typeof setStatusInBulkInput>;
