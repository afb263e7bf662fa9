import { z } from 'zod';
import { spanAdvice, spanPattern } from '../spans.ts';

/** A number that Chatwoot gave: of a conversation, inbox, team or agent. */
export const id = z.int().positive();

/** For all that a worker does for a process. */
export const meantAccount = {
  accountId: id
    .optional()
    .describe(
      'Number of the Chatwoot account that is meant: a worker that is connected to another one refuses. Any unless told.',
    ),
};

/** A text of one form. The advice goes into the JSON Schema too, under the name that editors know. */
export const formed = (pattern: RegExp, advice: string) =>
  z.string().regex(pattern, advice).meta({ patternErrorMessage: advice });

/** A length of time. */
export const span = formed(spanPattern, spanAdvice);

/** What is blank Chatwoot would store as an empty message; a verb refuses it, but for a nudge that would be days later. */
const notBlank = formed(/\S/, 'is blank: give a text.');

/** Words for a customer or for a note. The text of a canned response stays out of the history; `text` goes into it. */
export const message = z.union([
  z.strictObject({
    canned: notBlank.describe('Short code of a canned response of the account, without the slash.'),
  }),
  z.strictObject({ text: notBlank.describe('The text itself, which the history then holds.') }),
]);

/** Titles of labels; Chatwoot splits a title at a comma. */
export const labels = z.array(formed(/^[^,]+$/, 'give label titles without commas.')).min(1);

/** Which conversations a process looks at that goes by conditions. */
export const conditions = {
  status: z
    .array(z.enum(['open', 'pending', 'snoozed']))
    .min(1)
    .optional()
    .describe('Which conversations; open ones unless told.'),
  inboxId: id.optional().describe('Only conversations of this inbox.'),
  teamId: id.optional().describe('Only conversations of this team.'),
  labels: labels.optional().describe('Only conversations with any of these labels.'),
};
