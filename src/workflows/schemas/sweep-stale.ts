import { z } from 'zod';
import { conditions, labels, meantAccount, message, span } from './parts.ts';

/** What `sweepStale` takes: which conversations, how long a silence, what to say, and when to close. */
export const sweepStaleInput = z.strictObject({
  silentFor: span.describe('How long nothing must have happened in a conversation before it is nudged.'),
  closeAfter: span.describe('How long after the nudge it is resolved, if nothing happens.'),
  nudge: message.describe('What to say: a canned response or a text.'),
  ...conditions,
  stopLabels: labels.optional().describe('Conversations with one of these labels are left alone.'),
  addLabels: labels.optional().describe('Labels that each closed conversation gets.'),
  note: message.optional().describe('A note for agents in each closed conversation.'),
  limit: z.int().min(1).max(1_000).optional().describe('The most conversations of one round, 100 unless told.'),
  every: span.optional().describe('How often to look anew. Left out: one round, then it ends.'),
  evenIfCustomerWaits: z
    .boolean()
    .optional()
    .describe('True: also conversations in which the customer wrote last and waits for the team.'),
  closeUntold: z
    .boolean()
    .optional()
    .describe('True: also closes those whose channel took no message. They are left open unless told.'),
  dryRun: z.boolean().optional().describe('True: says what it would do, once, and writes nothing.'),
  ...meantAccount,
});

export type SweepStaleProcess = z.infer<typeof sweepStaleInput>;
