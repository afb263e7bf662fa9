import { ActivityFailure, CancellationScope, isCancellation, patched, workflowInfo } from '@temporalio/workflow';
import { kindOf } from '../chatwoot/errors.ts';
import { chatwootActivities } from './chatwoot-activities.ts';
import { doAct, nameOfAct } from './do-act.ts';
import type { ConversationEvent } from './events.ts';
import type { Follow } from './follow.ts';
import { type Awaited, type Ending, endingOf, type FailedStep } from './reply-report.ts';
import { cannedLater, type Said, type Words, wordsFor } from './say.ts';
import type { Act } from './schemas/acts.ts';
import type { AwaitCustomerReplyProcess } from './schemas/await-customer-reply.ts';

/** Where an `awaitCustomerReply` is. */
export interface ReplyRun {
  readonly said: Said[];
  readonly done: string[];
  readonly failed: FailedStep[];
  contactId?: number;
  ending?: Ending;
  /** What it follows, once it has asked. */
  follow?: Follow;
  awaited?: Awaited;
  /** When it looked last, in milliseconds since the epoch. */
  lookedAt?: number;
}

const noFreeText = 'the channel takes no free text now (can_reply is false), so nothing was sent.';
const tooLate = 'its time had passed when it could be said, and what comes next was due, too.';

/** What an `awaitCustomerReply` does, each step whole: a cancellation takes effect between two of them. */
export interface ReplySteps {
  /** Asks, snoozes if wanted, and sets `follow`, or `ending` when the customer was not told. Throws what went wrong. */
  ask(): Promise<void>;
  /** Sets `ending` when something happened, or when that cannot be told. Answers whether the channel takes messages. */
  look(): Promise<boolean>;
  remind(step: string, words: Words): Promise<void>;
  /** Reports a reminder that comes too late. */
  leaveOut(step: string): void;
  act(step: string, act: Act): Promise<void>;
  take(event: ConversationEvent): void;
}

export function createReplySteps(input: AwaitCustomerReplyProcess, run: ReplyRun): ReplySteps {
  const { conversationId, anyConversation = false } = input;
  const { workflowId, runId, firstExecutionRunId } = workflowInfo();
  const chatwoot = chatwootActivities({ accountId: input.accountId });
  const refOf = (step: string) => `${workflowId}/${input.key ?? firstExecutionRunId}/${step}`;
  // After a reset of the workflow an earlier run may have sent it, and with a key of the caller's an earlier process.
  const certainFirst = input.key === undefined && runId === firstExecutionRunId;
  const whole = <T>(work: () => Promise<T>) => CancellationScope.nonCancellable(work);

  /** Whether the channel took free text at the last look. */
  let canReply = true;

  const send = async (step: string, words: Words, ref = refOf(step)) => {
    const message = { conversation_id: conversationId, ...wordsFor(words), ref, certainFirst };
    let sent = await whole(() => chatwoot.messages.sendOnce(message));
    // Chatwoot may only have been unable to say in that moment; with the same ref nothing is sent again.
    if (!sent.told && patched('ask-again-whether-told'))
      sent = await whole(() => chatwoot.messages.sendOnce({ ...message, certainFirst: false }));
    const { message_id, told, reason } = sent;
    run.said.push({ step, messageId: message_id, told, ...(reason === undefined ? {} : { reason }) });
    return sent;
  };
  /** A last message counts as done when the channel took it; `said` tells either way. */
  const sayLast = async (name: string, words: Words, ref: string) => {
    if (!canReply && patched('no-last-message-to-nobody'))
      run.said.push({ step: name, told: false, reason: noFreeText });
    else if ((await send(name, words, ref)).told) run.done.push(name);
  };
  /** Answers whether it was done; a failure for good is reported instead of ending the process. */
  const tried = async (step: string, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await whole(work);
      return true;
    } catch (error) {
      if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
      run.failed.push({ step, kind: kindOf(error) ?? 'TimedOut' });
      return false;
    }
  };
  const take = (event: ConversationEvent) => {
    const ending = run.awaited && endingOf(event, run.awaited);
    if (ending) run.ending ??= ending;
  };

  return {
    take,
    async ask() {
      const canned_responses = cannedLater(input);
      const before = await chatwoot.changes.baseline({ conversation_id: conversationId, canned_responses });
      run.contactId = before.contactId;
      let question = before.message;
      if (input.question && !before.canReply) run.said.push({ step: 'question', told: false, reason: noFreeText });
      else if (input.question) question = (await send('question', input.question)).message_id;
      if (run.said.some(({ told }) => !told)) {
        run.ending = { outcome: 'not-told' };
        return;
      }
      const snooze = () => chatwoot.conversations.setStatus({ conversation_id: conversationId, status: 'snoozed' });
      if (input.snooze) await tried('snooze', snooze);
      run.awaited = { conversationId, anyConversation, question, ...(input.snooze ? { ownStatus: 'snoozed' } : {}) };
      const message = Math.min(before.message, question);
      run.follow = {
        conversationId,
        ...(anyConversation ? { contactId: before.contactId } : {}),
        afterMessage: message,
        kinds: ['customer-message', 'agent-message', 'assignee', 'status'],
        // As if it had changed: replies to a question that an earlier process asked may be there already.
        known: { [conversationId]: { ...before, message, updatedAt: 0 } },
      };
    },
    async look() {
      const { follow } = run;
      if (!follow) return false;
      run.lookedAt = Date.now();
      canReply = false;
      const read = await tried('look', async () => {
        const me = { known: {}, ...follow, id: workflowId, looked: false };
        const { news, followers } = await chatwoot.changes.wait({ followers: [me], atMostSeconds: 0 });
        for (const { event } of news) take(event);
        const now = followers[0]?.known[conversationId];
        canReply = now?.canReply ?? false;
        // What was read has a time; without one the conversation is not there any more.
        if (!now?.updatedAt) run.ending ??= { outcome: 'cannot-tell' };
      });
      if (!read) run.ending ??= { outcome: 'cannot-tell' };
      return canReply;
    },
    async remind(step, words) {
      const canReply = await this.look();
      if (run.ending) return;
      if (canReply) await tried(step, () => send(step, words));
      else run.said.push({ step, told: false, reason: noFreeText });
    },
    leaveOut(step) {
      run.said.push({ step, told: false, reason: tooLate });
    },
    async act(step, act) {
      if (run.awaited) run.awaited = { ...run.awaited, acting: true };
      const name = `${step} ${nameOfAct(act)}`;
      if ('message' in act) {
        await tried(name, () => sayLast(name, act.message, refOf(step)));
        return;
      }
      const work = () => doAct(chatwoot, conversationId, act, refOf(step), certainFirst);
      if (await tried(name, work)) run.done.push(name);
    },
  };
}
