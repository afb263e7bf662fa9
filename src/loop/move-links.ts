import { oneByOne } from '../activities/verbs/one-by-one.ts';
import type { IssueName } from '../github/issue-name.ts';
import { note, noteFailed } from './loop-report.ts';
import { isSameRepository } from './repositories.ts';
import { formerNamesOf, type Run } from './run.ts';
import type { Telling } from './teller.ts';
import type { Move } from './writes.ts';

/** A link that moves on tells nobody, so there may be any number; a durable process takes no more than that either. */
export const mostLinks = 10_000;

/**
 * Moves every link of an issue to another one, also those under its earlier names. What cannot be moved now is counted
 * as failed and stays where it is, for the next run. Answers whether anything was moved.
 * @param old which notes do not count, of an issue whose end is old news
 */
export async function moveLinks(run: Run, move: Move, old: Pick<Telling, 'notesSince'> = {}): Promise<boolean> {
  const { verbs, settings, options, writes, report, home, repository } = run;
  const before = report.counts.moved;
  const since = old.notesSince === undefined ? {} : { notes_since: old.notesSince };
  for (const from of [move.from, ...(await formerNamesOf(run, move.from))]) {
    const { linked, failed: unread = [] } = await verbs.links.find(
      { issue: from, from_attribute: settings.linksFromAttribute, limit: mostLinks, ...since },
      options,
    );
    const { failed } = await oneByOne(
      linked,
      async (one) => {
        await writes.move(one.conversation_id, { ...move, from });
        return one;
      },
      options,
    );
    noteFailed(report, from, [...unread, ...failed]);
  }
  const isMoved = report.counts.moved > before;
  // Without a name: the other repository need not be for this one's readers.
  if (isMoved && !isSameRepository(home ?? repository, move.to.name))
    note(report, 'Links moved to another repository: telling their customers is for the runs of this workflow there.');
  return isMoved;
}

/** GitHub leads from an issue's old address to the present one; a transfer mostly changes its number, a rename never. */
export const reasonOf = (from: IssueName, to: IssueName): Move['why'] =>
  from.number === to.number ? 'renamed' : 'transferred';
