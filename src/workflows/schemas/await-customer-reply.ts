import { z } from 'zod';
import { acts } from './acts.ts';
import { id, meantAccount, message, span } from './parts.ts';

/** What `awaitCustomerReply` takes: the question, how long to wait, what to say meanwhile and what to do then. */
export const awaitCustomerReplyInput = z.strictObject({
  conversationId: id.describe('Number of the conversation, as in the dashboard’s address.'),
  question: message.optional().describe('What is asked, once. Left out: it was asked already.'),
  key: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe(
      'Makes the question this one: a later process with the same key does not ask again what this one asked. Left out: each process asks.',
    ),
  within: span.describe('How long to wait for the reply, counted from the question; at most 90 days.'),
  nudges: z
    .array(
      z.strictObject({
        after: span.describe('When to say it, counted from the question.'),
        say: message.describe('What is said.'),
      }),
    )
    .max(10)
    .optional()
    .describe('What is said meanwhile, in the order of their times.'),
  ifSilent: acts.optional().describe('What is done, in this order, when nobody answered. Left out: nothing.'),
  anyConversation: z
    .boolean()
    .optional()
    .describe('True: a message of the same contact in another conversation is a reply too.'),
  snooze: z
    .boolean()
    .optional()
    .describe('True: snoozes the conversation after the question, until the customer’s next message.'),
  checkEverySeconds: z
    .int()
    .min(1)
    .max(3_600)
    .optional()
    .describe('Seconds between two looks for a reply, 15 unless told; counts for the first process of a connection.'),
  ...meantAccount,
});

export type AwaitCustomerReplyProcess = z.infer<typeof awaitCustomerReplyInput>;
