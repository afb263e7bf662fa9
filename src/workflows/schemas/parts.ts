import { z } from 'zod';
import { spanPattern } from '../spans.ts';

/** A number that Chatwoot gave: of a conversation, inbox, team or agent. */
export const id = z.int().positive();

/** A length of time. */
export const span = z
  .string()
  .regex(spanPattern, 'give a whole number, a space and seconds, minutes, hours, days or weeks, such as "3 days".');

/** Words for a customer or for a note. The text of a canned response stays out of the history; `text` goes into it. */
export const message = z.union([
  z.strictObject({
    canned: z.string().min(1).describe('Short code of a canned response of the account, without the slash.'),
  }),
  z.strictObject({ text: z.string().min(1).describe('The text itself, which the history then holds.') }),
]);

/** Titles of labels; Chatwoot splits a title at a comma. */
export const labels = z.array(z.string().regex(/^[^,]+$/, 'give label titles without commas.')).min(1);
