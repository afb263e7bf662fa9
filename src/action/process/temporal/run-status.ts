import type { WorkflowExecutionInfo } from '@temporalio/client';
import type { RunStatus } from '../report.ts';

/** CONTINUED_AS_NEW is never the newest run's, which is the one that a look without a run id finds. */
const words: { readonly [name: string]: RunStatus } = {
  RUNNING: 'running',
  PAUSED: 'running',
  COMPLETED: 'completed',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  TERMINATED: 'terminated',
  TIMED_OUT: 'timed-out',
};

/** The state of a workflow, as the output `status` names it. */
export const statusOf = ({ status }: Pick<WorkflowExecutionInfo, 'status'>): RunStatus =>
  words[status.name] ?? 'running';
