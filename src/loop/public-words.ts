import { ChatwootError } from '../chatwoot/errors.ts';

/** What comes before a number that names a conversation, a message or a person of the account. */
const named =
  /((?:conversation|message|contact|inbox|display|agent|user)s?(?:[ _]ids?)?[ :#/]+)\d+(?:(?:, ?| and )\d+)*/gi;

/**
 * An error's sentence as strangers may read it: what it says of GitHub, settings and server stays, numbers of
 * conversations and people go. Our errors hold no texts of customers.
 */
export const withoutNumbers = (sentence: string): string =>
  sentence.replace(named, (_, before: string) => `${before.trimEnd()} …`);

/** The sentence of an error, for a log that strangers can read or for one that they cannot. */
export const sentenceOf = (error: ChatwootError, isPublic: boolean): string =>
  isPublic ? withoutNumbers(error.message) : error.message;

/** The same error for such a log. */
export function shownError(error: unknown, isPublic: boolean): unknown {
  if (!(error instanceof ChatwootError) || !isPublic) return error;
  const message = withoutNumbers(error.message.slice(error.operation.length + 2));
  return new ChatwootError({ ...error, message });
}
