import { ChatwootError } from '../chatwoot/errors.ts';
import { failureOf } from './failure.ts';

/**
 * Refuses for good what a workflow means for another account than this worker's (`chatwootActivities({ accountId })`):
 * two accounts that share a connection share its queue, and the one's conversations have numbers of the other's.
 * Nothing is refused where either side does not say its account.
 */
export function refuseOtherAccount(operation: string, own: number | undefined, meant: unknown): void {
  const { accountId } = (meant ?? {}) as { readonly accountId?: unknown };
  if (own === undefined || accountId === undefined || accountId === own) return;
  const error = new ChatwootError({
    kind: 'Invalid',
    operation,
    passing: false,
    message: `the input accountId is ${accountId}, and this worker's connection is to account ${own}, so nothing was done: give each account a connection of its own on the worker, and its name to the step (connection).`,
  });
  throw failureOf(error, false);
}
