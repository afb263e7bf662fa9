import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

export interface BaselineInput {
  readonly conversation_id: number;
}

/**
 * What a conversation is now, by ids: from here on `changes.wait` tells what is different. Changes nothing. Its messages
 * up to the newest count as known. Needs a user's token; throws `NotFound` for a conversation that is not there.
 */
export async function baseline(
  { chatwoot }: VerbDependencies,
  { conversation_id }: BaselineInput,
  options: VerbOptions = {},
): Promise<Snapshot> {
  const row = await chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user' });
  return snapshotOf(row, { message: row.messages.at(-1)?.id ?? 0, recent: [] });
}
