import type { Conversation, ConversationStatus } from '../../chatwoot/answers/conversation.ts';
import { ChatwootError } from '../../chatwoot/errors.ts';
import { contactsWith, keysOf } from './contact-keys.ts';
import { refused, type VerbDependencies, type VerbOptions } from './dependencies.ts';

export interface FindConversationInput {
  /** E-mail address, phone number (+ and digits) or identifier of the person, the whole of it. */
  readonly contact: string;
  /** Only conversations of this inbox. */
  readonly inbox_id?: number;
  /** Only conversations in this status. Default: any. */
  readonly status?: ConversationStatus;
}

const verb = 'contacts.findConversation';

/**
 * The newest conversation of a person, the one that was begun last. Changes nothing.
 *
 * Limit: Chatwoot shows the 20 conversations of a contact that were active last, so an older one is not found.
 * Needs a user's token; an agent sees the inboxes he is a member of.
 * Throws `NotFound` when there is no such person or no such conversation, each with its own sentence, and `Invalid`
 * when several contacts fit (one person's identifier may be another's address), with their ids.
 */
export async function findConversation(
  deps: VerbDependencies,
  input: FindConversationInput,
  options: VerbOptions = {},
): Promise<Conversation> {
  const { inbox_id, status } = input;
  if (typeof input.contact !== 'string' || input.contact.trim() === '') {
    throw refused(verb, 'contact is empty: give the e-mail address, phone number or identifier of a person.');
  }
  const contacts = await contactsWith(deps, keysOf(input.contact), options);
  const [contact] = contacts;
  if (contact === undefined) {
    throw notFound(
      'no contact has this e-mail address, phone number (with + and country code) or identifier: check it, or create the contact first.',
    );
  }
  if (contacts.length > 1) {
    throw refused(
      verb,
      `several contacts fit (ids ${contacts.map((each) => each.id).join(', ')}): merge them in the dashboard, or give the conversation’s number.`,
    );
  }
  const { payload } = await deps.chatwoot.contacts.listConversations({ contact_id: contact.id }, options);
  const [newest] = payload
    .filter(
      (row) => (inbox_id === undefined || row.inbox_id === inbox_id) && (status === undefined || row.status === status),
    )
    .sort((a, b) => b.created_at - a.created_at || b.id - a.id);
  if (newest === undefined) {
    const where = inbox_id === undefined ? '' : ` in inbox ${inbox_id}`;
    throw notFound(
      `contact ${contact.id} has no${status === undefined ? '' : ` ${status}`} conversation${where} that this token may see.`,
    );
  }
  return newest;
}

const notFound = (message: string) => new ChatwootError({ kind: 'NotFound', operation: verb, message, passing: false });
