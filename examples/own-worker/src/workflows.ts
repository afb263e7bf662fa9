import { proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';
import { chatwootActivities, kindOf } from 'chatwoot-flows/workflows';
import type * as own from './activities.ts';

const chatwoot = chatwootActivities();
const { hasShipped } = proxyActivities<typeof own>({ startToCloseTimeout: '10 seconds' });

export interface Parcel {
  conversationId: number;
  order: string;
  /** Between two looks at the order. */
  lookEverySeconds: number;
}

/** Waits until an order is on its way, tells the customer once, and resolves the conversation. */
export async function tellWhenShipped({ conversationId, order, lookEverySeconds }: Parcel): Promise<string> {
  while (!(await hasShipped(order))) await sleep(lookEverySeconds * 1000);
  try {
    const { told, reason } = await chatwoot.messages.sendOnce({
      conversation_id: conversationId,
      content: `Your order ${order} is on its way.`,
      ref: workflowInfo().workflowId,
      // No earlier run has this ref (start.ts refuses a second one), so the first attempt need not look.
      certainFirst: true,
    });
    if (!told) return `stored, but the channel did not take it: ${reason}`;
    await chatwoot.conversations.setStatus({ conversation_id: conversationId, status: 'resolved' });
    return 'told and resolved';
  } catch (error) {
    if (kindOf(error) === 'NotFound') return 'the conversation is gone';
    throw error;
  }
}
