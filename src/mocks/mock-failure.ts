import { ApplicationFailure } from '@temporalio/common';
import { ChatwootError, type ErrorKind } from '../chatwoot/errors.ts';
import { isRepeatable, type Operation } from '../chatwoot/operation.ts';
import { failureOf } from '../worker/failure.ts';

// Apart from mock-activities.ts because it needs Temporal: only a mock that fails in a worker comes here.

const refusals: ReadonlySet<ErrorKind> = new Set(['Unauthorized', 'Forbidden', 'NotFound', 'Invalid']);

/** What a mock threw, as the real activity would say it. @param operation nothing for a verb, which may always repeat */
export function mockFailure(error: unknown, operation: Operation | undefined): unknown {
  return failureOf(asThrownByTheClient(error), operation === undefined || isRepeatable(operation));
}

/** The client says of a refusal that a repeat cannot do better; who writes a mock need not know that it must. */
function asThrownByTheClient(error: unknown): unknown {
  if (!(error instanceof ChatwootError) || !refusals.has(error.kind)) return error;
  return new ChatwootError({ ...error, passing: false, message: error.message.slice(error.operation.length + 2) });
}

/** Final: a workflow whose activity is missing would else be tried again until its timeout, and the test with it. */
export function notMocked(name: string): ApplicationFailure {
  return ApplicationFailure.create({
    type: 'NotMocked',
    message: `${name} was called and is not mocked: add it to mockActivities({ '${name}': async (input) => … }).`,
    nonRetryable: true,
  });
}
