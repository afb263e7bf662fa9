import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { wordsOf } from '../message-text.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

export interface BaselineInput {
  readonly conversation_id: number;
  /** Short codes of canned responses that shall be said later, by the field that names them: each must be there now. */
  readonly canned_responses?: { readonly [field: string]: string };
}

/**
 * What a conversation is now, by ids: from here on `changes.wait` tells what is different. Changes nothing. Its messages
 * up to the newest count as known. Needs a user's token; throws `NotFound` for a conversation that is not there, `Invalid`
 * for a canned response that is not there or cannot be said as it is, with the field that names it.
 */
export async function baseline(
  dependencies: VerbDependencies,
  { conversation_id, canned_responses = {} }: BaselineInput,
  options: VerbOptions = {},
): Promise<Snapshot> {
  const row = await dependencies.chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user' });
  for (const [field, canned] of Object.entries(canned_responses))
    await wordsOf(dependencies, 'changes.baseline', field, { canned }, options);
  return snapshotOf(row, { message: row.messages.at(-1)?.id ?? 0, recent: [] });
}
