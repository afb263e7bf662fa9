import type { Conversation } from '../state/conversation-records.ts';
import type { World } from '../world.ts';

/**
 * Whether the channel takes a message to the customer now. An API inbox may have `agent_reply_time_window`, in hours, in
 * its channel's `additional_attributes`: then only so long after the customer's last message. From Chatwoot's source
 * (message_window_service.rb), not recorded. Chatwoot stores what is sent later all the same, and so does this.
 */
export function canReply({ state, now }: World, row: Conversation): boolean {
  const inbox = state.inboxes.get(row.inboxId);
  const attributes = inbox?.channel.additional_attributes as { agent_reply_time_window?: unknown } | undefined;
  const hours = Number(attributes?.agent_reply_time_window ?? 0);
  if (!hours) return true;
  const heard = row.messages.findLast(({ type }) => type === 'incoming');
  return heard !== undefined && now() < heard.createdAt + hours * 3_600_000;
}
