import { type IssueName, issueUrl } from '../../../github/issue-name.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { sendOnce } from '../send-once.ts';
import { type LinkRecord, linkKey } from './link.ts';
import type { LinkNote } from './note.ts';

/** How a caller says whether an earlier try may have been made; see `sendOnce`. */
export interface FirstOrNot {
  /** True only where no earlier try can exist: the note is then written without looking for it. Default false. */
  readonly certainFirst?: boolean;
  /** When this run began, in milliseconds since the epoch; see `sendOnce`. Default: now. */
  readonly startedAt?: number;
}

/** What became of a conversation's link. */
export interface LinkChanged {
  readonly conversation_id: number;
  /** False when everything was as asked for already, and nothing was written. */
  readonly changed: boolean;
}

/** A note of ours about a link. Its text holds the URLs, so that Chatwoot's message search finds it. */
interface NewNote {
  readonly text: string;
  readonly record: LinkRecord;
  /** What is done, to be done once: the ref begins with it. */
  readonly act: string;
  /** The newest note that it is an answer to: a repeat answers the same note, a later change another one. */
  readonly after: LinkNote | undefined;
}

/** Writes the note, once for each state of things that it changes. */
export async function writeNote(
  deps: VerbDependencies,
  conversation_id: number,
  { text, record, act, after }: NewNote,
  { certainFirst, startedAt }: FirstOrNot,
  options: VerbOptions,
): Promise<void> {
  await sendOnce(
    deps,
    {
      conversation_id,
      content: text,
      ref: `${act}/after-${after?.id ?? 0}`,
      private: true,
      content_attributes: { [linkKey]: record },
      ...(certainFirst === undefined ? {} : { certainFirst }),
      ...(startedAt === undefined ? {} : { startedAt }),
    },
    options,
  );
}

export const words = {
  linked: (issue: IssueName) => `Linked to ${issueUrl(issue)}`,
  unlinked: (issue: IssueName) => `No longer linked to ${issueUrl(issue)}`,
  moved: {
    transferred: (from: IssueName, to: IssueName) =>
      `The issue was transferred, and the link with it: from ${issueUrl(from)} to ${issueUrl(to)}`,
    renamed: (from: IssueName, to: IssueName) =>
      `The issue has a new address, and the link follows: from ${issueUrl(from)} to ${issueUrl(to)}`,
    duplicate: (from: IssueName, to: IssueName) =>
      `The issue is a duplicate, and the link moves on: from ${issueUrl(from)} to ${issueUrl(to)}`,
    reopened: (from: IssueName, to: IssueName) =>
      `The issue is no duplicate any more, and the link goes back: from ${issueUrl(from)} to ${issueUrl(to)}`,
  },
};
