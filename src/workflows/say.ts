import type { SendOnceInput } from '../activities/verbs/send-once.ts';
import type { AwaitCustomerReplyProcess } from './schemas/await-customer-reply.ts';

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

/** The canned responses that an `awaitCustomerReply` says days later, each once, by the first field that names it. */
export function cannedLater({ nudges = [], ifSilent = [] }: Pick<AwaitCustomerReplyProcess, 'nudges' | 'ifSilent'>): {
  readonly [field: string]: string;
} {
  const named: [field: string, words: Words][] = nudges.map(({ say }, at) => [`nudges[${at}].say`, say]);
  for (const [at, act] of ifSilent.entries()) {
    if ('note' in act) named.push([`ifSilent[${at}].note`, act.note]);
    if ('message' in act) named.push([`ifSilent[${at}].message`, act.message]);
  }
  const fields = new Map<string, string>();
  for (const [field, words] of named)
    if ('canned' in words && !fields.has(words.canned)) fields.set(words.canned, field);
  return Object.fromEntries([...fields].map(([canned, field]) => [field, canned]));
}
