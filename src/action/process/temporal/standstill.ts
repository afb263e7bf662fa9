import { defaultPayloadConverter, type Payload, type PayloadCodec } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import { encryptedEncoding } from '../../../worker/codec.ts';
import type { Place } from './place.ts';
import { isServed, nobodyListens } from './queue.ts';
import { typeName } from './type-name.ts';

type Failure = temporal.api.failure.v1.IFailure;
type PendingActivity = temporal.api.workflow.v1.IPendingActivityInfo;

export interface Standstill {
  /** One sentence. */
  readonly why: string;
  /** Whether it answers questions meanwhile. */
  readonly answers: boolean;
}

/** temporal.api.enums.v1.EventType: ends of a task, of which only the first of a row of failures is in the history. */
const taskEnds = { completed: 7, timedOut: 8, failed: 9 };
/** The newest events are enough: while tasks fail, signals alone are added. */
const eventsRead = 50;

/**
 * Why a running workflow makes no step, in one sentence without texts of its history: no worker listens, or the worker
 * fails its workflow tasks (a key of the codec that is missing or another, code that does not fit, a type that it does
 * not know) and Temporal tries for ever, or one of its activities fails again and again. Nothing while it works. Throws
 * when Temporal does not say.
 */
export async function standstill(place: Place, workflowId: string): Promise<Standstill | undefined> {
  const { namespace, connection, call } = place;
  const service = connection.workflowService;
  const execution = { workflowId };
  const described = await call(() => service.describeWorkflowExecution({ namespace, execution }));
  const taskQueue = described.executionConfig?.taskQueue?.name;
  if (!taskQueue) return undefined;
  if (!(await isServed(place, taskQueue))) return { why: nobodyListens(taskQueue), answers: false };
  // The first attempt is everybody's, and a failed one is followed by a second.
  if ((described.pendingWorkflowTask?.attempt ?? 1) < 2)
    return failingActivity(described.pendingActivities ?? [], workflowId);
  const asked = { namespace, execution, maximumPageSize: eventsRead };
  const read = await call(() => service.getWorkflowExecutionHistoryReverse(asked));
  const events = read.history?.events ?? [];
  const last = events.find(({ eventType }) => Object.values(taskEnds).includes(Number(eventType)));
  if (Number(last?.eventType) !== taskEnds.failed) return undefined;
  const type = described.workflowExecutionInfo?.type?.name ?? '';
  const reason = await reasonOf(last?.workflowTaskFailedEventAttributes?.failure, type, place.codec);
  const why = `The workflow ${workflowId} stands still: the worker on the task queue "${taskQueue}" fails it again and again${reason}`;
  return { why, answers: false };
}

/** One failure in passing is nothing to tell. */
const fewestFailures = 2;

function failingActivity(pending: readonly PendingActivity[], workflowId: string): Standstill | undefined {
  const failing = pending.find(({ attempt, lastFailure }) => lastFailure && (attempt ?? 1) > fewestFailures);
  if (!failing) return undefined;
  const type = failing.lastFailure?.applicationFailureInfo?.type;
  const why = `The workflow ${workflowId} waits for its activity ${typeName(failing.activityType?.name ?? '')}, which fails${type ? ` (${typeName(type)})` : ''} and is tried again and again: the worker's log says why.`;
  return { why, answers: true };
}

/** The failure's text may hold anything, so no more is said than what is known of the commonest. */
async function reasonOf(
  failure: Failure | null | undefined,
  workflowType: string,
  codec: PayloadCodec | undefined,
): Promise<string> {
  const message = await messageOf(failure ?? {}, codec);
  if (message === undefined || unread.test(message))
    return ", since it cannot read what the workflow was given: worker and step that started it need the same CHATWOOT_FLOWS_CODEC_KEYS; the worker's log names the key.";
  if (/no such function is exported/.test(message))
    return `, since it knows no workflow ${typeName(workflowType)}: check workflow and task-queue, or run a worker that has it.`;
  const type = failure?.applicationFailureInfo?.type;
  return `${type ? ` (${typeName(type)})` : ''}; the worker's log says why. It goes on once the worker can.`;
}

/** What a worker says of a payload, with a codec (see codec.ts) and without. */
const unread = new RegExp(`^A payload (is|under) |Unknown encoding: ${encryptedEncoding}`);

/** Nothing when this step cannot read it: the worker encrypts with a key that the step does not have. */
async function messageOf(
  { message, encodedAttributes: sealed }: Failure,
  codec: PayloadCodec | undefined,
): Promise<string | undefined> {
  if (!sealed) return message ?? '';
  try {
    const [opened] = codec ? await codec.decode([sealed]) : [sealed];
    return defaultPayloadConverter.fromPayload<{ message: string }>(opened as Payload).message;
  } catch {
    return undefined;
  }
}
