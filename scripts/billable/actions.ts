import type { temporal } from '@temporalio/proto';

type History = temporal.api.history.v1.IHistory;
type Event = temporal.api.history.v1.IHistoryEvent;

/** Billable actions of one run, by what they are for. */
export interface Actions {
  readonly starts: number;
  readonly activities: number;
  readonly retries: number;
  readonly localActivityTasks: number;
  readonly timers: number;
  readonly signals: number;
  readonly updates: number;
  readonly children: number;
  readonly searchAttributes: number;
  /** History does not hold heartbeats: this is the most that can have reached the server, from times and time-outs. */
  readonly heartbeatsAtMost: number;
}

/** The SDK sends a heartbeat at most once in this share of the time-out. */
const throttle = 0.8;

/**
 * Counts what Temporal Cloud bills of a run's history, by the rules of its documentation (docs/evaluate/cloud/actions):
 * one for a start (a continued run too), each start and retry of an activity, timer, accepted update, signal, upsert of
 * search attributes, and workflow task with local activities; two for a child workflow.
 *
 * What a history cannot show: heartbeats (an upper bound is given), queries, rejected updates, a schedule's own two
 * actions, and the activities that had not ended yet. A signal is counted where it arrives.
 */
export function countActions({ events }: History): Actions {
  const all = events ?? [];
  const started = all.flatMap((event) => event.activityTaskStartedEventAttributes ?? []);
  const signals = all.filter((event) => event.workflowExecutionSignaledEventAttributes);
  const isRoot = !all[0]?.workflowExecutionStartedEventAttributes?.parentWorkflowExecution;
  return {
    // A child's start is one of its parent's two.
    starts: isRoot ? count(all, 'workflowExecutionStartedEventAttributes') : 0,
    activities: started.length,
    retries: started.reduce((sum, { attempt }) => sum + (attempt ?? 1) - 1, 0),
    localActivityTasks: localActivityTasks(all),
    timers: count(all, 'timerStartedEventAttributes'),
    // Right behind the start it came with it: signal-with-start is one action.
    signals: signals.filter((event) => Number(event.eventId) !== 2).length,
    updates: count(all, 'workflowExecutionUpdateAcceptedEventAttributes'),
    children: 2 * count(all, 'startChildWorkflowExecutionInitiatedEventAttributes'),
    searchAttributes: count(all, 'upsertWorkflowSearchAttributesEventAttributes'),
    heartbeatsAtMost: heartbeatsAtMost(all),
  };
}

/** All of them, with `heartbeats` in place of the upper bound when they were counted at the worker. */
export function totalOf({ heartbeatsAtMost: most, ...actions }: Actions, heartbeats = most): number {
  return Object.values(actions).reduce((sum, number) => sum + number, heartbeats);
}

/** Sums up the runs of one process: those that were continued, or several processes that work together. */
export function sumOf(runs: readonly Actions[]): Actions {
  return runs.reduce(
    (sum, run) =>
      Object.fromEntries(
        Object.entries(run).map(([key, value]) => [key, value + (sum[key as keyof Actions] ?? 0)]),
      ) as unknown as Actions,
  );
}

const count = (events: readonly Event[], attributes: keyof Event): number =>
  events.filter((event) => event[attributes]).length;

function localActivityTasks(events: readonly Event[]): number {
  const markers = events.flatMap((event) => event.markerRecordedEventAttributes ?? []);
  const local = markers.filter(({ markerName }) => markerName === 'core_local_activity');
  return new Set(local.map(({ workflowTaskCompletedEventId }) => String(workflowTaskCompletedEventId))).size;
}

/** At most one beat at the start and one each time the throttle opens. Earlier attempts count as long as the last. */
function heartbeatsAtMost(events: readonly Event[]): number {
  const byId = new Map(events.map((event) => [String(event.eventId), event]));
  return events.reduce((sum, event) => {
    const end =
      event.activityTaskCompletedEventAttributes ??
      event.activityTaskFailedEventAttributes ??
      event.activityTaskCanceledEventAttributes ??
      event.activityTaskTimedOutEventAttributes;
    const scheduled = byId.get(String(end?.scheduledEventId))?.activityTaskScheduledEventAttributes;
    const begun = byId.get(String(end?.startedEventId));
    const timeout = secondsOf(scheduled?.heartbeatTimeout);
    if (!begun || timeout === 0) return sum;
    const took = secondsOf(event.eventTime) - secondsOf(begun.eventTime);
    const attempts = begun.activityTaskStartedEventAttributes?.attempt ?? 1;
    return sum + attempts * (1 + Math.floor(took / (throttle * timeout)));
  }, 0);
}

const secondsOf = (time: { seconds?: unknown; nanos?: number | null } | null | undefined): number =>
  Number(time?.seconds ?? 0) + (time?.nanos ?? 0) / 1e9;
