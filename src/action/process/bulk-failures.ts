import { ChatwootError } from '../../chatwoot/errors.ts';
import type { BulkReport } from '../../workflows/bulk-report.ts';

const mostNamed = 20;

/** A bulk change that left conversations undone ends well as a process; the step that asked for it has failed. */
export function failedInBulk(result: unknown): void {
  const { total, failed = [], failedCount = 0 } = (result ?? {}) as Partial<BulkReport>;
  const [first] = failed;
  if (!first) return;
  const named = failed.slice(0, mostNamed).map(({ conversationId, kind }) => `${conversationId} (${kind})`);
  const more = failedCount > named.length ? ' …' : '';
  throw new ChatwootError({
    kind: first.kind,
    operation: 'setStatusInBulk',
    message: `${failedCount} of ${total} conversations could not be set: ${named.join(', ')}${more}. The rest is done; the output result names all.`,
  });
}
