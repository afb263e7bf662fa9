import { placeOf } from '../chatwoot/conversation-url.ts';
import { type Command, commandsIn, refuse } from '../github/commands.ts';
import type { ChatwootAccount } from '../github/conversation-urls.ts';

const forSeveral =
  'The addresses in this comment belong to several accounts of Chatwoot: write a comment of its own for each account.';

/**
 * The commands of a comment that this step answers. Where a repository is connected to several accounts, each comment is
 * one step's alone, since they answer by one reaction of one bot: the one whose conversations it names, and the first by
 * address where it names nobody's, or those of several, of which nothing is carried out.
 * @param others the other steps' accounts; their own counts for nothing, so that all may have the same list
 */
export function ownCommands(markdown: string, own: ChatwootAccount, others: readonly ChatwootAccount[]): Command[] {
  const apart = others.filter((other) => keyOf(other) !== keyOf(own));
  const commands = commandsIn(markdown, own, apart.length === 0);
  if (apart.length === 0 || commands.length === 0) return commands;
  const named = [own, ...apart].filter((account) =>
    commandsIn(markdown, account).some(({ does }) => does !== 'refuse'),
  );
  if (named.length === 1) return named[0] === own ? commands : [];
  const isFirst = apart.every((other) => keyOf(own) < keyOf(other));
  if (!isFirst) return [];
  return named.length === 0 ? commands : [refuse(forSeveral)];
}

const keyOf = ({ baseUrl, accountId }: ChatwootAccount): string => `${placeOf(baseUrl)}/app/accounts/${accountId}`;
