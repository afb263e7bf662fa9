import { ApplicationFailure } from '@temporalio/common';
import { nearest } from '../chatwoot/nearest.ts';
import { isRepeatable, type Operation } from '../chatwoot/operation.ts';
import { failureOf } from '../worker/failure.ts';

// Apart from mock-activities.ts because it needs Temporal: only a mock that fails in a worker comes here.

/**
 * What a mock threw, as the real activity would say it; a slip in the mock or a failed check is final, since trying it
 * again would only hide it behind the test's timeout.
 * @param operation nothing for a verb, which may always repeat
 */
export function mockFailure(error: unknown, name: string, operation: Operation | undefined): unknown {
  if (!isSlip(error)) return failureOf(error, operation === undefined || isRepeatable(operation));
  return ApplicationFailure.create({
    type: error.name,
    message: `the mock of ${name} failed: ${error.message}`,
    nonRetryable: true,
  });
}

/** Checks of vitest, chai and node:assert carry the name, those of Jest the result of the matcher. */
const isSlip = (error: unknown): error is Error =>
  error instanceof TypeError ||
  error instanceof ReferenceError ||
  (error instanceof Error && (error.name === 'AssertionError' || 'matcherResult' in error));

/** Final: a workflow whose activity is missing would else be tried again until its timeout, and the test with it. */
export function notMocked(name: string): ApplicationFailure {
  return ApplicationFailure.create({
    type: 'NotMocked',
    message: `${name} was called and is not mocked: add it to mockActivities({ '${name}': async (input) => … }).`,
    nonRetryable: true,
  });
}

/** Final, as above. Also what a test's own activity gets that the worker was not given. */
export async function notThere(names: readonly string[]): Promise<ApplicationFailure> {
  // One more of Temporal's packages, which a test without a slip does not need.
  const { Context } = await import('@temporalio/activity');
  const name = Context.current().info.activityType;
  const near = nearest(name, names);
  const slip = near ? `; the nearest of ours is ${near}` : '';
  return ApplicationFailure.create({
    type: 'NotMocked',
    message: `${name.slice(0, 200)} is neither an operation nor a verb, and the worker of this test has no activity of that name${slip}.`,
    nonRetryable: true,
  });
}
