import { conversation } from '../answers/conversation.ts';
import { iso } from '../answers/times.ts';
import { conversationOf } from '../http/access.ts';
import { on, type Route } from '../http/call.ts';
import { saveConversation } from '../rules/save.ts';

/** What was seen of a conversation, and what reports keep about it. */
export const conversationSeenRoutes: Route[] = [
  on.post('member', '/conversations/:conversation_id/update_last_seen', (call) => {
    const row = conversationOf(call);
    const now = call.world.now();
    const own = row.assigneeId === call.user?.id ? { assigneeLastSeenAt: now } : {};
    saveConversation(call.world, row, { agentLastSeenAt: now, ...own });
    return conversation(call.world, row, call.user?.id ?? null);
  }),
  on.post('member', '/conversations/:conversation_id/unread', (call) => {
    const row = conversationOf(call);
    // Back to a second before the customer's last message; to never when there is none (12 steps 14 and 58).
    const last = row.messages.findLast(({ type }) => type === 'incoming');
    const seenAt = last ? last.createdAt - 1000 : null;
    saveConversation(call.world, row, { agentLastSeenAt: seenAt, assigneeLastSeenAt: seenAt });
    return conversation(call.world, row, call.user?.id ?? null);
  }),
  on.get('member', '/conversations/:conversation_id/reporting_events', (call) => {
    const row = conversationOf(call);
    return call.world.state.reportingEvents
      .filter((event) => event.conversationId === row.id)
      .map((event) => ({
        id: event.id,
        name: event.name,
        value: Math.round((event.endedAt - event.startedAt) / 1000),
        value_in_business_hours: 0,
        event_start_time: iso(event.startedAt),
        event_end_time: iso(event.endedAt),
        account_id: event.accountId,
        inbox_id: event.inboxId,
        user_id: event.userId,
        // The internal id, unlike everywhere else.
        conversation_id: event.conversationId,
        created_at: iso(event.createdAt),
        updated_at: iso(event.createdAt),
      }));
  }),
];
