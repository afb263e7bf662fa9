/** States of a workflow, as the output `status` names them. */
export type RunStatus = 'running' | 'completed' | 'failed' | 'cancelled' | 'terminated' | 'timed-out';

/** What a step found out, filled while it runs so that a failing step can still say it. */
export interface ProcessReport {
  workflowId?: string;
  runId?: string;
  status?: RunStatus;
  /** The workflow's result or report, or the answer of a query or an update. */
  result?: unknown;
  /** Address of Temporal's page about the run. */
  link?: string | undefined;
  /** Why it makes no step, while it runs. */
  standstill?: string | undefined;
  /** Lines of the log that the summary repeats: ids and counts, never a customer's text. */
  readonly notes: string[];
  /** Whether this step told it to end. */
  isCancelled?: boolean;
}

export const createProcessReport = (): ProcessReport => ({ notes: [] });

/** What a step that was stopped leaves behind it. */
export function goesOn({ workflowId, status, standstill, isCancelled }: ProcessReport): string {
  if (!workflowId || status !== 'running') return '';
  if (standstill) return standstill;
  if (isCancelled)
    return `The workflow ${workflowId} was told to end and still runs; a step with workflow-id and wait: true follows it.`;
  return `The workflow ${workflowId} goes on in Temporal; a step with workflow-id and wait: true follows it, one with cancel: true ends it.`;
}
