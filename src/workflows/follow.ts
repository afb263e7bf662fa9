import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  ApplicationFailure,
  CancellationScope,
  defineSignal,
  getExternalWorkflowHandle,
  ParentClosePolicy,
  patched,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { EventKind } from '../activities/verbs/changes/event.ts';
import type { Known } from '../activities/verbs/changes/follower.ts';
import { connectionOf, watchSignalNames, workflowIds } from './names.ts';
import type { WatchInput } from './watch-connection.ts';

/** What a process wants to hear of; `watchConnection` signals it `changed` for each thing that happens. */
export interface Follow {
  /** One conversation; with `contactId` also every other one of that contact. At least one of the two. */
  readonly conversationId?: number;
  readonly contactId?: number;
  /** Messages with a higher id are news. */
  readonly afterMessage: number;
  /** Only these kinds, which saves a signal for each of the others. Default: all. */
  readonly kinds?: readonly EventKind[];
  /** Conversations as the process knows them (`changes.baseline`): what differs is news. */
  readonly known?: Known;
}

/** The same with the workflow that wants it. */
export interface Registration extends Follow {
  readonly workflowId: string;
  /** Its first run. A later process under the same id starts from what it knows itself. */
  readonly run: string;
}

/**
 * Whether something that anybody may have sent can be followed. One that cannot would end every wait of the watch, for
 * all who follow something.
 */
export function isRegistration(given: unknown): given is Registration {
  if (!isObject(given)) return false;
  const { workflowId, run, conversationId, contactId, afterMessage, kinds = [], known = {} } = given;
  const ids = [conversationId, contactId].filter((id) => id !== undefined);
  const numbers = [afterMessage, ...ids].every((number) => Number.isSafeInteger(number)) && !ids.includes(0);
  const names = typeof workflowId === 'string' && typeof run === 'string';
  return names && numbers && ids.length > 0 && Array.isArray(kinds) && isObject(known);
}

const isObject = (given: unknown): given is { readonly [field: string]: unknown } =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

export const follow = defineSignal<[registration: Registration]>(watchSignalNames.follow);
/** Ends all that this workflow follows. */
export const unfollow = defineSignal<[workflowId: string]>(watchSignalNames.unfollow);

/** How the watch is started by the first who needs it; one that runs keeps its own settings. */
export type WatchSettings = Pick<WatchInput, 'everySeconds'>;

/** A watch that another process starts may end, when that one stops to follow, before it hears of us; not for long. */
const mostTries = 5;

/**
 * Has this workflow hear of what happens, from `follow.known` and `follow.afterMessage` on. Asking again changes nothing,
 * but brings back a watch that somebody ended. Fails as `Invalid` when neither a conversation nor a contact is named.
 * A watch that is full (some 2,500 followers) takes nobody more: so look yourself before you act on silence, and ask
 * again from time to time.
 *
 * A signal to the running watch is one billable action, starting it as a child that outlives this workflow two; an
 * activity that does signal-with-start would be two each time, and would need a Temporal client in the worker.
 */
export async function startFollowing(wanted: Follow, settings: WatchSettings = {}): Promise<void> {
  const me = workflowInfo();
  const registration: Registration = { ...wanted, workflowId: me.workflowId, run: me.firstExecutionRunId };
  if (!isRegistration(registration))
    throw ApplicationFailure.nonRetryable(
      'give conversationId, contactId or both, and afterMessage, each as a number.',
      'Invalid',
    );
  const workflowId = watchId();
  const args: [WatchInput] = [{ ...settings, followers: [registration] }];
  for (let tries = 1; ; tries += 1) {
    if (await reaches(() => getExternalWorkflowHandle(workflowId).signal(follow, registration))) return;
    try {
      await onItsOwn(() =>
        startChild('watchConnection', { workflowId, args, parentClosePolicy: ParentClosePolicy.ABANDON }),
      );
      return;
    } catch (error) {
      // Another process started it in the meantime.
      if (!(error instanceof WorkflowExecutionAlreadyStartedError) || tries === mostTries) throw error;
    }
  }
}

/** A child goes down with the scope that started it, and a watch is there for others, too. */
const onItsOwn = (start: () => Promise<unknown>) =>
  patched('leave-the-watch-to-others') ? CancellationScope.nonCancellable(start) : start();

/** Ends it; a watch that nobody needs any more ends by itself. */
export async function stopFollowing(): Promise<void> {
  const watch = getExternalWorkflowHandle(watchId());
  await reaches(() => watch.signal(unfollow, workflowInfo().workflowId));
}

/** The watch of the connection whose queue this workflow is on. */
const watchId = () => workflowIds.watch(connectionOf(workflowInfo().taskQueue));

/** Whether a signal reached a running workflow; the only refusal that there is says that there is none. */
export async function reaches(signal: () => Promise<void>): Promise<boolean> {
  try {
    await signal();
    return true;
  } catch (error) {
    if (/not ?found|unable to signal external workflow/i.test(String((error as Error).message))) return false;
    throw error;
  }
}
