import { type ChatwootAccount, conversationAt, type NoConversation } from './conversation-urls.ts';
import { runningText } from './markdown/running-text.ts';

/** One command of a comment, or why it is none: one sentence for its writer, without a number or an address. */
export type Command =
  | { readonly does: 'link' | 'unlink'; readonly conversation: number }
  | { readonly does: 'refuse'; readonly why: string };

const form = '`/chatwoot link URL` or `/chatwoot unlink URL`, with the address of one conversation';
const reasons: { readonly [reason in NoConversation]: string } = {
  elsewhere: 'That address belongs to another Chatwoot than the one that this repository is connected to.',
  'other-account':
    'That address belongs to another account of Chatwoot than the one that this repository is connected to.',
  'no-conversation': `That is not the address of a conversation: write ${form} as the dashboard shows it.`,
};
const ofNone = 'That address belongs to none of the accounts of Chatwoot that this repository is connected to.';
const reasonsOfSeveral = { ...reasons, elsewhere: ofNone, 'other-account': ofNone };

/**
 * The commands of a comment, in its order: `/chatwoot link URL` and `/chatwoot unlink URL`, each on a line of its own.
 * Not in quotes, code, comments, lists, tables or `<details>`: there people repeat what others said. Who may give them
 * is the caller's to check.
 * @param isOnly false where the repository is connected to other accounts too, of which the comment names none
 */
export function commandsIn(markdown: string, account: ChatwootAccount, isOnly = true): Command[] {
  return runningText(markdown)
    .filter(({ top, folded }) => top && !folded)
    .flatMap(({ lines }) => lines)
    .flatMap((line) => {
      const words = /^ {0,3}\/chatwoot(?: +(.*))?$/i.exec(line.trimEnd());
      return words ? readCommand((words[1] ?? '').trim(), account, isOnly) : [];
    });
}

function readCommand(words: string, account: ChatwootAccount, isOnly: boolean): Command {
  const [verb = '', url, ...more] = words.split(/ +/);
  const does = verb.toLowerCase();
  if (does !== 'link' && does !== 'unlink') return refuse(`There is no such command: write ${form}.`);
  if (url === undefined) return refuse(`An address is missing: write ${form}.`);
  if (more.length > 0) return refuse(`More than one address stands there: write ${form}, each on a line of its own.`);
  const found = conversationAt(url.replace(/^<(.*)>$/, '$1'), account);
  if (typeof found === 'number') return { does, conversation: found };
  return refuse((isOnly ? reasons : reasonsOfSeveral)[found]);
}

export const refuse = (why: string): Command => ({ does: 'refuse', why });
