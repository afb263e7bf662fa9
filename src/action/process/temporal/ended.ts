import type { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure, CancelledFailure, TerminatedFailure, TimeoutFailure } from '@temporalio/common';
import { ChatwootError } from '../../../chatwoot/errors.ts';
import { asSentence } from '../../../chatwoot/sentence.ts';
import { processNames } from '../../../workflows/names.ts';
import type { RunStatus } from '../report.ts';
import { typeName } from './type-name.ts';

/** How a workflow ended, other than completed. */
export interface Ending {
  readonly status: Exclude<RunStatus, 'running' | 'completed'>;
  /** What its failure carries: of our processes the report of what was said and done. */
  readonly report: unknown;
  readonly error: ChatwootError;
}

/**
 * Reads the failure of a workflow. Of our processes the message is a sentence without texts of customers; another's may
 * hold anything, and so only its type is said.
 */
export function endingOf(failed: WorkflowFailedError, type: string, workflowId: string): Ending {
  const { cause } = failed;
  const ended = (status: Ending['status'], words: string, report?: unknown): Ending => ({
    status,
    report,
    error: new ChatwootError({
      kind: 'Invalid',
      operation: `workflow ${workflowId}`,
      message: words,
      mayHaveHappened: true,
    }),
  });
  if (cause instanceof CancelledFailure) return ended('cancelled', 'it was cancelled.');
  if (cause instanceof TerminatedFailure) return ended('terminated', 'it was terminated.');
  if (cause instanceof TimeoutFailure) return ended('timed-out', 'its time was over.');
  const reason = deepest(cause);
  const kind = reason?.type ? ` (${typeName(reason.type)})` : '';
  const isOurs = (processNames as readonly string[]).includes(type);
  const words = isOurs ? `: ${reason?.message ?? 'no reason was given'}` : ', for a reason that Temporal shows';
  return ended('failed', asSentence(`it failed${kind}${words}`), reason?.details?.[0]);
}

/** A workflow that passes an activity's failure on wraps it. */
function deepest(cause: unknown): ApplicationFailure | undefined {
  let found: ApplicationFailure | undefined;
  for (let at = cause; at instanceof Error; at = at.cause) if (at instanceof ApplicationFailure) found = at;
  return found;
}
