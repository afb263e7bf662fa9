import { nudgeStale } from '../../src/activities/verbs/nudge-stale.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import { rowOf, type Shop } from './shop.ts';

export const ref = 'support/default/stale/test';
export const day = 86_400;
export const seconds = (shop: Shop) => Math.floor(shop.clocks.near.now() / 1_000);

/** An agent answers, and then nothing happens for that many days. */
export async function silent(shop: Shop, days: number, id?: number): Promise<number> {
  const conversation_id = id ?? (await shop.conversation());
  await shop.deps().chatwoot.messages.create({ conversation_id, content: 'Did that help?' });
  const row = rowOf(shop, conversation_id);
  row.lastActivityAt = shop.clocks.near.now() - days * day * 1_000;
  return conversation_id;
}

/** Silent for ten days, and then nudged. */
export async function nudged(shop: Shop) {
  const conversation_id = await silent(shop, 10);
  const conversations = [{ conversation_id, after: newestId(shop, conversation_id) }];
  const message = { text: 'Still there?' };
  const [one] = (await nudgeStale(shop.deps(), { ref, conversations, message, certainFirst: true })).nudged;
  if (!one) throw new Error('it was not nudged');
  return one;
}

/** Nothing that an earlier test left behind is silent, nothing goes wrong, and every inbox is always open. */
export function resolveAll({ standIn }: Shop): void {
  for (const row of standIn.state.conversations.filter(() => true)) row.status = 'resolved';
  for (const row of standIn.state.inboxes.filter(() => true)) row.settings.working_hours_enabled = false;
  standIn.faults.clear();
}

/** Id of the newest message. */
export const newestId = (shop: Shop, id: number): number => rowOf(shop, id).messages.at(-1)?.id ?? 0;

/** What was said to the customer in a conversation, by the far end's own view. */
export const said = (shop: Shop, id: number): (string | null)[] =>
  rowOf(shop, id)
    .messages.filter((message) => message.type === 'outgoing' && !message.private)
    .map(({ content }) => content);

/** Requests that could change something. */
export const writes = (shop: Shop) =>
  shop.standIn.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/filter'));

/** Channels that take no free text: the stand-in has none, so its answers are changed on the way. */
export function withoutReply(ids: readonly number[]): Transport {
  const send = createTransport({});
  return async (sending) => {
    const received = await send(sending);
    if (!received.text.includes('"can_reply":')) return received;
    const body = JSON.parse(received.text, (_, value) =>
      value?.can_reply !== undefined && ids.includes(value.id) ? { ...value, can_reply: false } : value,
    );
    return { ...received, text: JSON.stringify(body) };
  };
}
