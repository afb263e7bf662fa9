import { WorkflowExecutionAlreadyStartedError, type WorkflowExecutionInfo } from '@temporalio/client';
import type { SearchAttributePair } from '@temporalio/common';
import { ChatwootError } from '../../../chatwoot/errors.ts';
import type { OnConflict } from '../ask.ts';
import type { StartKey } from '../workflow-id.ts';
import { type Place, refused } from './place.ts';
import { statusOf } from './run-status.ts';
import { typeName } from './type-name.ts';

export interface Start {
  readonly type: string;
  readonly args: readonly unknown[];
  /** What it is started with when there was one under the id before; the same unless given. */
  readonly argsAgain?: readonly unknown[];
  readonly taskQueue: string;
  readonly workflowId: string;
  readonly onConflict: OnConflict;
  readonly key: StartKey;
  /** Whether GitHub says that no earlier attempt of this job can have started anything. */
  readonly isFirstAttempt: boolean;
  readonly searchAttributes: SearchAttributePair[];
  /** What to do about one that runs with another input; the choices of `on-conflict` unless given. */
  readonly otherInput?: string;
}

/** What a look at a run and a list of runs both say. */
type FoundRun = Pick<WorkflowExecutionInfo, 'type' | 'runId' | 'status'> & {
  readonly memo?: { readonly [name: string]: unknown } | undefined;
};

/** The run that the step is about from here on. `found`: it was there before. `ended`: another that was there had ended. */
export interface Started {
  readonly runId: string;
  readonly found?: FoundRun;
  readonly ended?: FoundRun;
}

/** The memo by which a later attempt of the same job knows what the earlier one started. */
const memoKey = 'startedBy';
const otherChoices =
  'To replace it give on-conflict: terminate-existing, to leave it and go on give use-existing, to have both give this one a workflow-id of its own.';
/** Somebody else may start and end runs between our look and our start; not for long. */
const mostTries = 5;

/**
 * Starts a workflow, or finds the one that has its id, as `on-conflict` says:
 * - `once`: one that runs is taken when it has the same input; one that has ended when this job started it, else a new one
 *   is started.
 * - `use-existing`: one that runs or has ended is taken, whoever started it.
 * - `start-again-when-closed`: one that runs is taken; otherwise a new one is started.
 * - `terminate-existing`: one that runs is terminated, and a new one started; see `endExisting` for what comes first.
 * - `fail`: refused when there is or was one.
 */
export async function start(place: Place, asked: Start): Promise<Started> {
  let again = asked.onConflict === 'terminate-existing';
  let ended: FoundRun | undefined;
  for (let tries = 1; ; tries += 1) {
    const runId = await tryStart(place, asked, again);
    if (runId !== undefined) return { runId, ...(ended ? { ended } : {}) };
    const newest = await place.call(() => place.client.workflow.getHandle(asked.workflowId).describe());
    const found = await theOne(place, asked, newest);
    if (found) return { runId: found.runId, found };
    if (tries === mostTries)
      throw conflict(asked, 'others start workflows under this id all the time: choose another workflow-id.');
    again = true;
    ended = newest;
  }
}

/** @param again whether one that has ended is no hindrance; @returns nothing when the id is taken */
async function tryStart(place: Place, asked: Start, again: boolean): Promise<string | undefined> {
  const { type, workflowId, taskQueue, key, searchAttributes } = asked;
  const args = again ? (asked.argsAgain ?? asked.args) : asked.args;
  try {
    const handle = await place.call(() =>
      place.client.workflow.start(type, {
        workflowId,
        taskQueue,
        args: [...args],
        memo: { [memoKey]: key },
        typedSearchAttributes: searchAttributes,
        workflowIdReusePolicy: again ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: asked.onConflict === 'terminate-existing' ? 'TERMINATE_EXISTING' : 'FAIL',
      }),
    );
    return handle.firstExecutionRunId;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return undefined;
    if (error instanceof ChatwootError && error.kind === 'Interrupted') throw cutOff(asked);
    throw refused(`start of ${typeName(type)}`, error);
  }
}

/** What this step wants among those that have or had the id; nothing: start another. Throws for a conflict. */
async function theOne(place: Place, asked: Start, newest: FoundRun): Promise<FoundRun | undefined> {
  const { onConflict, type } = asked;
  const isRunning = newest.status.name === 'RUNNING';
  if (onConflict === 'fail') {
    const there = isRunning ? 'is one that runs' : `was one, now ${statusOf(newest)}`;
    throw conflict(asked, `there ${there}: choose another id or another on-conflict.`);
  }
  if (newest.type !== type && isRunning)
    throw conflict(asked, `a workflow of type ${typeName(newest.type)} runs under it: choose another workflow-id.`);
  if (onConflict === 'use-existing') return newest;
  if (onConflict !== 'once') return isRunning ? newest : undefined;
  if (!isRunning) return startedBefore(place, asked, newest);
  if (hasOtherInput(newest, asked.key))
    throw conflict(asked, `one with another input runs under it. ${asked.otherInput ?? otherChoices}`);
  return newest;
}

/**
 * The run under this id that an earlier attempt of this job started; other jobs may have started newer ones. Off GitHub
 * nothing tells jobs apart, and the newest with the same input counts as this one's.
 */
async function startedBefore(
  place: Place,
  { workflowId, key, isFirstAttempt }: Start,
  newest: FoundRun,
): Promise<FoundRun | undefined> {
  const isOurs = (run: FoundRun) => {
    const before = keyIn(run);
    return before !== undefined && before.step === key.step && before.input === key.input;
  };
  if (isOurs(newest)) return newest;
  if (isFirstAttempt) return undefined;
  const query = `WorkflowId = '${workflowId.replaceAll("'", "''")}'`;
  return place.call(async () => {
    for await (const run of place.client.workflow.list({ query })) if (isOurs(run)) return run;
    return undefined;
  });
}

/** Whether a step started it, and with another input. */
export function hasOtherInput(run: Pick<FoundRun, 'memo'>, { input }: StartKey): boolean {
  const before = keyIn(run);
  return before !== undefined && before.input !== input;
}

const keyIn = ({ memo }: Pick<FoundRun, 'memo'>): StartKey | undefined => memo?.[memoKey] as StartKey | undefined;

const cutOff = ({ workflowId }: Start) =>
  new ChatwootError({
    kind: 'TimedOut',
    operation: `workflow id ${workflowId}`,
    message: 'it was just being started, and may run or not: run this step again, or look for it in Temporal.',
    mayHaveHappened: true,
  });

const conflict = ({ workflowId }: Start, sentence: string) =>
  new ChatwootError({ kind: 'Invalid', operation: `workflow id ${workflowId}`, message: sentence });
