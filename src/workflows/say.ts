import type { SendOnceInput } from '../activities/verbs/send-once.ts';

/** Words by the short code of a canned response, or, where history may hold it, as text. */
export type Words = { readonly canned: string } | { readonly text: string };

/** What became of one message: ids and a sentence of ours. */
export interface Said {
  readonly step: string;
  /** Missing when nothing was sent. */
  readonly messageId?: number;
  readonly told: boolean;
  /** Why the customer was not told. */
  readonly reason?: string;
}

/** The part of `messages.sendOnce` that says what. */
export const wordsFor = (words: Words): Pick<SendOnceInput, 'content' | 'canned_response'> =>
  'canned' in words ? { canned_response: words.canned } : { content: words.text };
