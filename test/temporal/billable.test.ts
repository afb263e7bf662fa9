import { expect, test } from 'vitest';
import { countActions, sumOf, totalOf } from '../../scripts/billable/actions.ts';

const at = (seconds: number) => ({ seconds, nanos: 0 }) as never;
const activity = (id: number, seconds: number, attempt = 1) => [
  {
    eventId: id as never,
    activityTaskScheduledEventAttributes: { heartbeatTimeout: { seconds: 60 as never } },
  },
  { eventId: (id + 1) as never, eventTime: at(0), activityTaskStartedEventAttributes: { attempt } },
  {
    eventId: (id + 2) as never,
    eventTime: at(seconds),
    activityTaskCompletedEventAttributes: { scheduledEventId: id as never, startedEventId: (id + 1) as never },
  },
];
const started = { eventId: 1 as never, workflowExecutionStartedEventAttributes: {} };
const signaled = (eventId: number) => ({ eventId: eventId as never, workflowExecutionSignaledEventAttributes: {} });

test('a start, activities with their retries, and beats by their time-out', () => {
  const actions = countActions({ events: [started, ...activity(5, 100), ...activity(9, 1, 3)] });
  expect(actions).toMatchObject({ starts: 1, activities: 2, retries: 2, heartbeatsAtMost: 3 + 3 });
  expect(totalOf(actions)).toBe(1 + 2 + 2 + 6);
  expect(totalOf(actions, 2)).toBe(1 + 2 + 2 + 2);
  expect(totalOf(sumOf([actions, actions]))).toBe(22);
});

test('signal-with-start is one action, each later signal one more', () => {
  expect(totalOf(countActions({ events: [started, signaled(2), signaled(7)] }))).toBe(2);
});

test('timers, updates, children, search attributes; local activities by the workflow task; patches are free', () => {
  const marker = (markerName: string, task: number) => ({
    markerRecordedEventAttributes: { markerName, workflowTaskCompletedEventId: task as never },
  });
  const events = [
    started,
    { timerStartedEventAttributes: {} },
    { workflowExecutionUpdateAcceptedEventAttributes: {} },
    { startChildWorkflowExecutionInitiatedEventAttributes: {} },
    { upsertWorkflowSearchAttributesEventAttributes: {} },
    ...[marker('core_local_activity', 4), marker('core_local_activity', 4), marker('core_patch', 9)],
  ];
  expect(totalOf(countActions({ events }))).toBe(1 + 1 + 1 + 2 + 1 + 1);
});

test('a child is paid for by its parent', () => {
  const child = { workflowExecutionStartedEventAttributes: { parentWorkflowExecution: { workflowId: 'parent' } } };
  expect(totalOf(countActions({ events: [child] }))).toBe(0);
});
