import type { Conversation } from '../../../chatwoot/answers/conversation.ts';
import { ChatwootError } from '../../../chatwoot/errors.ts';
import { chunkSize, readRows } from '../bulk/read-statuses.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { unlessDeleted } from '../links/standing.ts';
import { readRepeats } from '../one-by-one.ts';

/** The conversations of a page, each as it was a moment before its turn. */
export interface PageRows {
  /** Undefined when it was deleted. */
  get(id: number): Promise<Conversation | undefined>;
}

/** What a row says is older than that no more: a page may wait for a minute before its first message. */
const freshMs = 30_000;

/**
 * Reads 24 at a time, one request for those whose turn comes next. Where the filter is refused, or does not find one,
 * that one is read by itself.
 * @param ids in the order of their turns
 */
export function pageRows(deps: VerbDependencies, ids: readonly number[], options: VerbOptions): PageRows {
  const reading = { ...options, token: 'user', repeats: readRepeats } as const;
  let chunk: {
    readonly rows: ReadonlyMap<number, Conversation>;
    readonly ids: readonly number[];
    readonly at: number;
  } = {
    rows: new Map(),
    ids: [],
    at: 0,
  };
  const readNext = async (id: number): Promise<void> => {
    const from = ids.indexOf(id);
    const wanted = ids.slice(from, from + chunkSize);
    const at = deps.clock.now();
    const read = await readRows(deps, wanted, { ...options, repeats: readRepeats });
    if (read instanceof ChatwootError && (read.kind === 'Unauthorized' || options.signal?.aborted)) throw read;
    chunk = { rows: read instanceof ChatwootError ? new Map() : read, ids: wanted, at };
  };
  return {
    async get(id) {
      if (!chunk.ids.includes(id) || deps.clock.now() - chunk.at > freshMs) await readNext(id);
      const row = chunk.rows.get(id);
      return row ?? unlessDeleted(() => deps.chatwoot.conversations.get({ conversation_id: id }, reading));
    },
  };
}
