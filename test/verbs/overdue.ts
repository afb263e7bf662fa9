import { type FindDueInput, findDue } from '../../src/activities/verbs/find-due.ts';
import type { Conversation } from '../../src/testing/index.ts';
import { rowOf, type Shop } from './shop.ts';
import { seconds } from './silent.ts';

export const hour = 3_600;

/** A customer wrote that many hours ago and was not answered. */
export async function waitingFor(shop: Shop, hours: number, more: Partial<Conversation> = {}): Promise<number> {
  const id = await shop.conversation();
  const at = (seconds(shop) - hours * hour) * 1_000;
  Object.assign(rowOf(shop, id), { createdAt: at, waitingSince: at, ...more });
  return id;
}

/** `findDue` now, with a first response owed within four hours and a warning an hour before, unless told otherwise. */
export const findOverdue = (shop: Shop, more: Partial<FindDueInput> = {}) =>
  findDue(shop.deps(), {
    targets: { 'first-response': { within: 4 * hour, warnBefore: hour } },
    stages: ['warn', 'missed'],
    at: seconds(shop),
    from: seconds(shop) - 24 * hour,
    limit: 100,
    ...more,
  });
