import type { Conversation } from '../../chatwoot/answers/conversation.ts';
import type { Message } from '../../chatwoot/answers/message.ts';
import { ChatwootError, type ErrorKind, inDoubt } from '../../chatwoot/errors.ts';
import type { VerbDependencies, VerbOptions } from './dependencies.ts';
import { pause, type Waiting } from './pause.ts';

/** Whether the customer's channel took a message. */
export interface Told {
  readonly told: boolean;
  /** Why not, in one sentence. */
  readonly reason?: string;
}

/** How far a stored message came, with the conversation where it was read for that. */
export type Delivery =
  | { readonly is: 'taken' | 'no-free-text'; readonly row: Conversation }
  | { readonly is: 'failed'; readonly row?: Conversation }
  | { readonly is: 'private' }
  /** The question failed. */
  | { readonly is: 'unknown'; readonly kind: ErrorKind };

const mostTries = 3;
const asking: Waiting = {
  verb: 'messages.sendOnce',
  purpose: 'to ask whether the channel took the message',
  mayHaveHappened: true,
};

/**
 * What Chatwoot knows now of a stored message's way to the customer. It stores first and delivers later, so a channel
 * may still fail a message that counts as told here: `sendOnce` with the same ref asks again. Throws only when
 * cancelled, since the message is stored whatever comes of this question.
 */
export async function askDelivery(
  { chatwoot, clock }: VerbDependencies,
  message: Message,
  conversation_id: number,
  options: VerbOptions,
): Promise<Delivery> {
  if (message.private) return { is: 'private' };
  if (message.status === 'failed') return { is: 'failed' };
  for (let tries = 1; ; tries += 1) {
    try {
      const row = await chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user' });
      // Delivery may have failed since the message was stored; the newest message comes along with the conversation.
      const newest = row.last_non_activity_message;
      if (newest?.id === message.id && newest.status === 'failed') return { is: 'failed', row };
      return { is: row.can_reply ? 'taken' : 'no-free-text', row };
    } catch (error) {
      if (!(error instanceof ChatwootError)) throw error;
      if (options.signal?.aborted) throw inDoubt(error);
      if (tries >= mostTries || !error.passing) return { is: 'unknown', kind: error.kind };
      await pause(clock, 1000 * tries * (1 + clock.random()), options.signal ? { signal: options.signal } : {}, asking);
    }
  }
}

/** The same as a yes or a no with its sentence. */
export function toldBy(delivery: Delivery): Told {
  switch (delivery.is) {
    case 'taken':
      return { told: true };
    case 'private':
      return { told: false, reason: 'it is a private note, which the customer never sees.' };
    case 'failed':
      return {
        told: false,
        reason:
          'the channel did not take it (status failed): the dashboard shows the channel’s own words beside the message.',
      };
    case 'no-free-text':
      return {
        told: false,
        reason:
          'the channel takes no free text now (can_reply is false): it waits for the customer to write, or for a template.',
      };
    case 'unknown':
      return {
        told: false,
        reason: `it is stored, but whether the channel takes it could not be read (${delivery.kind}).`,
      };
  }
}
