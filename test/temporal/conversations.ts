import { createChatwoot } from '../../src/activities/index.ts';
import type { StandIn } from '../../src/testing/index.ts';
import { connectionTo } from './world.ts';

/** Makes that many conversations of one contact; their numbers. */
export async function makeConversations(standIn: StandIn, count: number): Promise<number[]> {
  const { conversationId, inboxId, contactId } = await standIn.customer.write('hello');
  const chatwoot = createChatwoot(connectionTo(standIn));
  const ids = [conversationId];
  while (ids.length < count) {
    const some = Array.from({ length: Math.min(20, count - ids.length) }, () =>
      chatwoot.conversations.create({ inbox_id: inboxId, contact_id: contactId }),
    );
    ids.push(...(await Promise.all(some)).map(({ id }) => id));
  }
  return ids;
}

/** The stand-in's own view: which of these are in the status. */
export function inStatus(standIn: StandIn, ids: readonly number[], status: string): number[] {
  return ids.filter((id) => standIn.state.conversation(1, id)?.status === status);
}

/** How many requests to set a status arrived since the last reset. */
export const toggles = (standIn: StandIn): number =>
  standIn.requests.filter(({ path }) => path.endsWith('/toggle_status')).length;
