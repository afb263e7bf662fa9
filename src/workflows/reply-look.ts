import { patched, workflowInfo } from '@temporalio/workflow';
import type { Snapshot } from '../activities/verbs/changes/snapshot.ts';
import type { ChatwootActivities } from './chatwoot-activities.ts';
import type { ConversationEvent } from './events.ts';
import { endingOf, type ReplyRun } from './reply-report.ts';
import { leftOnCancel, tryOnce } from './reply-tries.ts';
import type { AwaitCustomerReplyProcess } from './schemas/await-customer-reply.ts';

/** How an `awaitCustomerReply` learns what happened: by what it is told, and by looking itself. */
export interface Looking {
  take(event: ConversationEvent): void;
  /** Sets `ending` when something happened, or when that cannot be told. Answers whether the channel takes messages. */
  look(): Promise<boolean>;
  /** Looks, and wakes a reply from before the snoozing, which would sleep until the customer writes once more. */
  afterSnoozing(): Promise<void>;
  /** Whether the channel took free text at the last look. */
  readonly canReply: boolean;
}

export function createLooking(input: AwaitCustomerReplyProcess, run: ReplyRun, chatwoot: ChatwootActivities): Looking {
  const { conversationId, anyConversation = false } = input;
  const { workflowId } = workflowInfo();
  let canReply = true;
  let status: string | undefined;

  const take = (event: ConversationEvent) => {
    const ending = run.awaited && endingOf(event, run.awaited);
    const { messageId = Number.POSITIVE_INFINITY } = event;
    // A watch may still tell what an earlier process under this id followed.
    const isOld = messageId <= (run.follow?.afterMessage ?? 0);
    if (ending && !(isOld && patched('no-message-from-before'))) run.ending ??= ending;
  };

  const look = async (): Promise<boolean> => {
    const { follow } = run;
    if (!follow) return false;
    run.lookedAt = Date.now();
    canReply = false;
    let now: Snapshot | undefined;
    const read = async () => {
      const me = { known: {}, ...follow, id: workflowId, looked: false };
      const { news, followers } = await chatwoot.changes.wait({ followers: [me], atMostSeconds: 0, untilRead: true });
      for (const { event } of news) take(event);
      now = followers[0]?.known[conversationId];
      canReply = now?.canReply ?? false;
      status = now?.status;
      // What was read has a time; without one the conversation is not there any more.
      if (!now?.updatedAt) run.ending ??= { outcome: 'cannot-tell' };
    };
    const tried = await leftOnCancel(tryOnce('look', read, run.failed));
    if (tried === 'failed') run.ending ??= { outcome: 'cannot-tell' };
    const other = now && anyConversation && now.contactId !== follow.contactId ? now.contactId : undefined;
    if (run.ending || other === undefined || !patched('follow-a-merged-contact')) return canReply;
    Object.assign(run, { contactId: other, follow: { ...follow, contactId: other } });
    return look();
  };

  const afterSnoozing = async () => {
    await look();
    if (run.ending?.outcome !== 'replied' || status !== 'snoozed') return;
    const open = () => chatwoot.conversations.setStatus({ conversation_id: conversationId, status: 'open' });
    await tryOnce('wake', open, run.failed);
  };

  return {
    take,
    look,
    afterSnoozing,
    get canReply() {
      return canReply;
    },
  };
}
