import type { EventMessage } from '../../../chatwoot/answers/event-message.ts';
import type { Message } from '../../../chatwoot/answers/message.ts';
import { type IssueName, issueShort, issueUrl } from '../../../github/issue-name.ts';
import { sendOnceLooking } from '../send-once.ts';
import type { Closing } from './closing.ts';
import { markedByPlace, noteRef } from './marks.ts';
import { escapeMarkdown, withoutLiquid } from './texts/escape.ts';
import type { TellWork } from './work.ts';

/** Why people get a note. `told`: the customer heard it from us, and people go on. */
export type NoteReason =
  | 'cannot-reply'
  | 'delivery-failed'
  | 'active-since-link'
  | 'message-deleted'
  | 'unknown-reason'
  | 'by-rule'
  | 'told';

/** Own key of `content_attributes` that tells a later run why the note was written. */
const reasonKey = 'chatwoot_flows_note';

export function reasonOf({ content_attributes }: Pick<Message | EventMessage, 'content_attributes'>): NoteReason {
  const said = (content_attributes as { readonly [key: string]: unknown } | null)?.[reasonKey];
  return typeof said === 'string' && said in sentences ? (said as NoteReason) : 'by-rule';
}

const happened = ({ kind, version = '', reason = '' }: Closing): string =>
  ({
    completed: 'was closed as completed',
    'not-planned': 'was closed as not planned',
    duplicate: 'was closed as a duplicate',
    release: `is part of the release ${shown(version)}`,
    other: `was closed for a reason that is not known here: ${shown(reason)}`,
  })[kind];

const shown = (text: string): string => withoutLiquid(escapeMarkdown(text));

const sentences: { readonly [Reason in NoteReason]: string } = {
  'cannot-reply':
    'The customer was not told: this channel takes no message from us until the customer writes again, or only a template. Please let them know.',
  'delivery-failed':
    'The customer was not told: the channel did not deliver the message; its own words stand beside it. Please let them know some other way.',
  'active-since-link':
    'The customer was not told, since you were in touch after this conversation was linked. Please let them know when it suits.',
  'message-deleted':
    'The message to the customer was deleted, so nothing is said again. Please let them know yourself, if they are to know.',
  // Whoever closed it may have changed the reason, and the customer been told of the first.
  'unknown-reason': 'The customer was told nothing of it. Please take it from here.',
  'by-rule': 'The customer was not told. Please take it from here.',
  told: 'The customer was told. Please take it from here.',
};

/** The text of a note: the issue, its URL, and what is left to do. As a note of ours without a record it links nothing. */
export const noteAboutIssue = (issue: IssueName, what: string, left: string): string =>
  `${issueShort(issue)} ${what}. ${left}\n${issueUrl(issue)}`;

/**
 * Writes the note for the team, once for each closing.
 * @param before whether an earlier run came this far, so that the note may be there
 * @returns its id, and whether it was there
 */
export async function tellTeam(
  work: TellWork,
  conversation_id: number,
  reason: NoteReason,
  before: boolean,
): Promise<{ readonly id: number; readonly existed: boolean }> {
  const { closing, deps, options, looking, since, startedAt } = work;
  const { message_id, existed } = await sendOnceLooking(
    looking.lookUp,
    deps,
    {
      conversation_id,
      content: noteAboutIssue(closing.issue, happened(closing), sentences[reason]),
      ref: noteRef(work.ref),
      private: true,
      content_attributes: { [reasonKey]: reason, ...markedByPlace(noteRef(work.placeRef)) },
      since,
      certainFirst: work.certainFirst && !before,
      startedAt,
    },
    options,
  );
  return { id: message_id, existed };
}
