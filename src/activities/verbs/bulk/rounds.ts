import { ChatwootError } from '../../../chatwoot/errors.ts';
import { pause } from '../pause.ts';
import { reached, type StatusTarget } from '../snooze-time.ts';
import { bulkChunk, lanes } from './by-bulk-action.ts';
import { toggleOne } from './by-toggle.ts';
import { createPace, workThrough } from './pace.ts';
import { chunksOf, readStatuses, type Statuses } from './read-statuses.ts';
import type { Chunk, Rounds } from './run.ts';

/** With the waits between them enough to outlive a restart of the server. */
const mostRounds = 8;
/** What two bulk jobs dropped is left to toggles. */
const bulkRounds = 2;
/** When no read by number has worked until then, the server may be unable to, which keeps nobody from changing. */
const readingMayFail = 2;

/** Reads what is pending, changes what is not there yet, and again with what failed in passing. */
export async function runRounds(rounds: Rounds): Promise<void> {
  const { verb, deps, tally, options } = rounds;
  const pace = createPace();
  const reading = { works: false };
  for (let round = 1; tally.pending().length > 0; round += 1) {
    if (isLate(rounds)) return tally.close(late(verb));
    const chunks = pendingChunks(rounds, round, reading);
    if (round > mostRounds) {
      for await (const _ of chunks);
      return tally.close(gaveUp(verb));
    }
    if (rounds.by === 'bulk' && round <= bulkRounds) {
      await workThrough(
        chunks,
        () => lanes,
        (chunk) => bulkChunk(rounds, pace, chunk),
      );
    } else {
      await workThrough(
        single(rounds, chunks),
        () => pace.limit,
        (id) => toggleOne(rounds, pace, id),
      );
    }
    if (tally.pending().length === 0) return;
    const wait = Math.min(30_000, 500 * 2 ** round) * (1 + deps.clock.random());
    if (deps.clock.now() + wait >= (options.deadline ?? Number.POSITIVE_INFINITY)) return tally.close(late(verb));
    await pause(deps.clock, wait, options, { verb, purpose: 'to try the rest again', mayHaveHappened: true });
  }
}

/** What still has to be changed, chunk by chunk; the next chunk is read while this one is worked on. */
async function* pendingChunks(rounds: Rounds, round: number, reading: { works: boolean }): AsyncGenerator<Chunk> {
  const { deps, tally, seen, options } = rounds;
  const chunks = chunksOf(tally.pending());
  const known = round === 1 && seen.size > 0;
  const read = (ids: number[] | undefined) =>
    ids === undefined || known ? Promise.resolve(seen) : readStatuses(deps, ids, options);
  let next = read(chunks[0]);
  for (const [at, ids] of chunks.entries()) {
    if (isLate(rounds)) return;
    const statuses = await next;
    next = read(chunks[at + 1]);
    if (statuses instanceof ChatwootError) {
      const later = statuses.passing && (reading.works ? round < mostRounds : round <= readingMayFail);
      if (later) for (const id of ids) tally.unsure(id, statuses);
      else yield { ids, statuses: new Map() };
      continue;
    }
    reading.works = true;
    for (const id of ids) if (isThere(rounds.target, statuses, id)) tally.there(id);
    const left = ids.filter((id) => !isThere(rounds.target, statuses, id));
    if (left.length > 0) yield { ids: left, statuses };
  }
}

const isThere = (target: StatusTarget, statuses: Statuses, id: number): boolean => {
  const row = statuses.get(id);
  return row !== undefined && reached(target, row.status, row.snoozed_until);
};

async function* single(rounds: Rounds, chunks: AsyncIterable<Chunk>): AsyncGenerator<number> {
  for await (const { ids } of chunks) {
    for (const id of ids) {
      if (isLate(rounds)) return;
      yield id;
    }
  }
}

const isLate = ({ deps, options }: Rounds): boolean =>
  options.deadline !== undefined && deps.clock.now() >= options.deadline;

const late = (verb: string) =>
  new ChatwootError({
    kind: 'TimedOut',
    operation: verb,
    message: 'not done, since the time given was over before its turn: run this again, or allow more time.',
  });

const gaveUp = (verb: string) =>
  new ChatwootError({
    kind: 'ServerError',
    operation: verb,
    mayHaveHappened: true,
    message: `not in the target status after ${mostRounds} rounds of trying: look at it, and run this again.`,
  });
