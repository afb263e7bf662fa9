import { z } from 'zod';
import { id, meantAccount } from './parts.ts';

/** Ids and results of one run stay far below Temporal's 2 MB for one payload. */
export const mostConversations = 100_000;

/** What `setStatusInBulk` takes: `ids` or `filter`, a `limit`, and the status to reach. */
export const setStatusInBulkInput = z.strictObject({
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
    .optional()
    .describe(
      'Only with snoozed: epoch seconds, or an ISO time with its zone. Left out: until the customer’s next message.',
    ),
  by: z
    .enum(['toggle', 'bulk'])
    .optional()
    .describe('One request each (toggle, the default), or Chatwoot’s bulk jobs for a server that allows few requests.'),
  pageSize: z
    .int()
    .min(1)
    .max(2_000)
    .optional()
    .describe('Conversations of one activity, 1,000 unless told. Pause and cancel take effect between pages.'),
  ...meantAccount,
});

export type SetStatusInBulkProcess = z.infer<typeof setStatusInBulkInput>;
