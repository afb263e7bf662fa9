import type { Chatwoot } from '../activities/chatwoot.ts';
import type { Conversation } from '../chatwoot/answers/conversation.ts';
import type { Change } from './change.ts';
import { refuse } from './inputs.ts';
import { announce, type Report } from './report.ts';
import type { Target } from './targets.ts';
import type { StepVerbs } from './verbs.ts';

/** A conversation to work on; what it looks like now is there only when it had to be read. */
export interface Found {
  readonly id: number;
  readonly now: Pick<Conversation, 'can_reply' | 'labels'> | undefined;
}

export interface Resolving {
  readonly chatwoot: Chatwoot;
  readonly verbs: StepVerbs;
  readonly maxConversations: number;
  /** Whether each conversation must be read before the first change. */
  readonly readFirst: boolean;
}

/** Finds the conversations that a step names. Only reads; more than the step allows are refused. */
export async function resolve(target: Target, resolving: Resolving): Promise<Found[]> {
  const { chatwoot, maxConversations, readFirst } = resolving;
  if (target.by === 'filter') return matching(target.filter, resolving);
  if (target.by === 'contact') {
    const newest = await resolving.verbs.contacts.findConversation({ contact: target.contact });
    return [{ id: newest.id, now: newest }];
  }
  const { ids } = target;
  if (ids.length > maxConversations) tooMany('conversation-id', `names ${ids.length} conversations`, maxConversations);
  const found: Found[] = [];
  for (const id of ids) {
    found.push({ id, now: readFirst ? await chatwoot.conversations.get({ conversation_id: id }) : undefined });
  }
  return found;
}

async function matching(filter: readonly object[], { chatwoot, maxConversations }: Resolving): Promise<Found[]> {
  const found: Found[] = [];
  for await (const row of chatwoot.conversations.filter.each({ payload: filter as { [key: string]: unknown }[] })) {
    if (found.length === maxConversations)
      tooMany('filter', `matches more than ${maxConversations} conversations`, maxConversations);
    found.push({ id: row.id, now: row });
  }
  return found;
}

const tooMany = (input: 'filter' | 'conversation-id', what: string, most: number): never =>
  refuse(
    input,
    `it ${what}, and max-conversations is ${most}; nothing was written. Raise max-conversations if that is meant.`,
  );

/** What is to be done to each conversation, in words and in the order in which it runs. */
export function wordsOf(change: Change): string[] {
  const { addLabels, removeLabels, message, status } = change;
  return [
    ...(addLabels.length > 0 ? ['labels added'] : []),
    ...(removeLabels.length > 0 ? ['labels removed'] : []),
    ...(message ? [message.private ? 'note written' : 'message sent'] : []),
    ...(status ? [`status ${status}`] : []),
  ];
}

/** Refuses, before the first change, what is known to fail later. */
export function checkFound(found: readonly Found[], change: Change, report: Report): void {
  for (const { id } of found) announce(report, id, wordsOf(change));
  const deaf = found.filter(({ now }) => now && !now.can_reply).map(({ id }) => id);
  if (change.message && !change.message.private && deaf.length > 0) {
    refuse(
      'message',
      `the channel of conversation ${deaf.join(', ')} takes no free text now (can_reply is false), so the customer would not get it: wait for the customer to write, or use a template by the operation messages.create.`,
    );
  }
}
