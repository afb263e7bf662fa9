import type { Message } from '../../../chatwoot/answers/message.ts';
import { markerKey } from '../marker.ts';
import type { ConversationEvent, EventKind } from './event.ts';
import type { Snapshot } from './snapshot.ts';

const incoming = 0;
const outgoing = 1;
const activity = 2;

/**
 * Who spoke. What this project sent carries its marker and is a bot's message, whoever's token sent it; so is what an
 * automation rule, a campaign or a template sent. `external_echo` is an agent's message from the channel's own app.
 */
export function kindOfMessage(message: Message): EventKind | undefined {
  if (message.message_type === activity) return undefined;
  if (message.private) return 'note';
  if (message.message_type === incoming) return 'customer-message';
  const attributes = message.content_attributes as { readonly [key: string]: unknown };
  if (attributes.external_echo === true) return 'agent-message';
  const byPerson = message.message_type === outgoing && message.sender?.type === 'user';
  const byMachine = attributes[markerKey] !== undefined || attributes.automation_rule_id !== undefined;
  return byPerson && !byMachine ? 'agent-message' : 'bot-message';
}

export function messageEvents(rows: readonly Message[], contactId: number): ConversationEvent[] {
  return rows.flatMap((message): ConversationEvent[] => {
    const kind = kindOfMessage(message);
    if (kind === undefined) return [];
    const { id, conversation_id, created_at } = message;
    return [{ key: `message:${id}`, conversationId: conversation_id, contactId, kind, messageId: id, at: created_at }];
  });
}

/** Seconds in which a message with a lower id may still show up: a request is at work for 15 s at most (rack-timeout). */
const settlesIn = 60;

/**
 * What is known of messages after these were read. Ids are given before a message can be seen, so a lower one may show
 * up later: `message` rises only to what was there a minute before the newest one, and `recent` names the rest.
 */
export function afterMessages(
  before: Pick<Snapshot, 'message' | 'recent'>,
  rows: readonly Message[],
): Pick<Snapshot, 'message' | 'recent'> {
  const newest = Math.max(0, ...rows.map((row) => row.created_at));
  const settled = rows.filter((row) => row.created_at < newest - settlesIn);
  const message = Math.max(before.message, ...settled.map((row) => row.id));
  const recent = new Set([...before.recent, ...rows.map((row) => row.id)]);
  return { message, recent: [...recent].filter((id) => id > message).toSorted((a, b) => a - b) };
}
