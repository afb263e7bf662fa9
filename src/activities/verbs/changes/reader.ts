import type { Conversation } from '../../../chatwoot/answers/conversation.ts';
import type { Message } from '../../../chatwoot/answers/message.ts';
import { ChatwootError } from '../../../chatwoot/errors.ts';
import type { LeftOut, VerbDependencies, VerbOptions } from '../dependencies.ts';

/** What one poll reads, each thing once however many followers ask for it. */
export interface Reader {
  /** All conversations that changed within so many seconds, in one answer. */
  changedWithin(seconds: number): Promise<readonly Conversation[]>;
  /** None when it was deleted. */
  conversation(id: number): Promise<readonly Conversation[]>;
  /** The 20 of a contact that were active last; Chatwoot shows no more. None when it was deleted. */
  ofContact(id: number): Promise<readonly Conversation[]>;
  /** Oldest first. */
  messagesAfter(conversationId: number, messageId: number): Promise<readonly Message[]>;
  /** Says what could not be read and is passed over this time. */
  readonly leftOut: LeftOut;
}

export function createReader({ chatwoot, leftOut = () => {} }: VerbDependencies, options: VerbOptions): Reader {
  const asUser = { ...options, token: 'user' } as const;
  const read = new Map<string, Promise<readonly unknown[]>>();
  const once = <Row>(key: string, get: () => Promise<readonly Row[]>): Promise<readonly Row[]> => {
    const found = read.get(key) ?? get();
    read.set(key, found);
    return found as Promise<readonly Row[]>;
  };
  return {
    leftOut,
    changedWithin: (seconds) =>
      once('changed', async () => {
        const answer = await chatwoot.conversations.list({ status: 'all', updated_within: seconds }, asUser);
        return answer.data.payload;
      }),
    conversation: (id) =>
      once(`conversation ${id}`, async () =>
        orNone(async () => [await chatwoot.conversations.get({ conversation_id: id }, asUser)]),
      ),
    ofContact: (id) =>
      once(`contact ${id}`, async () =>
        orNone(async () => (await chatwoot.contacts.listConversations({ contact_id: id }, asUser)).payload),
      ),
    messagesAfter: (conversationId, messageId) =>
      once(`messages ${conversationId} ${messageId}`, async () => {
        const rows: Message[] = [];
        const after = { conversation_id: conversationId, after: messageId };
        for await (const row of chatwoot.messages.list.each(after, asUser)) rows.push(row);
        return rows;
      }),
  };
}

async function orNone<Row>(get: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
  try {
    return await get();
  } catch (error) {
    if (error instanceof ChatwootError && error.kind === 'NotFound') return [];
    throw error;
  }
}
