import type { Progress } from '../../src/activities/progress.ts';
import type { BulkState } from '../../src/activities/verbs/bulk/tally.ts';
import type { StatusSetInBulk } from '../../src/activities/verbs/set-status-in-bulk.ts';
import type { Fault, RequestFault } from '../../src/testing/index.ts';
import { rowOf, type Shop } from './shop.ts';
import { seeded } from './two-clocks.ts';

/** Makes conversations of one contact, ten at a time. */
export async function manyConversations(shop: Shop, count: number): Promise<number[]> {
  const { chatwoot } = shop.deps();
  const first = await shop.conversation();
  const { inboxId, contactId } = rowOf(shop, first);
  const ids = [first];
  while (ids.length < count) {
    const some = Array.from({ length: Math.min(10, count - ids.length) }, () =>
      chatwoot.conversations.create({ inbox_id: inboxId, contact_id: contactId }),
    );
    ids.push(...(await Promise.all(some)).map(({ id }) => id));
  }
  return ids;
}

/** The far end's own view: which of these are in the status. */
export function inStatus(shop: Shop, ids: readonly number[], status: string): number[] {
  return ids.filter((id) => rowOf(shop, id).status === status);
}

const kinds: RequestFault[] = [
  { kind: 'lose-answer' },
  { kind: 'cut-answer' },
  { kind: 'broken-json' },
  { kind: 'reset' },
  { kind: 'error-500' },
  { kind: 'error-500-after' },
  { kind: 'html-500' },
];

/** Faults by chance: this share of the requests goes wrong in one of seven ways, and some more meet a 429. */
export function troubles(share: number, seed: number, requests = 5_000): Fault[] {
  const random = seeded(seed);
  return Array.from({ length: requests }, (_, at): Fault | undefined => {
    const request = at + 1;
    if (random() < 0.01) return { kind: 'rate-limited', request };
    if (random() >= share) return undefined;
    return { ...(kinds[Math.floor(random() * kinds.length)] as RequestFault), request };
  }).filter((fault) => fault !== undefined);
}

/** Every conversation is in exactly one list of the report. */
export function sortedOut(report: StatusSetInBulk): number[] {
  return [...report.changed, ...report.already_there, ...report.failed.map((one) => one.conversation_id)].sort(
    (a, b) => a - b,
  );
}

/** Keeps the newest report, as a Temporal heartbeat does. */
export function memory(last?: BulkState): Progress<BulkState> & { newest?: BulkState; reports: number } {
  const kept: Progress<BulkState> & { newest?: BulkState; reports: number } = {
    ...(last ? { last } : {}),
    reports: 0,
    report(state) {
      // What crosses processes is text.
      kept.newest = JSON.parse(JSON.stringify(state)) as BulkState;
      kept.reports += 1;
    },
  };
  return kept;
}
