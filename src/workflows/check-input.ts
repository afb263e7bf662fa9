import { ApplicationFailure } from '@temporalio/workflow';
import { inputProblem } from './input-problem.ts';
import type { PublishedName } from './schemas/published.ts';

/**
 * Ends a process before it does anything when its input does not fit. A step refuses such an input before the start, but
 * Temporal's own tools and clients start whatever they are given, and a field of another kind would leave the workflow
 * running with tasks that fail.
 *
 * Once a release is out, a stricter schema or rule needs `patched`, or what waits would fail in its replay.
 */
export function checkInput(process: PublishedName, input: unknown): void {
  const sentence = inputProblem(process, input);
  if (sentence) throw ApplicationFailure.nonRetryable(`input: ${sentence}`, 'Invalid');
}
