import { createChatwoot } from '../../src/activities/index.ts';
import type { StandIn } from '../../src/testing/index.ts';
import { connectionTo } from './world.ts';

/** Agents answered in that many conversations, and nothing happened for that many seconds; their numbers. */
export async function staleConversations(standIn: StandIn, count: number, seconds = 3_600): Promise<number[]> {
  const chatwoot = createChatwoot(connectionTo(standIn));
  const first = await standIn.customer.write('hello');
  const ids = [first.conversationId];
  while (ids.length < count) {
    const { id } = await chatwoot.conversations.create({ inbox_id: first.inboxId, contact_id: first.contactId });
    ids.push(id);
  }
  for (const conversation_id of ids) {
    await chatwoot.messages.create({ conversation_id, content: 'Did that help?' });
    const row = rowIn(standIn, conversation_id);
    row.lastActivityAt -= seconds * 1_000;
  }
  return ids;
}

export function rowIn(standIn: StandIn, id: number) {
  const row = standIn.state.conversation(1, id);
  if (!row) throw new Error(`there is no conversation ${id}`);
  return row;
}

/** How often the customer was nudged in a conversation. */
export const nudges = (standIn: StandIn, id: number, words = 'Still there?'): number =>
  rowIn(standIn, id).messages.filter(({ content }) => content === words).length;

/** Requests that could change something. */
export const writesTo = (standIn: StandIn) => standIn.requests.filter(({ method }) => method !== 'GET');

/** Nothing that an earlier test left behind is stale. */
export function resolveAll(standIn: StandIn): void {
  for (const row of standIn.state.conversations.filter(() => true)) row.status = 'resolved';
}
