import type { Progress } from '../../progress.ts';
import { refused, type VerbDependencies, type VerbOptions } from '../dependencies.ts';
import { pause, type Waiting } from '../pause.ts';
import type { Follower } from './follower.ts';
import { type News, poll } from './poll.ts';
import { createReader } from './reader.ts';

export interface WaitForChangesInput {
  /** At least one; each with what it knows. */
  readonly followers: readonly Follower[];
  /** When the last poll began, in epoch seconds. Absent: there was none, and every follower's conversations are read. */
  readonly polledAt?: number;
  /** Seconds between two polls, 1 or more. Default 15. */
  readonly everySeconds?: number;
  /** Seconds by which each look goes further back than the last poll. Default 60. */
  readonly overlapSeconds?: number;
  /** Seconds after which it answers without news. 0 looks once. Default 900. */
  readonly atMostSeconds?: number;
  /** True: the answer holds only followers who have learnt something, for a caller who keeps the others. Default false. */
  readonly learntOnly?: boolean;
  /** True: it answers no sooner than all that is followed could be read. Default false: what fails is left for the next call. */
  readonly untilRead?: boolean;
}

export interface Changes {
  /** In the order in which they happened in each conversation; empty when the time was over. */
  readonly news: readonly News[];
  /** The followers with what they know now: for the next call. */
  readonly followers: readonly Follower[];
  readonly polledAt: number;
}

/** Where a killed attempt was, with the followers who had learnt something: nothing it had seen was told to anybody. */
export type WaitState = Pick<Changes, 'followers' | 'polledAt'>;

const verb = 'changes.wait';
const waiting: Waiting = { verb, purpose: 'for something to change', mayHaveHappened: false };

/**
 * Waits until something changes in the conversations that somebody follows, and says what, by ids. Changes nothing.
 *
 * One request for each poll (`conversations.list` with `updated_within`, which sees messages, notes, labels, priority and
 * status: API-NOTES 0, item 21), and one for each followed conversation that changed. A follower that is new or of whom
 * something failed, or all of them after an hour without a poll, are read one by one. Each change is told once: it is
 * compared with what the follower knew, and `followers` of the answer know it. Two changes that cancel each other out
 * between two polls leave no trace, unless they are messages.
 *
 * The overlap is for clocks: those of the machines that poll in turn may differ by that much, Chatwoot's own does not
 * matter. Needs a user's token that sees the conversations. Throws `Invalid` for wrong numbers, else what the calls
 * throw; call it again with the same input.
 */
export async function waitForChanges(
  deps: VerbDependencies,
  input: WaitForChangesInput,
  options: VerbOptions = {},
  progress?: Progress<WaitState>,
): Promise<Changes> {
  const { everySeconds = 15, overlapSeconds = 60, atMostSeconds = 900 } = input;
  check({ everySeconds, overlapSeconds, atMostSeconds }, input.followers);
  const { clock } = deps;
  const until = clock.now() + atMostSeconds * 1000;
  const before = new Set(input.followers);
  const learnt = () => followers.filter((follower) => !before.has(follower));
  let followers = withLearnt(input.followers, progress?.last?.followers ?? []);
  let polledAt = progress?.last?.polledAt ?? input.polledAt;
  const news: News[] = [];
  for (;;) {
    const now = Math.floor(clock.now() / 1000);
    const window = polledAt === undefined ? undefined : Math.max(0, now - polledAt) + overlapSeconds;
    const polled = await poll(createReader(deps, options), followers, window);
    ({ followers } = polled);
    polledAt = now;
    news.push(...polled.news);
    const mayAnswer = !input.untilRead || followers.every(({ looked }) => looked);
    if (mayAnswer && (news.length > 0 || clock.now() >= until))
      return { news, followers: input.learntOnly ? learnt() : followers, polledAt };
    // What has news is not known before they are told.
    progress?.report({ followers: news.length > 0 ? [] : learnt(), polledAt });
    await pause(clock, everySeconds * 1000, options, waiting);
  }
}

/** The followers with what an attempt before had learnt. */
function withLearnt(followers: readonly Follower[], learnt: readonly Follower[]): readonly Follower[] {
  const byId = new Map(learnt.map((follower) => [follower.id, follower]));
  return followers.map((follower) => byId.get(follower.id) ?? follower);
}

function check(numbers: { readonly [field: string]: number }, followers: readonly Follower[]): void {
  for (const [field, value] of Object.entries(numbers)) {
    const least = field === 'everySeconds' ? 1 : 0;
    if (!(value >= least)) throw refused(verb, `${field} was ${value}: give a number of seconds, ${least} or more.`);
  }
  if (!Array.isArray(followers) || followers.length === 0) {
    throw refused(verb, 'followers is empty: name at least one conversation or contact to follow.');
  }
  if (followers.some(({ conversationId, contactId }) => conversationId === undefined && contactId === undefined)) {
    throw refused(verb, 'a follower names neither conversationId nor contactId: give one of them, or both.');
  }
}
