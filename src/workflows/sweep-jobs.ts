import type { NotWorked } from '../activities/verbs/one-by-one.ts';
import { isPassing } from './passing.ts';

/** Something a sweep has to do at a time. Times are milliseconds since the epoch. */
export type SweepJob = { readonly at: number } & (
  | { readonly act: 'look' }
  | {
      readonly act: 'nudge';
      readonly conversations: readonly { readonly conversation_id: number; readonly after: number }[];
      readonly tries: number;
    }
  | {
      readonly act: 'close';
      readonly conversations: readonly { readonly conversation_id: number; readonly message_id: number }[];
      readonly tries: number;
    }
);
export type WorkOnMany = Extract<SweepJob, { conversations: unknown }>;

const mostTries = 3;
/** Longer than a restart of Chatwoot takes. */
const pauseMs = 120_000;

/** The job that is due first. */
export function firstOf(jobs: readonly SweepJob[]): SweepJob | undefined {
  return jobs.toSorted((one, other) => one.at - other.at)[0];
}

/** The same job for those that failed in passing, if it was not tried often enough. */
export function again(job: WorkOnMany, failed: readonly NotWorked[], now: number): WorkOnMany[] {
  if (job.tries >= mostTries) return [];
  const ids = new Set(failed.filter(isPassing).map((one) => one.conversation_id));
  if (ids.size === 0) return [];
  const later = { at: now + pauseMs, tries: job.tries + 1 };
  return job.act === 'nudge'
    ? [{ ...job, ...later, conversations: job.conversations.filter((one) => ids.has(one.conversation_id)) }]
    : [{ ...job, ...later, conversations: job.conversations.filter((one) => ids.has(one.conversation_id)) }];
}

/** Numbers of all conversations that a job is about. */
export function known(jobs: readonly SweepJob[]): number[] {
  return jobs.flatMap((job) => (job.act === 'look' ? [] : job.conversations.map((one) => one.conversation_id)));
}
