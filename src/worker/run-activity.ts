import { Context } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { Clock } from '../chatwoot/budget.ts';
import type { Call } from '../chatwoot/call.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import { isRepeatable, type Operation } from '../chatwoot/operation.ts';
import type { Input } from '../chatwoot/validate.ts';
import type { Activity } from './activities.ts';
import { failureOf } from './failure.ts';

interface AttemptOptions {
  readonly signal: AbortSignal;
  readonly deadline: number;
}

/** A verb with its dependencies given. */
export type AnyVerb = (input: never, options: AttemptOptions, progress: object) => Promise<unknown>;

/** Time kept of an attempt's start-to-close timeout, so that it ends with a sentence instead of a bare timeout. */
const spareMs = 1_000;

/** One Chatwoot operation as an activity. @param answer what of the answer goes into history */
export function operationActivity(
  operation: Operation,
  call: Call,
  answer: (value: unknown) => unknown,
  clock: Clock,
): Activity {
  const repeatable = isRepeatable(operation);
  return async (input = {}) => {
    if (Context.current().info.attempt > 1 && !repeatable) throw failureOf(neverAgain(operation.name), false);
    return attempt(repeatable, async (options) => answer(await call(operation, input as Input, options)), clock);
  };
}

/**
 * A verb as an activity: it may run long, says how far it is by heartbeats, and goes on from the last one.
 * @param stopping ends it before its time, for Temporal to start it again elsewhere; only for verbs that change nothing
 */
export function verbActivity(verb: AnyVerb, clock: Clock, stopping?: AbortSignal): Activity {
  return async (input = {}) => {
    const context = Context.current();
    const { attempt: nth, heartbeatDetails, heartbeatTimeoutMs } = context.info;
    let state: unknown = heartbeatDetails;
    const report = (next: unknown) => {
      state = next;
      context.heartbeat(state);
    };
    // Waiting (for a reply to show up, for a rate window) is life too; without beats cancellation would not arrive.
    const beats = heartbeatTimeoutMs ? setInterval(() => context.heartbeat(state), heartbeatTimeoutMs / 3) : undefined;
    const progress = { report, ...(state === undefined ? {} : { last: state }) };
    const given = asAttempt(input, nth, clock.now());
    try {
      return await attempt(true, (options) => verb(given as never, until(options, stopping), progress), clock);
    } catch (error) {
      // Under the name that the SDK gives to what its own grace cuts off: to be tried again by another worker.
      throw stopping?.aborted && !(error instanceof CancelledFailure)
        ? ApplicationFailure.retryable('the worker is stopping', 'WorkerShutdown')
        : error;
    } finally {
      clearInterval(beats);
    }
  };
}

/** Runs one attempt within its time, cancelled when Temporal says so, and turns what it throws into a failure. */
async function attempt<T>(repeatable: boolean, run: (options: AttemptOptions) => Promise<T>, clock: Clock): Promise<T> {
  const { cancellationSignal, info } = Context.current();
  const deadline = clock.now() + Math.max(info.startToCloseTimeoutMs - spareMs, info.startToCloseTimeoutMs / 2);
  try {
    return await run({ signal: cancellationSignal, deadline });
  } catch (error) {
    if (cancellationSignal.aborted && error instanceof ChatwootError && error.kind === 'Interrupted') {
      throw new CancelledFailure(error.message, [{ mayHaveHappened: error.mayHaveHappened }]);
    }
    throw failureOf(error, repeatable);
  }
}

const until = (options: AttemptOptions, stopping?: AbortSignal): AttemptOptions =>
  stopping ? { ...options, signal: AbortSignal.any([options.signal, stopping]) } : options;

/**
 * A later attempt follows one that may have sent: it is never certain to be the first, and the run that every earlier one
 * was over before begins with it.
 */
function asAttempt(input: unknown, nth: number, now: number): unknown {
  if (nth === 1 || typeof input !== 'object' || input === null) return input;
  return {
    ...input,
    ...('certainFirst' in input ? { certainFirst: false } : {}),
    ...('startedAt' in input ? { startedAt: now } : {}),
  };
}

const neverAgain = (operation: string) =>
  new ChatwootError({
    kind: 'Interrupted',
    operation,
    mayHaveHappened: true,
    passing: false,
    message:
      'an earlier attempt may have been carried out, and doing it again would do it twice, so nothing was sent: give this activity one attempt, look what is there, or use a verb (messages.sendOnce for a message).',
  });
