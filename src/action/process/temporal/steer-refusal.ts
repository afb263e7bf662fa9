import {
  QueryNotRegisteredError,
  type WorkflowExecutionDescription,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { ChatwootError, type ErrorKind } from '../../../chatwoot/errors.ts';
import { quoted } from '../../../chatwoot/quoted.ts';
import { signalsOf, stateQuery } from '../../../workflows/names.ts';
import type { Steering } from '../ask.ts';
import { codeOf } from './place.ts';
import { typeName } from './type-name.ts';

/** gRPC's number of a task that fails (https://grpc.io/docs/guides/status-codes). */
const failedPrecondition = 9;
/** What the SDKs of all languages say when nothing of the name is there; of anything else the workflow's code failed. */
const unknownWords =
  /^(Workflow did not register a handler|No registered handler)|unknown (query|update)|expected but not found/i;

/**
 * Why a workflow did not take what it was sent, in a sentence; a handler's own words may hold anything and are left out.
 * Nothing for an error that says something else.
 */
export function steerRefusal(
  error: unknown,
  { type, taskQueue }: WorkflowExecutionDescription,
  steering: Steering,
): ChatwootError | undefined {
  const { act } = steering;
  const sentence = (kind: ErrorKind, message: string, mayHaveHappened = false) =>
    new ChatwootError({ kind, operation: `input ${act}`, message, mayHaveHappened });
  const name = 'name' in steering ? quoted(steering.name) : '';
  const known = Object.hasOwn(signalsOf, type) ? `: give ${stateQuery}` : '';
  const unshown = 'in the workflow; its words may hold anything and are not shown.';
  if (error instanceof QueryNotRegisteredError) {
    return unknownWords.test(error.message)
      ? sentence('Invalid', `${typeName(type)} has no query ${name}${known}.`)
      : sentence('Invalid', `the query ${name} of ${typeName(type)} failed ${unshown}`);
  }
  if (error instanceof WorkflowUpdateFailedError) {
    const { cause } = error;
    if (unknownWords.test(cause?.message ?? '')) return sentence('Invalid', `${typeName(type)} has no update ${name}.`);
    const kind = cause instanceof ApplicationFailure && cause.type ? ` (${typeName(cause.type)})` : '';
    return sentence('Invalid', `the update ${name} of ${typeName(type)} was refused or failed${kind} ${unshown}`, true);
  }
  if (error instanceof WorkflowNotFoundError) return sentence('NotFound', 'the workflow ended before it was sent.');
  if (codeOf(error) === failedPrecondition)
    return sentence('Unreachable', "the worker fails the workflow, so nobody answers: the worker's log says why.");
  if (act === 'query' && !(error instanceof ChatwootError))
    return sentence('Unreachable', `no worker answered on the task queue "${taskQueue}": check that one runs.`);
  const wasStopped = error instanceof ChatwootError && error.kind === 'Interrupted';
  if (act !== 'query' && wasStopped) {
    const told = act === 'update' ? `was not answered by then, and` : 'was just being sent, and';
    return sentence('TimedOut', `${name || 'it'} ${told} may still be carried out.`, true);
  }
  return undefined;
}
