import { proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';
import { chatwootActivities } from 'chatwoot-flows/workflows';
import type { createCsatActivities } from './activities.ts';

const chatwoot = chatwootActivities();
const { ratingOf } = proxyActivities<ReturnType<typeof createCsatActivities>>({ startToCloseTimeout: '2 minutes' });

export interface FollowUp {
  conversationId: number;
  /** Who takes a customer who is not content: id, e-mail address or exact name. */
  agent: number | string;
  /** 1 to 5: up to here a rating is low. */
  lowUpTo: number;
  /** How long to wait before each look for the answer. An hour, six hours, a day and two days cost four looks. */
  waitsSeconds: number[];
}

export interface FollowedUp {
  /** Absent when the customer did not answer. */
  rating?: number;
  reopened: boolean;
}

/**
 * Start it when a conversation is resolved. It waits for the customer's answer to the survey; on a low rating it opens
 * the conversation again, gives it to somebody and leaves a private note. Without an answer it just ends.
 */
export async function followUpCsat(input: FollowUp): Promise<FollowedUp> {
  const { conversationId: conversation_id, agent, lowUpTo, waitsSeconds } = input;
  const rating = await answer(conversation_id, waitsSeconds);
  if (rating === undefined) return { reopened: false };
  if (rating > lowUpTo) return { rating, reopened: false };
  await chatwoot.conversations.setStatus({ conversation_id, status: 'open' });
  await chatwoot.conversations.assign({ conversation_id, agent });
  await chatwoot.messages.sendOnce({
    conversation_id,
    content: `The customer rated this ${rating} of 5. Please ask what went wrong.`,
    private: true,
    ref: workflowInfo().workflowId,
    certainFirst: true,
  });
  return { rating, reopened: true };
}

async function answer(conversationId: number, waitsSeconds: readonly number[]): Promise<number | undefined> {
  const since = Math.floor(workflowInfo().startTime.getTime() / 1000) - clockDifference;
  for (const seconds of waitsSeconds) {
    await sleep(seconds * 1000);
    const rating = await ratingOf({ conversationId, since });
    if (rating !== undefined) return rating;
  }
  return undefined;
}

/** Seconds that Chatwoot's clock may be behind Temporal's. */
const clockDifference = 300;
