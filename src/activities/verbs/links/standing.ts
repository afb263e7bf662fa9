import { ChatwootError } from '../../../chatwoot/errors.ts';
import type { IssueName } from '../../../github/issue-name.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { type LinkNote, newestAbout } from './note.ts';
import { readBack } from './read-back.ts';

/** What the notes of a conversation say about an issue. */
export interface Standing {
  /** The newest note about it, if there is any. */
  readonly newest: LinkNote | undefined;
}

/** The newest note about an issue in a conversation, however old. Undefined when the conversation was deleted. */
export async function standingOf(
  deps: VerbDependencies,
  conversation_id: number,
  names: readonly IssueName[],
  options: VerbOptions,
): Promise<Standing | undefined> {
  const read = await unlessDeleted(() =>
    readBack(deps, conversation_id, (messages) => newestAbout(messages, names) !== undefined, options),
  );
  return read && { newest: newestAbout(read.messages, names) };
}

/** Undefined for what is not there any more: it was listed a moment ago. */
export async function unlessDeleted<Answer>(read: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ChatwootError && error.kind === 'NotFound') return undefined;
    throw error;
  }
}
