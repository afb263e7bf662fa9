/**
 * The package's entry `chatwoot-flows/workflows`, for code that runs inside a workflow: the activities as typed functions,
 * how to read their failures, and the processes. src/workflows/index.ts holds the processes alone, since Temporal takes
 * every function that a workflows file exports for a workflow.
 */
import type { ActivityOptions } from '@temporalio/workflow';
import type { ActivityTree, Paths } from './activities/activity-types.ts';
import { optionsOf } from './workflows/activity-options.ts';

export type { ActivityTree } from './activities/activity-types.ts';
export { type ErrorKind, kindOf } from './chatwoot/errors.ts';
export {
  type CallActivity,
  type ChatwootActivities,
  type ChatwootActivityOptions,
  chatwootActivities,
} from './workflows/chatwoot-activities.ts';
export { type ConversationEvent, createSeen, type EventKind, eventKinds, type Seen } from './workflows/events.ts';
export { type Follow, startFollowing, stopFollowing } from './workflows/follow.ts';
export * from './workflows/index.ts';
export { defaultConnection, type ProcessName, processNames, taskQueueOf, workflowIds } from './workflows/names.ts';
export { changed, type ProcessState, pause, resume, state } from './workflows/signals.ts';

/** Time limits and retries of one activity as `chatwootActivities` has them. A name that is none does not compile. */
export const activityOptionsOf: (name: Paths<ActivityTree>) => ActivityOptions = optionsOf;
