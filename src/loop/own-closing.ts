import { pause } from '../activities/verbs/pause.ts';
import type { IssueHistory, StateReason } from '../github/issue.ts';
import type { Run } from './run.ts';

/** A closing as it is now. */
interface Closed {
  readonly closedAt: string;
  readonly reason: StateReason;
}

/** The closing's own event, as the run that it started was told of it. */
export interface Own {
  readonly closedAt: string;
  /**
   * Why, as GitHub writes it; absent where that GitHub does not say. Closing what is closed already changes the reason and
   * is an event of its own with the same `closedAt`: of those the one with the present reason alone is this closing's.
   */
  readonly reason?: string | null;
}

/**
 * A closing's own run sends without looking only so soon after the closing; every other run tells of a closing only when
 * that time is surely over, though clocks differ. Without the one or the other a run that closes the
 * gap for another (a comment in the same second, a catch-up) and the closing's own run, which waits behind it in one
 * `concurrency` group, would both tell.
 */
const ownWithinMs = 90_000;
const clocksDifferMs = 15_000;

/**
 * Whether nobody can have told of this closing before, so that looking for an earlier message is not needed. Where the
 * reason went to and fro, two of its events have the present one, and the run of either could have told.
 */
export function isCertainFirst(
  { firstAttempt, clock }: Run,
  issue: Closed,
  own: Own | undefined,
  history?: Pick<IssueHistory, 'isRepeated'>,
): boolean {
  if (!own || !firstAttempt || history?.isRepeated || !isOf(own, issue)) return false;
  return clock.now() < certainUntil(issue);
}

/** Milliseconds since the epoch: until then no other run has told. */
export const certainUntil = ({ closedAt }: Pick<Closed, 'closedAt'>): number => Date.parse(closedAt) + ownWithinMs;

/**
 * Whether a closing's own run could still come and take itself for the certain first. Not where two tellings are one, and
 * not once its job is run again, since its first attempt is over then.
 */
export function ownRunMayCome({ clock, settings, teller, firstAttempt }: Run, issue: Closed, own?: Own): boolean {
  const isOver = own !== undefined && !firstAttempt && isOf(own, issue);
  return !isOver && !teller.exclusive && !settings.dryRun && leftFor(issue.closedAt, clock.now()) > 0;
}

const isOf = (own: Own, { closedAt, reason }: Closed): boolean =>
  Date.parse(own.closedAt) === Date.parse(closedAt) && (own.reason === undefined || own.reason === reason);

/** Waits until it could not any more. */
export async function outwaitOwnRun({ clock, options }: Run, closedAt: string): Promise<void> {
  const waiting = { verb: 'close-the-loop', purpose: "for the closing's own run to begin", mayHaveHappened: false };
  await pause(clock, Math.max(0, leftFor(closedAt, clock.now())), options, waiting);
}

const leftFor = (closedAt: string, now: number): number => certainUntil({ closedAt }) + clocksDifferMs - now;
