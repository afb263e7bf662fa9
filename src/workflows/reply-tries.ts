import {
  ActivityFailure,
  type ActivityOptions,
  CancellationScope,
  isCancellation,
  patched,
} from '@temporalio/workflow';
import { type ErrorKind, kindOf } from '../chatwoot/errors.ts';
import { type ChatwootActivities, chatwootActivities } from './chatwoot-activities.ts';
import { isPassing } from './passing.ts';
import type { FailedStep } from './reply-report.ts';

/** What became of a try: `again` after what may pass, and then only after a new look at the conversation. */
export type Tried = 'done' | 'failed' | 'again';

const verbs = [
  'messages.sendOnce',
  'conversations.setStatus',
  'conversations.addLabels',
  'conversations.removeLabels',
  'conversations.assign',
  'conversations.togglePriority',
] as const;
const minute = 60_000;
/** Some two days; each try is about 17 events of history. */
const mostTries = 60;

/**
 * Chatwoot for one try. Temporal would repeat what failed for days, and begin late what no worker took: neither may rest
 * on an old look. The time to begin grows, or in a queue that is busy for longer all would look and none would act.
 */
export function forOneTry(accountId: number | undefined, tries: number): ChatwootActivities {
  const scheduleToStartTimeout = 15 * minute * 2 ** Math.min(tries - 1, 6);
  const once: ActivityOptions = { retry: { maximumAttempts: 1 }, scheduleToStartTimeout };
  return chatwootActivities({ accountId, overrides: Object.fromEntries(verbs.map((name) => [name, once])) });
}

/** How long to wait after so many tries, in milliseconds. */
export const waitAfter = (tries: number): number => Math.min(60 * minute, 10_000 * 2 ** tries);

/** Runs to its end whatever is cancelled meanwhile. */
export const whole = <T>(work: () => Promise<T>): Promise<T> => CancellationScope.nonCancellable(work);

/** One try, whole. A failure for good is reported instead of ending the process. */
export async function tryOnce(
  step: string,
  work: () => Promise<unknown>,
  failed: FailedStep[],
  tries = mostTries,
): Promise<Tried> {
  try {
    await whole(work);
    return 'done';
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    const kind: ErrorKind = kindOf(error) ?? 'TimedOut';
    if (tries < mostTries && isPassing({ kind }) && patched('look-before-each-try')) return 'again';
    failed.push({ step, kind });
    return 'failed';
  }
}

/** What only reads need not be waited for by somebody who cancels. */
export function leftOnCancel<T>(reading: Promise<T>): Promise<T> {
  const cancelled = CancellationScope.current().cancelRequested.catch((error: unknown) => {
    if (patched('leave-a-look')) throw error;
    return reading;
  });
  return Promise.race([reading, cancelled]);
}
