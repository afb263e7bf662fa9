import type { Rule } from './rule.ts';

/** An empty text is shown in the answer and not stored (seen: recording 12 step 180). */
export const noteSaysSomething: Rule = ({ content }) =>
  String(content).trim() === ''
    ? 'content is blank, and Chatwoot would not store it: give the text of the note.'
    : undefined;
