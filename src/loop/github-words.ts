import { quotedReply } from '../github/quoted-reply.ts';

/** Characters that show nothing or turn the direction of what follows. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const seam = '\u200B';
/** As many characters as GitHub takes. */
const longestTitle = 256;
const longestText = 4_000;

export const notThere = 'There is no such conversation, or the token that this repository works with may not see it.';

/** The comment that says to people who may write why commands were not carried out: each reason once, no address. */
export const refusalComment = (why: readonly string[]): string => [...new Set(why), writeAnew].join('\n');

const writeAnew = 'What is right goes in a new comment: one that was answered is not read again, however it is edited.';

/** @param text what the customer wrote, where it may be shown */
export const replyComment = (text: string | undefined): string =>
  text === undefined
    ? 'A customer who was told of this closing has written again. The conversation is in Chatwoot.'
    : `A customer who was told of this closing has written again:\n\n${quotedReply(text)}`;

/** An agent's words as a title of one line that mentions nobody. */
export const newIssueTitle = (title: string): string =>
  [...title.replace(/\s+/g, ' ').replace(unseen, '').trim().replaceAll('@', `@${seam}`)]
    .slice(0, longestTitle)
    .join('');

/** @param text what the customer wrote, where it may be shown; else empty */
export const newIssueBody = (text: string): string =>
  text === ''
    ? 'Opened from a support conversation by a note of an agent.'
    : `Opened from a support conversation by a note of an agent. The customer wrote:\n\n${quotedReply(text, longestText)}`;
