import { WorkflowFailedError } from '@temporalio/client';
import { ChatwootError } from '../../chatwoot/errors.ts';
import type { IssueReport } from '../../workflows/close-the-loop-report.ts';
import { endingOf } from '../process/temporal/ended.ts';
import type { Place } from '../process/temporal/place.ts';
import { statusOf } from '../process/temporal/run-status.ts';
import type { Started } from '../process/temporal/start.ts';

const type = 'closeTheLoop';

/** What one that had ended before came to. Nothing for one that did not complete. */
export async function resultOf<Report>(
  place: Place,
  workflowId: string,
  found: Started['found'],
): Promise<Report | undefined> {
  if (!found || statusOf(found) !== 'completed') return undefined;
  return place.call(() => place.client.workflow.getHandle(workflowId, found.runId).result()) as Promise<Report>;
}

/** Why one that has ended did not do everything: of a step that did not wait for it only the next one hears that. */
export async function failureOf(place: Place, workflowId: string, runId: string): Promise<ChatwootError | undefined> {
  const handle = place.client.workflow.getHandle(workflowId, runId);
  try {
    return failureIn((await place.call(() => handle.result())) as IssueReport, workflowId);
  } catch (error) {
    if (!(error instanceof WorkflowFailedError)) throw error;
    return endingOf(error, type, workflowId).error;
  }
}

function failureIn({ failed, failedCount }: IssueReport, workflowId: string): ChatwootError | undefined {
  if (failedCount === 0) return undefined;
  const kinds = [...new Set(failed.map(({ kind }) => kind))];
  const conversations = failedCount === 1 ? '1 conversation' : `${failedCount} conversations`;
  return new ChatwootError({
    kind: kinds[0] ?? 'ServerError',
    operation: `workflow ${workflowId}`,
    mayHaveHappened: true,
    passing: false,
    message: `it could not work on ${conversations} (${kinds.join(', ')}). Another one was started.`,
  });
}
