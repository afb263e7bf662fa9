import {
  CancellationScope,
  condition,
  continueAsNew,
  getExternalWorkflowHandle,
  isCancellation,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { News } from '../activities/verbs/changes/poll.ts';
import type { Changes } from '../activities/verbs/changes/wait.ts';
import { cancelledWith } from './cancelled-with.ts';
import { chatwootActivities } from './chatwoot-activities.ts';
import { follow, type Registration, reaches, unfollow } from './follow.ts';
import { changed, pause, resume, state } from './signals.ts';
import { createWatchList, type Watched } from './watched.ts';

export interface WatchInput {
  /** Seconds between two polls. Default 15. */
  readonly everySeconds?: number;
  readonly followers?: readonly Registration[];
}

/** What one run hands to the next when its history has grown long. */
export interface WatchCarried {
  readonly watched: readonly Watched[];
  readonly polledAt?: number;
  readonly paused: boolean;
  readonly told: number;
}

/** Signals on their way at once; Temporal allows 2,000. */
const mostSignals = 200;
const afterFailure = '5 minutes';

/**
 * Reads what changed in an account and signals the processes that follow it; one for each connection, until a gateway
 * exists. Changes nothing in the account. It is started by the first process that needs it (`startFollowing`) and ends
 * when nobody follows anything.
 *
 * Cost: 4 requests a minute (one poll in 15 s), and one for each followed conversation that changed. Billable actions:
 * at most 1,440 heartbeats and 96 activities a day, two for each signal `follow` (the signal, and the wait that starts
 * anew) and one for each `changed`. No timer for a poll.
 *
 * Nothing is told twice or missed whatever dies: what each follower knows is kept here, changes only with the result of
 * a wait that is in history, and Temporal delivers a signal between workflows exactly once.
 * @param carried from an earlier run of the same process; not for callers
 */
export async function watchConnection(input: WatchInput = {}, carried?: WatchCarried): Promise<{ told: number }> {
  const chatwoot = chatwootActivities();
  const list = createWatchList(carried?.watched);
  for (const registration of carried ? [] : (input.followers ?? [])) list.add(registration);
  let { polledAt, paused, told } = { paused: false, told: 0, ...carried };
  let phase: 'watching' | 'telling' | 'cannot-read' | 'finished' = 'watching';
  let stale = false;
  let wait = new CancellationScope();
  const startAnew = () => {
    stale = true;
    wait.cancel();
  };
  setHandler(follow, (registration) => {
    if (list.add(registration)) startAnew();
  });
  setHandler(unfollow, (workflowId) => {
    if (list.remove(workflowId) && list.all.length === 0) startAnew();
  });
  setHandler(pause, () => {
    paused = true;
    startAnew();
  });
  setHandler(resume, () => {
    paused = false;
  });
  const followers = () => list.all.map(({ id, conversationId, contactId }) => ({ id, conversationId, contactId }));
  setHandler(state, () => ({ phase, paused, said: [], done: [{ told }], followers: followers() }));

  const tell = async ({ id, event }: News) => {
    const workflowId = list.workflowOf(id);
    if (workflowId === undefined) return;
    const there = await reaches(() => getExternalWorkflowHandle(workflowId).signal(changed, event));
    if (there) told += 1;
    else list.remove(workflowId);
  };

  const waitForChanges = (): Promise<Changes> =>
    wait.run(() =>
      chatwoot.changes.wait({
        followers: list.all.map(({ workflowId: _, run: __, ...follower }) => follower),
        ...(polledAt === undefined ? {} : { polledAt }),
        ...(input.everySeconds === undefined ? {} : { everySeconds: input.everySeconds }),
      }),
    );

  try {
    while (list.all.length > 0) {
      await condition(() => !paused || list.all.length === 0);
      if (list.all.length === 0) break;
      stale = false;
      wait = new CancellationScope();
      phase = 'watching';
      const changes = await waitForChanges().catch((error: unknown) => {
        if (CancellationScope.current().consideredCancelled) throw error;
        return undefined;
      });
      if (changes) {
        ({ polledAt } = changes);
        list.learn(changes.followers);
        phase = 'telling';
        await CancellationScope.nonCancellable(() => inOrder(changes.news, tell));
      } else if (!stale) {
        phase = 'cannot-read';
        await condition(() => stale, afterFailure);
      }
      if (workflowInfo().continueAsNewSuggested && list.all.length > 0) {
        const next: WatchCarried = { watched: list.all, paused, told, ...(polledAt === undefined ? {} : { polledAt }) };
        await continueAsNew<typeof watchConnection>({ ...input, followers: [] }, next);
      }
    }
  } catch (error) {
    if (isCancellation(error)) throw cancelledWith({ said: [], done: [{ told }], left: followers() });
    throw error;
  }
  phase = 'finished';
  return { told };
}

/** Each follower's news one after another: signals that are sent in one go may arrive in another order. */
async function inOrder(news: readonly News[], tell: (one: News) => Promise<void>): Promise<void> {
  const followers = [...new Set(news.map(({ id }) => id))];
  for (let at = 0; at < followers.length; at += mostSignals) {
    const some = followers.slice(at, at + mostSignals);
    await Promise.all(
      some.map(async (follower) => {
        for (const one of news.filter(({ id }) => id === follower)) await tell(one);
      }),
    );
  }
}
