import type { SentOnce } from '../activities/verbs/send-once.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import type { Change } from './change.ts';
import type { Environment } from './inputs.ts';
import { messageRef } from './message-ref.ts';
import { type ConversationReport, didNext } from './report.ts';
import type { StepVerbs } from './verbs.ts';

export interface StepsDependencies {
  readonly verbs: StepVerbs;
  readonly env: Environment;
  /** When the step began, in milliseconds since the epoch. */
  readonly startedAt: number;
}

/**
 * Changes one conversation: labels first, then the message, the status last, since a status that says resolved while
 * the answer is missing is the worst of the half-done states. Each part is told to `entry` when it is done.
 */
export async function changeOne(change: Change, entry: ConversationReport, deps: StepsDependencies): Promise<void> {
  const { conversations } = deps.verbs;
  const conversation_id = entry.id;
  if (change.addLabels.length > 0) {
    await conversations.addLabels({ conversation_id, labels: change.addLabels });
    didNext(entry);
  }
  if (change.removeLabels.length > 0) {
    await conversations.removeLabels({ conversation_id, labels: change.removeLabels });
    didNext(entry);
  }
  if (change.message) await send(change.message, entry, deps);
  if (change.status) {
    await conversations.setStatus({ conversation_id, ...statusOf(change, change.status) });
    didNext(entry);
  }
}

/** The status with its wake-up time, which Chatwoot keeps in whole seconds. */
export function statusOf<Status>(change: Change, status: Status): { status: Status; snoozed_until?: number } {
  return {
    status,
    ...(change.snoozedUntil === undefined ? {} : { snoozed_until: Math.floor(change.snoozedUntil / 1000) }),
  };
}

async function send(
  message: NonNullable<Change['message']>,
  entry: ConversationReport,
  deps: StepsDependencies,
): Promise<void> {
  const sent = await deps.verbs.messages.sendOnce({
    conversation_id: entry.id,
    content: message.text,
    private: message.private,
    startedAt: deps.startedAt,
    ...messageRef(deps.env, entry.id, message),
  });
  entry.messageId = sent.message_id;
  didNext(entry, doneWords(sent, message.private));
  if (!sent.told && !message.private) throw notTold(sent);
}

function doneWords({ existed, told }: SentOnce, isNote: boolean): string {
  if (existed) return isNote ? 'note already there' : 'message already sent';
  return isNote ? 'note written' : told ? 'message sent' : 'message stored, not delivered';
}

/** The message is stored and cannot be taken back, but a step that promises to tell somebody has not done so. */
const notTold = ({ conversation_id, reason }: SentOnce): ChatwootError =>
  new ChatwootError({
    kind: 'Invalid',
    operation: 'messages.sendOnce',
    mayHaveHappened: true,
    message: `the message is stored in conversation ${conversation_id}, but the customer was not told: ${reason ?? 'the channel did not take it.'}`,
  });
