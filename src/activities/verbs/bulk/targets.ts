import type { JsonObject } from '../../../chatwoot/input.ts';
import { refused, type VerbDependencies, type VerbOptions } from '../dependencies.ts';
import type { SeenStatus } from './read-statuses.ts';

/** Which conversations to change, as the caller says it: exactly one of the two. */
export interface Selection {
  readonly ids?: readonly number[];
  /** Chatwoot's own conversation filter: entries of attribute_key, filter_operator, values, query_operator. */
  readonly filter?: readonly JsonObject[];
  /** The most conversations that may be changed; more are refused before anything is written. */
  readonly limit: number;
}

export interface Targets {
  readonly ids: readonly number[];
  /** What the filter's rows already told. */
  readonly seen: ReadonlyMap<number, SeenStatus>;
}

/** A walk over hundreds of pages must not end at one that failed in passing. */
const pageRepeats = 5;

/** Refuses a selection that names nothing, everything, or more than the limit, as far as that shows without a request. */
export function checkSelection(verb: string, { ids, filter, limit }: Selection): void {
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw refused(verb, `limit was ${limit}: give the most conversations that may be changed, a whole number above 0.`);
  if ((ids === undefined) === (filter === undefined))
    throw refused(verb, 'give either ids or filter, exactly one of them.');
  if (filter !== undefined && (!Array.isArray(filter) || filter.length === 0)) {
    throw refused(
      verb,
      'filter is empty, which Chatwoot takes for every conversation in every status: give at least one entry.',
    );
  }
  const odd = ids?.find((id) => !Number.isSafeInteger(id) || id < 1);
  if (odd !== undefined)
    throw refused(
      verb,
      'ids holds something that is no conversation number: give whole numbers above 0, as in the dashboard’s addresses.',
    );
  if (new Set(ids).size > limit) throw tooMany(verb, `ids names ${new Set(ids).size} conversations`, limit);
}

/** Finds the conversations. A filter is walked to its end before anything is changed, since a change moves its pages. */
export async function findTargets(
  verb: string,
  deps: VerbDependencies,
  selection: Selection,
  options: VerbOptions,
): Promise<Targets> {
  const { ids, filter, limit } = selection;
  if (filter === undefined) return { ids: [...new Set(ids)], seen: new Map() };
  const seen = new Map<number, SeenStatus>();
  const walk = deps.chatwoot.conversations.filter.each({ payload: filter }, { ...options, repeats: pageRepeats });
  for await (const row of walk) {
    seen.set(row.id, row);
    if (seen.size > limit) throw tooMany(verb, 'the filter matches more conversations', limit);
  }
  return { ids: [...seen.keys()], seen };
}

const tooMany = (verb: string, what: string, limit: number) =>
  refused(verb, `${what}, and limit allows ${limit}: raise limit, or choose fewer. Nothing was changed.`);
