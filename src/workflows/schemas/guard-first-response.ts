import { z } from 'zod';
import { conditions, id, labels, meantAccount, message, span } from './parts.ts';

const priority = z.enum(['urgent', 'high', 'medium', 'low']);

const target = z.strictObject({
  within: span.describe('How long it may take, in the inbox’s business hours.'),
  perPriority: z.partialRecord(priority, span).optional().describe('Other spans for single priorities.'),
  warnBefore: span.optional().describe('How long before it is missed to warn, in business hours.'),
});

const escalation = z.strictObject({
  agent: z
    .union([id, z.string().min(1)])
    .optional()
    .describe('Id, e-mail address or exact name of an agent; an id keeps a person’s name out of the history.'),
  team: z
    .union([id, z.string().min(1)])
    .optional()
    .describe('Id or exact name of a team.'),
  priority: priority.optional().describe('Set unless the conversation has this or a higher one.'),
  labels: labels.optional().describe('Labels to add.'),
  note: message.optional().describe('The note for agents; a sentence with the target and the time unless told.'),
});

const targets = z.strictObject({
  firstResponse: target.optional().describe('From the creation of a conversation to the first reply of a human.'),
  nextResponse: target.optional().describe('From a later message of the customer to the next reply of a human.'),
  resolution: target.optional().describe('From the creation of a conversation to its resolution.'),
});

/** What `guardFirstResponse` takes: the targets, and what to do when one is near or missed. */
export const guardFirstResponseInput = z.strictObject({
  targets: targets.describe('How soon customers are to be answered.'),
  warn: escalation.optional().describe('What to do when a target is about to be missed; needs warnBefore.'),
  missed: escalation.optional().describe('What to do when a target is missed.'),
  businessHours: z.boolean().optional().describe('False: every hour counts. True unless told.'),
  ...conditions,
  checkEvery: span.optional().describe('The longest time between two checks, 15 minutes unless told.'),
  lookBack: span
    .optional()
    .describe('How long before its start a target may have been missed to be acted on, 1 day unless told.'),
  limit: z.int().min(1).max(1_000).optional().describe('The most escalations of one check, 100 unless told.'),
  ...meantAccount,
});

export type GuardFirstResponseProcess = z.infer<typeof guardFirstResponseInput>;
