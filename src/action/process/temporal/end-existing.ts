import { type WorkflowExecutionDescription, WorkflowNotFoundError } from '@temporalio/client';
import type { Clock } from '../../../chatwoot/budget.ts';
import { ChatwootError } from '../../../chatwoot/errors.ts';
import { processNames } from '../../../workflows/names.ts';
import type { Place } from './place.ts';

/** How long a process that does nothing just now may take to end, in milliseconds; without a worker it never would. */
const patienceMs = 15_000;
const betweenLooksMs = 1_000;
/** temporal.api.enums.v1.PendingActivityState: begun, and begun and told to end. */
const begun: readonly unknown[] = [2, 3];

interface Waiting {
  /** Why it ends, as a part of a sentence. Default: it is replaced. */
  readonly why?: string;
  /** Which of those that run under the id. Default: any. */
  readonly isMeant?: (found: WorkflowExecutionDescription) => boolean;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly info: (line: string) => void;
}

/**
 * Cancels a process that is to be replaced, or is not wanted any more, and waits until it has finished what it has begun.
 * Terminated in the middle its activity would go on until its next heartbeat (48 s at most) beside that of a new run, and
 * both could say the same to a customer. Anyone's workflow is left to be terminated, and so is a process that no worker is
 * there to end. Throws `TimedOut` when the step's time is over first; nothing was started then.
 */
export async function endExisting(
  place: Place,
  workflowId: string,
  { clock, signal, info, why = 'is replaced', isMeant = () => true }: Waiting,
): Promise<void> {
  const handle = place.client.workflow.getHandle(workflowId);
  const look = () => place.call(() => handle.describe()).catch(gone);
  const first = await look();
  if (!isRunning(first) || !(processNames as readonly string[]).includes(first.type) || !isMeant(first)) return;
  await place.call(() => handle.cancel()).catch(gone);
  info(`Waiting for ${workflowId}, which ${why}, to finish what it has begun.`);
  const from = clock.now();
  try {
    for (;;) {
      const now = await look();
      if (!isRunning(now) || (!isAtWork(now) && clock.now() - from > patienceMs)) return;
      await clock.sleep(betweenLooksMs, signal);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new ChatwootError({
      kind: 'TimedOut',
      operation: `workflow id ${workflowId}`,
      message: `the one that ${why} still finishes what it has begun, so nothing was started: run this step again.`,
    });
  }
}

/** It ended a moment ago, which is what was wanted. */
function gone(error: unknown): undefined {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}

const isRunning = (found: WorkflowExecutionDescription | undefined): found is WorkflowExecutionDescription =>
  found?.status.name === 'RUNNING';

const isAtWork = ({ raw }: WorkflowExecutionDescription): boolean =>
  (raw.pendingActivities ?? []).some(({ state }) => begun.includes(state));
