import { type IssueName, issueLabel } from '../../../github/issue-name.ts';
import type { Progress } from '../../progress.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { checkedIssue, checkIds } from '../links/input.ts';
import { markerOf } from '../marker.ts';
import { type NotWorked, oneByOne, type Settled } from '../one-by-one.ts';
import { checkedConversations, checkTime } from './input.ts';
import { marksOfAnyKind, sinceClosing } from './marks.ts';
import { ownLines } from './own-lines.ts';
import { type ReopenedOne, type ReopenWork, reopeningRef, reopenOne } from './reopen-one.ts';
import { looking } from './work.ts';

export interface ReopenPageInput {
  readonly issue: IssueName;
  /** GitHub's numeric id. */
  readonly issue_id: number;
  /** Ids that the issue had before a transfer. */
  readonly former_ids?: readonly number[];
  /** ISO time of the closing that is over. */
  readonly closed_at: string;
  /** ISO time of the reopening. */
  readonly reopened_at: string;
  /** Numbers of the conversations that are linked to the issue, as `links.find` found them. */
  readonly conversations: readonly number[];
  /** True: those that are resolved are opened as well. */
  readonly open: boolean;
  /** True only for the reopening's own event on a first attempt; see `sendOnce`. */
  readonly certainFirst?: boolean;
  /** When this run began, in milliseconds since the epoch: every earlier run and attempt was over by then. Default: now. */
  readonly startedAt?: number;
}

export interface PageReopened {
  /** Have the note now, by this run or an earlier one. */
  readonly noted: readonly number[];
  /** Were opened because of this reopening. */
  readonly opened: readonly number[];
  readonly failed: readonly NotWorked[];
}

const verb = 'closeTheLoop.reopenPage';

/**
 * Tells the team of conversations that a closing resolved that their issue is open again. Customers hear nothing.
 *
 * To the account: a private note, once for each reopening, in each conversation in which the closing was told and which
 * was resolved right after by this token's user, nobody having written in between; with `open` also status open where it
 * is resolved now and nobody did anything since it was looked at for the note. Nothing in any other. Two requests a
 * conversation; three more to open one; one a page for the user's name, by which a line of activity shows who resolved (up to
 * three in an account whose language is not English).
 *
 * Safe to repeat, see `sendOnce`. Throws `Invalid` for a wrong input, `Unauthorized`, and as `oneByOne`.
 * @param progress where to report to, and what a stopped attempt reported last
 */
export async function reopenPage(
  deps: VerbDependencies,
  input: ReopenPageInput,
  options: VerbOptions = {},
  progress?: Progress<Settled<ReopenedOne>>,
): Promise<PageReopened> {
  const { issue_id, former_ids = [], closed_at, reopened_at, open } = input;
  const issue = checkedIssue(verb, 'issue', input.issue);
  checkIds(verb, { issue_id, former_ids });
  checkTime(verb, 'closed_at', closed_at);
  checkTime(verb, 'reopened_at', reopened_at);
  const ids = checkedConversations(verb, input.conversations);
  const issueIds = [issue_id, ...former_ids];
  const work: ReopenWork = {
    deps,
    options,
    looking,
    issue,
    issueId: issue_id,
    open,
    ref: reopeningRef(issue_id, reopened_at),
    placeRef: reopeningRef(issueLabel(issue), reopened_at),
    marksBy(more) {
      const known = [...issueIds, ...more];
      const note = new Set(known.map((one) => markerOf(reopeningRef(one, reopened_at))));
      return { told: marksOfAnyKind(known, closed_at), note };
    },
    since: sinceClosing(closed_at),
    certainFirst: input.certainFirst ?? false,
    startedAt: input.startedAt ?? deps.clock.now(),
    lines: ownLines(deps, options),
  };
  const items = ids.map((conversation_id) => ({ conversation_id }));
  const { results, failed } = await oneByOne(
    items,
    ({ conversation_id }) => reopenOne(work, conversation_id),
    options,
    progress,
  );
  const named = (is: (one: ReopenedOne) => boolean) => results.filter(is).map(({ conversation_id }) => conversation_id);
  return { noted: named(({ noted }) => noted), opened: named(({ opened }) => opened), failed };
}
