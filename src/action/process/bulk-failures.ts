import { ChatwootError } from '../../chatwoot/errors.ts';
import type { BulkReport } from '../../workflows/bulk-report.ts';
import type { IssueReport } from '../../workflows/close-the-loop-report.ts';

const mostNamed = 20;

/**
 * A process that left conversations undone ends well; the step that asked for it has failed.
 * @param why what was wrong with the first, where that is known: a process's result has kinds only
 */
export function failedInBulk(result: unknown, process = 'setStatusInBulk', why?: string): void {
  const { total, linked, failed = [], failedCount = 0 } = (result ?? {}) as Partial<BulkReport & IssueReport>;
  const [first] = failed;
  if (!first) return;
  const all = total ?? linked;
  const reason = why === undefined ? '' : ` Of ${first.conversationId}: ${why}`;
  throw new ChatwootError({
    kind: first.kind,
    operation: process,
    message: `${failedCount} of ${all} conversations could not be ${total === undefined ? 'worked on' : 'set'}: ${namesOf(failed, failedCount)}.${reason} ${failedCount === all ? 'None' : 'The rest'} is done; the output result names all.`,
  });
}

type Failed = BulkReport['failed'];

/** Conversations by their numbers, each with why it failed. @param count how many in all, named or not */
export function namesOf(failed: Failed, count = failed.length): string {
  const named = failed.slice(0, mostNamed).map(({ conversationId, kind }) => `${conversationId} (${kind})`);
  return `${named.join(', ')}${count > named.length ? ' …' : ''}`;
}
