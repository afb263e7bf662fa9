import type { ConversationStatus } from '../chatwoot/answers/conversation.ts';
import { quoted } from '../chatwoot/quoted.ts';
import { type InputName, type Inputs, readList, readSwitch, refuse } from './inputs.ts';
import { readSnoozeUntil } from './snooze.ts';

/** What the short way does to each conversation. At least one part is there. */
export interface Change {
  readonly addLabels: readonly string[];
  readonly removeLabels: readonly string[];
  readonly message: { readonly text: string; readonly private: boolean; readonly ref: string | undefined } | undefined;
  readonly status: ConversationStatus | undefined;
  /** Milliseconds since the epoch; only with status snoozed. */
  readonly snoozedUntil: number | undefined;
}

const statuses: readonly ConversationStatus[] = ['open', 'resolved', 'pending', 'snoozed'];
const does: readonly InputName[] = ['status', 'message', 'add-labels', 'remove-labels'];

/** The inputs that say what to do, as they were given. */
export const changesGiven = (inputs: Inputs): readonly InputName[] => does.filter((name) => inputs[name] !== '');

/**
 * Reads what is to be done. Refuses a step that names nothing to do, and inputs that only mean something beside
 * another one that is missing.
 * @param now milliseconds since the epoch
 */
export function readChange(inputs: Inputs, now: number): Change {
  const addLabels = readList(inputs, 'add-labels');
  const removeLabels = readList(inputs, 'remove-labels');
  if (addLabels.length + removeLabels.length === 0 && !inputs.status && !inputs.message) {
    refuse('inputs', `nothing to do is named, so nothing was sent: give ${does.join(', ')} or operation.`);
  }
  const both = addLabels.filter((label) => removeLabels.includes(label));
  if (both.length > 0)
    refuse(
      'remove-labels',
      `${both.map((label) => quoted(label)).join(', ')} is to be added and removed: decide for one.`,
    );
  const status = inputs.status ? readStatus(inputs.status) : undefined;
  const isPrivate = readSwitch(inputs, 'private');
  if (!inputs.message) {
    if (isPrivate) refuse('private', 'it is true, but there is no message: give message, or leave private out.');
    if (inputs['message-ref'])
      refuse('message-ref', 'there is no message that it could name: give message, or leave it out.');
  } else if (inputs.message.trim() === '') refuse('message', 'it is nothing but white space: give the text to send.');
  if (inputs['snooze-until'] && status !== 'snoozed') {
    refuse('snooze-until', 'it only means something with status snoozed: give that too, or leave it out.');
  }
  return {
    addLabels,
    removeLabels,
    status,
    snoozedUntil: inputs['snooze-until'] ? readSnoozeUntil(inputs['snooze-until'], now) : undefined,
    message: inputs.message
      ? { text: inputs.message, private: isPrivate, ref: inputs['message-ref'] || undefined }
      : undefined,
  };
}

function readStatus(text: string): ConversationStatus {
  const wanted = text.toLowerCase();
  return (
    statuses.find((status) => status === wanted) ??
    refuse(
      'status',
      `${quoted(text)} is not a status of Chatwoot: give ${statuses.slice(0, -1).join(', ')} or ${statuses.at(-1)}.`,
    )
  );
}
