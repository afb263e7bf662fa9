import type { Conversation } from '../../../chatwoot/answers/conversation.ts';
import { ChatwootError } from '../../../chatwoot/errors.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { readRepeats } from '../one-by-one.ts';

/**
 * The conversations that changed within so many seconds, in one answer (`updated_within` knows no pages). When that fails
 * in passing, since it is more than the server can answer in its 15 s, say, pages of 25 by last activity, which do not
 * show a change without activity, such as an attribute's. A conversation that becomes active meanwhile moves to the front, to be seen the next time.
 * @param since epoch seconds: where the window begins
 */
export async function changedWithin(
  { chatwoot }: VerbDependencies,
  seconds: number,
  since: number,
  options: VerbOptions,
): Promise<readonly Conversation[]> {
  try {
    const changed = { status: 'all', updated_within: seconds } as const;
    const { data } = await chatwoot.conversations.list(changed, { ...options, repeats: 0 });
    return data.payload;
  } catch (error) {
    if (!(error instanceof ChatwootError) || !error.passing || options.signal?.aborted) throw error;
  }
  const rows = new Map<number, Conversation>();
  for (let page = 1; ; page += 1) {
    const { data } = await chatwoot.conversations.list(
      { status: 'all', sort_by: 'last_activity_at_desc', page },
      { ...options, repeats: readRepeats },
    );
    for (const row of data.payload) rows.set(row.id, row);
    const last = data.payload.at(-1);
    if (last === undefined || last.last_activity_at < since) break;
  }
  return [...rows.values()].filter(({ last_activity_at }) => last_activity_at >= since);
}
