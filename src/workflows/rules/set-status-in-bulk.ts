import { snoozeAdvice, snoozeSeconds } from '../../activities/verbs/snooze-time.ts';
import type { Broken } from './broken.ts';

interface Bulk {
  readonly ids?: readonly number[] | undefined;
  readonly filter?: unknown;
  readonly limit: number;
  readonly status: string;
  readonly snoozedUntil?: number | string | undefined;
}

/** What is meant is clear: ids or a filter, not more than the limit, and a time only for snoozing. */
export function setStatusInBulkRules({ ids, filter, limit, status, snoozedUntil }: Bulk): Broken[] {
  const broken: Broken[] = [];
  if ((ids === undefined) === (filter === undefined))
    broken.push({ path: ['ids'], message: 'give either ids or filter, exactly one of them.' });
  if ((ids?.length ?? 0) > limit)
    broken.push({
      path: ['limit'],
      message: 'ids names more conversations than limit allows: raise limit, or choose fewer.',
    });
  // Whether it has passed is for the worker: the job may be run again later, to learn how the first run ended.
  if (snoozedUntil !== undefined && snoozeSeconds(snoozedUntil) === undefined)
    broken.push({ path: ['snoozedUntil'], message: snoozeAdvice });
  if (status !== 'snoozed' && snoozedUntil !== undefined)
    broken.push({ path: ['snoozedUntil'], message: 'it goes with status snoozed only, so leave it out.' });
  return broken;
}
