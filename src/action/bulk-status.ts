import { ChatwootError } from '../chatwoot/errors.ts';
import type { Change } from './change.ts';
import { type ConversationReport, didNext } from './report.ts';
import { statusOf } from './steps.ts';
import type { StepVerbs } from './verbs.ts';

export interface BulkDependencies {
  readonly verbs: StepVerbs;
  readonly info: (line: string) => void;
}

/**
 * Sets one status on several conversations by `setStatusInBulk`, which goes on after a failure. What is settled is told
 * to the entries as it comes, so that a step that is cut short can say it. Throws when any conversation was not done.
 */
export async function changeStatusInBulk(
  change: Change & { readonly status: NonNullable<Change['status']> },
  entries: readonly ConversationReport[],
  { verbs, info }: BulkDependencies,
): Promise<void> {
  const { status } = change;
  const settle = (settled: { changed: readonly number[]; already_there: readonly number[] }) => {
    const [changed, before] = [new Set(settled.changed), new Set(settled.already_there)];
    for (const entry of entries) {
      if (entry.todo.length === 0) continue;
      if (changed.has(entry.id)) didNext(entry);
      else if (before.has(entry.id)) didNext(entry, `was ${status} already`);
    }
    info(`${changed.size + before.size} of ${entries.length} conversations are ${status}.`);
  };
  const ids = entries.map((entry) => entry.id);
  const input = { ids, limit: ids.length, ...statusOf(change, status) };
  const result = await verbs.conversations.setStatusInBulk(input, {}, { report: settle });
  settle(result);
  const first = result.failed[0];
  if (!first) return;
  throw new ChatwootError({
    kind: first.kind,
    operation: 'conversations.setStatusInBulk',
    message: `${result.failed.length} of ${entries.length} conversations could not be set to ${status}; of conversation ${first.conversation_id}: ${first.message}`,
  });
}
