import { z } from 'zod';
import { id, labels, message } from './parts.ts';

/** One thing that a process does to a conversation, named by its only key. */
export const act = z.union([
  z.strictObject({
    status: z.enum(['open', 'resolved', 'pending', 'snoozed']).describe('Sets the status.'),
  }),
  z.strictObject({ addLabels: labels.describe('Adds these labels and keeps the others.') }),
  z.strictObject({ removeLabels: labels.describe('Takes these labels off and keeps the others.') }),
  z.strictObject({ assignAgent: id.describe('Id of the agent it is assigned to.') }),
  z.strictObject({ assignTeam: id.describe('Id of the team it is assigned to.') }),
  z.strictObject({
    priority: z.enum(['urgent', 'high', 'medium', 'low']).nullable().describe('Sets the priority; null takes it off.'),
  }),
  z.strictObject({ note: message.describe('A note that only agents see.') }),
  z.strictObject({ message: message.describe('A last message to the customer.') }),
]);
export const acts = z.array(act).max(20);
export type Act = z.infer<typeof act>;
