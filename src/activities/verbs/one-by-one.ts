import { ChatwootError, type ErrorKind } from '../../chatwoot/errors.ts';
import type { Progress } from '../progress.ts';
import type { VerbOptions } from './dependencies.ts';

interface OfConversation {
  readonly conversation_id: number;
}

/** A conversation that could not be worked on. Without the sentence, which a history need not keep a hundred times. */
export interface NotWorked {
  readonly conversation_id: number;
  readonly kind: ErrorKind;
}

/** What is settled so far; plain JSON, so that another attempt can go on from it. */
export interface Settled<Result> {
  readonly results: readonly Result[];
  readonly failed: readonly NotWorked[];
}

/** That many failures in passing one after the other are the server's trouble, not a conversation's. */
export const troublesInARow = 3;
/** A report is a heartbeat, and billed. What a lost one would have told costs the next attempt a look, nothing twice. */
const reportEvery = 10;
/** A read that failed in passing is made again before the conversation counts as failed. */
export const readRepeats = 3;

/**
 * Works on conversations one after the other and goes on where an earlier attempt stopped. One that fails is left and
 * named; the error is thrown, for a later attempt to go on, when the token is refused, when the work is cancelled, or
 * when three in a row failed in passing, which then count as not tried.
 */
export async function oneByOne<Item extends OfConversation, Result extends OfConversation>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  options: VerbOptions,
  progress?: Progress<Settled<Result>>,
): Promise<Settled<Result>> {
  const results = [...(progress?.last?.results ?? [])];
  const failed = [...(progress?.last?.failed ?? [])];
  const settled = new Set([...results, ...failed].map((one) => one.conversation_id));
  const doubtful: NotWorked[] = [];
  let unreported = 0;
  for (const item of items) {
    const { conversation_id } = item;
    if (settled.has(conversation_id)) continue;
    try {
      results.push(await work(item));
      failed.push(...doubtful.splice(0));
    } catch (error) {
      if (!(error instanceof ChatwootError) || error.kind === 'Unauthorized' || options.signal?.aborted) throw error;
      if (!error.passing) failed.push({ conversation_id, kind: error.kind });
      else if (doubtful.push({ conversation_id, kind: error.kind }) >= troublesInARow) throw error;
    }
    unreported += 1;
    if (unreported < reportEvery) continue;
    unreported = 0;
    progress?.report({ results: [...results], failed: [...failed] });
  }
  return { results, failed: [...failed, ...doubtful] };
}

/** Those that were worked on, and those that were left alone, with the reason. */
export function apart<Reason extends string>(
  results: readonly (OfConversation & { readonly reason?: Reason })[],
): { worked: number[]; skipped: { conversation_id: number; reason: Reason }[] } {
  return {
    worked: results.filter(({ reason }) => reason === undefined).map(({ conversation_id }) => conversation_id),
    skipped: results.flatMap(({ conversation_id, reason }) => (reason ? [{ conversation_id, reason }] : [])),
  };
}
