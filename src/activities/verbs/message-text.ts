import { refused, type VerbDependencies, type VerbOptions } from './dependencies.ts';

/** A message by the short code of one of the account's canned responses, or as a text. */
export type MessageText = { readonly canned: string } | { readonly text: string };

/**
 * The words of a message. A canned response is read anew each time, so that its text stays out of Temporal's history
 * and the newest wording counts. A variable ({{contact.name}}) is refused: Chatwoot replaces it when it stores the
 * message (liquidable.rb), with nothing where the contact lacks it, which no answer tells beforehand.
 *
 * Throws `Invalid` for an unknown or repeated short code, an empty text, or a text with a variable.
 */
export async function wordsOf(
  { chatwoot }: VerbDependencies,
  verb: string,
  field: string,
  message: MessageText,
  options: VerbOptions,
): Promise<string> {
  if ('text' in message) return checked(verb, field, message.text, 'the text');
  const search = message.canned;
  const found = await chatwoot.cannedResponses.list({ search }, { ...options, token: 'user' });
  const [canned] = found.filter(({ short_code }) => short_code === search);
  if (canned === undefined)
    throw refused(
      verb,
      `${field} names the canned response "${search}", which the account does not have: add it in Chatwoot’s settings, or name another.`,
    );
  return checked(verb, field, canned.content, `the canned response "${search}"`);
}

function checked(verb: string, field: string, words: string, what: string): string {
  if (typeof words !== 'string' || words.trim() === '') throw refused(verb, `${field}: ${what} is empty.`);
  if (words.includes('{{'))
    throw refused(
      verb,
      `${field}: ${what} holds a variable in {{ }}, which Chatwoot would replace, perhaps with nothing: use plain text.`,
    );
  return words;
}
