import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { ChatwootError } from '../chatwoot/errors.ts';

/** What a failure carries beside its message, for workflows that decide by it. */
export interface FailureDetails {
  readonly operation: string;
  readonly mayHaveHappened: boolean;
  readonly status?: number;
  readonly fields?: readonly string[];
  /** `nextRetryDelay` is told to the server only, so a workflow that catches the failure finds the wait here. */
  readonly retryAfterMs?: number;
}

/**
 * An error of the library as Temporal keeps it: the kind is the type, the message is one sentence without token, query
 * or customer text, and nothing of the request travels along.
 * @param repeatable whether a further attempt can do no harm; without it one attempt is all there is
 */
export function failureOf(error: unknown, repeatable: boolean): unknown {
  if (!(error instanceof ChatwootError)) return error;
  const { kind, operation, mayHaveHappened, status, fields, retryAfterMs } = error;
  const details: FailureDetails = {
    operation,
    mayHaveHappened,
    ...(status === undefined ? {} : { status }),
    ...(fields.length === 0 ? {} : { fields }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
  const again = error.passing && (repeatable || !mayHaveHappened);
  return ApplicationFailure.create({
    type: kind,
    message: error.message,
    nonRetryable: !again,
    details: [details],
    // Being asked to wait is no fault: Temporal then neither warns nor counts it as a failure.
    ...(kind === 'RateLimited' ? { category: ApplicationFailureCategory.BENIGN } : {}),
    ...(kind === 'RateLimited' && retryAfterMs !== undefined ? { nextRetryDelay: retryAfterMs } : {}),
  });
}
