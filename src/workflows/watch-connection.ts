import {
  CancellationScope,
  condition,
  continueAsNew,
  getExternalWorkflowHandle,
  isCancellation,
  log,
  patched,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { News } from '../activities/verbs/changes/poll.ts';
import type { Changes } from '../activities/verbs/changes/wait.ts';
import { cancelledWith } from './cancelled-with.ts';
import { chatwootActivities } from './chatwoot-activities.ts';
import { follow, isRegistration, type Registration, reaches, unfollow } from './follow.ts';
import { inOrder } from './in-order.ts';
import { changed, pause, resume, state } from './signals.ts';
import { createWatchList, type Watched } from './watched.ts';

export interface WatchInput {
  /** Seconds between two polls, 1 to 3,600 (else the nearest: a wait has 90 minutes for its polls). Default 15. */
  readonly everySeconds?: number;
  readonly followers?: readonly Registration[];
}

/** What one run hands to the next when its history has grown long. */
export interface WatchCarried {
  readonly watched: readonly Watched[];
  readonly polledAt?: number;
  readonly paused: boolean;
  readonly told: number;
  readonly turnedAway?: number;
}

const afterFailure = '5 minutes';

/**
 * Reads what changed in an account and signals the processes that follow it; one for each connection, until a gateway
 * exists. Changes nothing in the account. It is started by the first process that needs it (`startFollowing`) and ends
 * when nobody follows anything.
 *
 * Cost: 4 requests a minute (one poll in 15 s), and one for each followed conversation that changed. Billable actions:
 * at most 1,440 heartbeats and 96 activities a day, two for each signal `follow` (the signal, and the wait that starts
 * anew) and one for each `changed`. No timer for a poll.
 * It holds some 2,500 followers (1.5 MB, of the 2 MB that Temporal takes at once). Further ones are turned away until
 * others end: `turnedAway` of the state counts them, and the worker's log warns.
 *
 * Nothing is told twice or missed whatever dies: what each follower knows is kept here, changes only with the result of
 * a wait that is in history, and Temporal delivers a signal between workflows exactly once.
 * @param carried from an earlier run of the same process; not for callers
 */
export async function watchConnection(input: WatchInput = {}, carried?: WatchCarried): Promise<{ told: number }> {
  const chatwoot = chatwootActivities();
  const everySeconds = Math.min(Math.max(input.everySeconds ?? 15, 1), 3_600);
  const list = createWatchList(carried?.watched);
  let { polledAt, paused, told, turnedAway = 0 } = { paused: false, told: 0, ...carried };
  let phase: 'watching' | 'telling' | 'cannot-read' | 'finished' = 'watching';
  let stale = false;
  let wait = new CancellationScope();
  const startAnew = () => {
    stale = true;
    wait.cancel();
  };
  const turnAway = (count: number) => {
    if (turnedAway === 0) log.warn('this watch is full: further processes hear of nothing until others have ended');
    turnedAway += count;
  };
  /** Answers whether there is somebody new. What names nothing to follow is left alone, or no wait could begin. */
  const take = (given: unknown): boolean => {
    if (!isRegistration(given)) return false;
    if (!list.isFullFor(given) || !patched('turn-away-when-full')) return list.add(given);
    turnAway(1);
    return false;
  };
  if (!carried) input.followers?.forEach(take);
  setHandler(follow, (registration?: unknown) => {
    if (take(registration)) startAnew();
  });
  setHandler(unfollow, (workflowId) => {
    if (list.remove(workflowId) && list.size === 0) startAnew();
  });
  setHandler(pause, () => {
    paused = true;
    startAnew();
  });
  setHandler(resume, () => {
    paused = false;
  });
  const followers = () => list.all.map(({ id, conversationId, contactId }) => ({ id, conversationId, contactId }));
  setHandler(state, () => ({ phase, paused, said: [], done: [{ told }], turnedAway, followers: followers() }));

  const tell = async ({ id, event }: News) => {
    const workflowId = list.workflowOf(id);
    if (workflowId === undefined) return;
    if (await reaches(() => getExternalWorkflowHandle(workflowId).signal(changed, event))) told += 1;
    else list.remove(workflowId);
  };

  const makeRoom = () => {
    const beyond = list.tooMany();
    if (beyond.length === 0 || !patched('turn-away-when-full')) return;
    for (const { workflowId } of beyond) list.remove(workflowId);
    turnAway(beyond.length);
  };
  const waitForChanges = (): Promise<Changes> =>
    wait.run(() =>
      chatwoot.changes.wait({
        followers: list.all.map(({ workflowId: _, run: __, ...follower }) => follower),
        learntOnly: true,
        ...(polledAt === undefined ? {} : { polledAt }),
        everySeconds,
      }),
    );

  try {
    while (list.size > 0) {
      await condition(() => !paused || list.size === 0);
      if (list.size === 0) break;
      makeRoom();
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
      if (workflowInfo().continueAsNewSuggested && list.size > 0 && !CancellationScope.current().consideredCancelled) {
        makeRoom();
        const kept = polledAt === undefined ? {} : { polledAt };
        const next: WatchCarried = { watched: list.all, paused, told, turnedAway, ...kept };
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
