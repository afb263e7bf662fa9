import { endpoints } from '../activities/endpoints/index.ts';
import { checkSendOnce } from '../activities/verbs/send-once-input.ts';
import { createCall } from '../chatwoot/call.ts';
import { type Connection, tokensIn } from '../chatwoot/connection.ts';
import type { Operation, TokenKind } from '../chatwoot/operation.ts';
import type { Input } from '../chatwoot/validate.ts';
import type { Change } from './change.ts';
import { statusOf } from './steps.ts';

export type Request = readonly [operation: Operation, input: Input];

/** The writes that a change comes to, in the order in which they run. Verbs add look-ups and repeats of their own. */
export function requestsOf(change: Change, conversation_id: number, labels: readonly string[]): Request[] {
  const { addLabels, removeLabels, message, status } = change;
  const after = [...new Set([...labels, ...addLabels])].filter((label) => !removeLabels.includes(label));
  const requests: Request[] = [];
  if (addLabels.length + removeLabels.length > 0) {
    requests.push([endpoints.conversationLabels.set, { conversation_id, labels: after }]);
  }
  if (message) {
    requests.push([endpoints.messages.create, { conversation_id, content: message.text, private: message.private }]);
  }
  if (status) requests.push([endpoints.conversations.toggleStatus, { conversation_id, ...statusOf(change, status) }]);
  return requests;
}

/** Refuses a change that could not be sent, before the first request: a missing token, a read-only connection, wrong values. */
export async function checkChange(change: Change, connection: Connection): Promise<void> {
  const anyConversation = 1;
  const tokens = tokensIn(connection);
  for (const request of requestsOf(change, anyConversation, [])) {
    const asBot = request[0] === endpoints.messages.create && tokens.includes('bot');
    await checkRequest(connection, request, asBot ? 'bot' : undefined);
  }
  if (!change.message) return;
  const message = { conversation_id: anyConversation, content: change.message.text, ref: change.message.ref ?? 'ours' };
  checkSendOnce('messages.sendOnce', { tokens }, message);
}

const stopped = new Error('nothing is sent to check a request');

/** Makes the call up to the point where it would leave. */
export async function checkRequest(
  connection: Connection,
  [operation, input]: Request,
  token?: TokenKind,
): Promise<void> {
  const call = createCall(connection, { transport: () => Promise.reject(stopped), ...(token ? { token } : {}) });
  await call(operation, input).catch((error: unknown) => {
    if (error !== stopped) throw error;
  });
}
