import { placeOf, readConversationUrl } from '../chatwoot/conversation-url.ts';
import { gap } from './markdown/inline.ts';
import { runningText } from './markdown/running-text.ts';

/** The one account whose conversations count. */
export interface ChatwootAccount {
  /** The installation's address, with a sub-path where it has one. */
  readonly baseUrl: string;
  readonly accountId: number;
}

/** Why a pasted address is not a conversation of ours. It names neither address nor number: it may be read in public. */
export type NoConversation = 'elsewhere' | 'other-account' | 'no-conversation';

/** The number of the conversation that an address names, or why it names none of this account. */
export function conversationAt(url: string, account: ChatwootAccount): number | NoConversation {
  const found = readConversationUrl(url);
  if (!found) return 'no-conversation';
  if (found.place !== placeOf(account.baseUrl)) return 'elsewhere';
  return found.account === account.accountId ? found.conversation : 'other-account';
}

/** An address ends where Markdown or a sentence goes on. */
const urls = new RegExp(String.raw`https?://[^\s<>"'\x60|\\^{}()[\]${gap}]+`, 'gi');

/**
 * The conversations of an account whose URLs stand in a Markdown text, each once, in the order of the text: bare, in
 * angle brackets or behind a link's words. Not in quotes, code or comments, and none of another server or account.
 */
export function conversationsIn(markdown: string, account: ChatwootAccount): number[] {
  const found = runningText(markdown)
    .flatMap(({ lines }) => lines)
    .flatMap((line) => line.match(urls) ?? [])
    .map((url) => conversationAt(url.replace(/[.,;:!?*_~]+$/, ''), account))
    .filter((one) => typeof one === 'number');
  return [...new Set(found)];
}
