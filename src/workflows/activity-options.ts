import type { ActivityOptions } from '@temporalio/workflow';
import { oneAttempt, verbNames } from './activity-classes.ts';

/** A call waits up to a minute for Chatwoot's next rate window, and up to 30 s for its answer. */
const operationTimes = { startToCloseTimeout: '2 minutes', scheduleToCloseTimeout: '1 day' } as const;
/** Patience after a lost answer is 60 s, several times over in the worst case. */
const verbTimes = {
  startToCloseTimeout: '10 minutes',
  scheduleToCloseTimeout: '7 days',
  heartbeatTimeout: '30 seconds',
} as const;
/** Thousands of conversations, looked at or changed; beats are billed, so they come once in 48 s (Temporal sends them at 80 % of this). */
const bulkTimes = {
  startToCloseTimeout: '12 hours',
  scheduleToCloseTimeout: '7 days',
  heartbeatTimeout: '60 seconds',
} as const;
/** Nobody waits for a closing by the second, and a page of 50 then costs one beat, at a slow server, too (once in 96 s). */
const loopTimes = { ...bulkTimes, heartbeatTimeout: '2 minutes' } as const;
const ofLoop: ReadonlySet<string> = new Set([
  'links.find',
  'links.list',
  'links.look',
  'closeTheLoop.tellPage',
  'closeTheLoop.reopenPage',
  'closeTheLoop.findReplies',
]);
const ofMany: ReadonlySet<string> = new Set([
  'conversations.setStatusInBulk',
  'conversations.findNotInStatus',
  'conversations.findStale',
  'conversations.findDue',
  'conversations.nudgeStale',
  'conversations.closeStale',
  'conversations.escalate',
]);
/** Waits 15 minutes for something to happen, or an hour where it polls that rarely; a beat of 60 s (80 % of this) is a third of what one of 30 s would cost. */
const waitTimes = {
  startToCloseTimeout: '90 minutes',
  scheduleToCloseTimeout: '7 days',
  heartbeatTimeout: '75 seconds',
} as const;
const patient = { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' } as const;

/**
 * Time limits and retries by what a repeat does: reads and harmless repeats go on for a day, the rest has one attempt.
 * They are the caller's own: a change of what is shared would reach every workflow of the worker.
 */
export function optionsOf(name: string): ActivityOptions {
  if (ofMany.has(name)) return { ...bulkTimes, retry: { ...patient } };
  if (ofLoop.has(name)) return { ...loopTimes, retry: { ...patient } };
  if (name === 'changes.wait') return { ...waitTimes, retry: { ...patient } };
  if (verbNames.has(name)) return { ...verbTimes, retry: { ...patient } };
  if (oneAttempt.has(name)) return { ...operationTimes, retry: { maximumAttempts: 1 } };
  return { ...operationTimes, retry: { ...patient } };
}
