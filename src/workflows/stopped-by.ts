import { ApplicationFailure, isCancellation } from '@temporalio/workflow';
import { failureIn } from '../chatwoot/errors.ts';
import { type CancelReport, cancelledWith } from './cancelled-with.ts';

/**
 * What a process that something stopped ends with, for it to throw: Canceled, or failed with the kind and the sentence
 * of what stopped it, either with its report. An error that is none of ours stays as it is.
 * @param what begins the sentence: `the sweep stopped`
 */
export function stoppedBy(error: unknown, what: string, report: CancelReport): unknown {
  if (isCancellation(error)) return cancelledWith(report);
  const found = failureIn(error);
  return found ? ApplicationFailure.nonRetryable(`${what}: ${found.message}`, found.kind, report) : error;
}
