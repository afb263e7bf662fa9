import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { nearestWords } from '../chatwoot/nearest.ts';
import type { Activity } from '../worker/activities.ts';

/**
 * The SDK names all activities of the worker when one is asked for that it does not have. Ours are hundreds, so Temporal
 * cuts that failure down to "Failure exceeds size limit" and nobody learns why the workflow waits. Registered as
 * `default`, this says it in one sentence. As with the SDK it is tried again: a newer worker may have the activity.
 * @param known the names that there are
 */
export function notRegistered(known: readonly string[]): Activity {
  return async () => {
    const name = Context.current().info.activityType;
    throw ApplicationFailure.retryable(
      `${name.slice(0, 200)} is not an activity of this worker${nearestWords(name, known)}. Correct the name in the workflow, or start a worker that has it: it is tried again until then.`,
      'NotFoundError',
    );
  };
}
