import type { Conversation, ConversationStatus } from '../../../chatwoot/answers/conversation.ts';
import { ChatwootError } from '../../../chatwoot/errors.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';

/** What a row of a list tells of a conversation's status. */
export interface SeenStatus {
  readonly status: ConversationStatus;
  readonly snoozed_until: string | null;
}

export type Statuses = ReadonlyMap<number, SeenStatus>;

/** A filter gives 25 a page: one fewer is seen to be the last page, and costs one request. */
export const chunkSize = 24;

export function chunksOf(ids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / chunkSize) }, (_, at) =>
    ids.slice(at * chunkSize, (at + 1) * chunkSize),
  );
}

/**
 * At most 24 conversations as lists show them, with one request (`display_id` takes several values, API-NOTES section 9).
 * Those that are missing do not exist or are not this user's to see. Answers the error instead of throwing it, since a
 * change does not depend on it; throws only what is no ChatwootError.
 */
export async function readRows(
  { chatwoot }: VerbDependencies,
  ids: readonly number[],
  options: VerbOptions,
): Promise<ReadonlyMap<number, Conversation> | ChatwootError> {
  try {
    const { payload } = await chatwoot.conversations.filter(
      { payload: [{ attribute_key: 'display_id', filter_operator: 'equal_to', values: ids, query_operator: null }] },
      options,
    );
    return new Map(payload.map((row) => [row.id, row]));
  } catch (error) {
    if (error instanceof ChatwootError) return error;
    throw error;
  }
}

/** The same, of which only the statuses count. */
export const readStatuses: (...args: Parameters<typeof readRows>) => Promise<Statuses | ChatwootError> = readRows;
