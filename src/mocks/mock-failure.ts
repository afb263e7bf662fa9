import { ApplicationFailure } from '@temporalio/common';
import { isRepeatable, type Operation } from '../chatwoot/operation.ts';
import { failureOf } from '../worker/failure.ts';

// Apart from mock-activities.ts because it needs Temporal: only a mock that fails in a worker comes here.

/** What a mock threw, as the real activity would say it. @param operation nothing for a verb, which may always repeat */
export function mockFailure(error: unknown, operation: Operation | undefined): unknown {
  return failureOf(error, operation === undefined || isRepeatable(operation));
}

/** Final: a workflow whose activity is missing would else be tried again until its timeout, and the test with it. */
export function notMocked(name: string): ApplicationFailure {
  return ApplicationFailure.create({
    type: 'NotMocked',
    message: `${name} was called and is not mocked: add it to mockActivities({ '${name}': async (input) => … }).`,
    nonRetryable: true,
  });
}
