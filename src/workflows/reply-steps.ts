import { patched, workflowInfo } from '@temporalio/workflow';
import { chatwootActivities } from './chatwoot-activities.ts';
import { doAct, nameOfAct } from './do-act.ts';
import type { ConversationEvent } from './events.ts';
import { createLooking } from './reply-look.ts';
import type { ReplyRun } from './reply-report.ts';
import { forOneTry, type Tried, tryOnce, whole } from './reply-tries.ts';
import { cannedLater, type Words, wordsFor } from './say.ts';
import type { Act } from './schemas/acts.ts';
import type { AwaitCustomerReplyProcess } from './schemas/await-customer-reply.ts';

const noFreeText = 'the channel takes no free text now (can_reply is false), so nothing was sent.';
const tooLate = 'its time had passed when it could be said, and what comes next was due, too.';

/** What an `awaitCustomerReply` does, each step whole: a cancellation takes effect between two of them. */
export interface ReplySteps {
  /**
   * Asks, snoozes if wanted, and sets `follow`, or `ending` when the customer was not told. Throws what went wrong.
   * @param heldUp waits where it is paused, and answers whether it was
   */
  ask(heldUp: () => Promise<boolean>): Promise<void>;
  /** Sets `ending` when something happened, or when that cannot be told. Answers whether the channel takes messages. */
  look(): Promise<boolean>;
  /** Looks, and then sends, if `mayGoOn` still. */
  remind(step: string, words: Words, tries: number, mayGoOn: () => boolean): Promise<Tried>;
  /** Reports a reminder that comes too late. */
  leaveOut(step: string): void;
  act(step: string, act: Act, tries: number): Promise<Tried>;
  take(event: ConversationEvent): void;
}

export function createReplySteps(input: AwaitCustomerReplyProcess, run: ReplyRun): ReplySteps {
  const { conversationId, anyConversation = false } = input;
  const { workflowId, runId, firstExecutionRunId } = workflowInfo();
  const chatwoot = chatwootActivities({ accountId: input.accountId });
  const looking = createLooking(input, run, chatwoot);
  const refOf = (step: string) => `${workflowId}/${input.key ?? firstExecutionRunId}/${step}`;
  // After a reset of the workflow an earlier run may have sent it, and with a key of the caller's an earlier process.
  const certainFirst = input.key === undefined && runId === firstExecutionRunId;

  const send = async (step: string, words: Words, ref = refOf(step), tries?: number) => {
    const { messages } = tries === undefined ? chatwoot : forOneTry(input.accountId, tries);
    const isFirst = certainFirst && (tries ?? 1) === 1;
    const message = { conversation_id: conversationId, ...wordsFor(words), ref, certainFirst: isFirst };
    let sent = await whole(() => messages.sendOnce(message));
    // Chatwoot may only have been unable to say in that moment; with the same ref nothing is sent again.
    if (!sent.told && patched('ask-again-whether-told'))
      sent = await whole(() => messages.sendOnce({ ...message, certainFirst: false }));
    const { message_id, told, reason } = sent;
    run.said.push({ step, messageId: message_id, told, ...(reason === undefined ? {} : { reason }) });
    return sent;
  };
  /** A last message counts as done when the channel took it; `said` tells either way. */
  const sayLast = async (name: string, words: Words, ref: string, tries: number) => {
    if (!looking.canReply && patched('no-last-message-to-nobody'))
      run.said.push({ step: name, told: false, reason: noFreeText });
    else if ((await send(name, words, ref, tries)).told) run.done.push(name);
  };
  return {
    take: looking.take,
    async ask(heldUp) {
      const canned_responses = cannedLater(input);
      const before = await chatwoot.changes.baseline({ conversation_id: conversationId, canned_responses });
      if (await heldUp()) return this.ask(heldUp);
      run.contactId = before.contactId;
      let question = before.message;
      if (input.question && !before.canReply) run.said.push({ step: 'question', told: false, reason: noFreeText });
      else if (input.question) question = (await send('question', input.question)).message_id;
      if (run.said.some(({ told }) => !told)) {
        run.ending = { outcome: 'not-told' };
        return;
      }
      const snooze = () => chatwoot.conversations.setStatus({ conversation_id: conversationId, status: 'snoozed' });
      if (input.snooze) await tryOnce('snooze', snooze, run.failed);
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
      if (input.snooze && patched('look-after-snoozing')) await looking.afterSnoozing();
    },
    look: looking.look,
    async remind(step, words, tries, mayGoOn) {
      const canReply = await looking.look();
      if (run.ending) return 'done';
      if (!mayGoOn() && patched('look-before-each-try')) return 'again';
      if (canReply) return tryOnce(step, () => send(step, words, refOf(step), tries), run.failed, tries);
      run.said.push({ step, told: false, reason: noFreeText });
      return 'done';
    },
    leaveOut(step) {
      run.said.push({ step, told: false, reason: tooLate });
    },
    async act(step, act, tries) {
      if (run.awaited) run.awaited = { ...run.awaited, acting: true };
      const name = `${step} ${nameOfAct(act)}`;
      if ('message' in act)
        return tryOnce(name, () => sayLast(name, act.message, refOf(step), tries), run.failed, tries);
      const once = forOneTry(input.accountId, tries);
      const work = () => doAct(once, conversationId, act, refOf(step), certainFirst && tries === 1);
      const tried = await tryOnce(name, work, run.failed, tries);
      if (tried === 'done') run.done.push(name);
      return tried;
    },
  };
}
