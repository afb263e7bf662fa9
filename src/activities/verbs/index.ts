import type { Chatwoot } from '../chatwoot.ts';
import { assign } from './assign.ts';
import { type BoundVerbs, bindVerbs, type VerbSettings } from './bind.ts';
import { baseline } from './changes/baseline.ts';
import { waitForChanges } from './changes/wait.ts';
import { closeStale } from './close-stale.ts';
import { escalate } from './escalate.ts';
import { findConversation } from './find-conversation.ts';
import { findDue } from './find-due.ts';
import { findNotInStatus } from './find-not-in-status.ts';
import { findStale } from './find-stale.ts';
import { addContactLabels, addLabels, removeContactLabels, removeLabels } from './labels.ts';
import { addLink } from './links/add.ts';
import { findLinks } from './links/find.ts';
import { listLinks } from './links/list.ts';
import { lookForLinks } from './links/look.ts';
import { mendLink } from './links/mend.ts';
import { moveLink } from './links/move.ts';
import { removeLink } from './links/remove.ts';
import { findReplies } from './loop/find-replies.ts';
import { reopenPage } from './loop/reopen-page.ts';
import { tellPage } from './loop/tell-page.ts';
import { mergeCustomAttributes } from './merge-custom-attributes.ts';
import { nudgeStale } from './nudge-stale.ts';
import { sendOnce } from './send-once.ts';
import { setStatus } from './set-status.ts';
import { setStatusInBulk } from './set-status-in-bulk.ts';
import { upsertContact } from './upsert-contact.ts';

/** Every verb under its dotted name, the name it has in the client, the Action and as a Temporal activity. */
export const verbs = {
  conversations: {
    setStatus,
    setStatusInBulk,
    findNotInStatus,
    assign,
    addLabels,
    removeLabels,
    mergeCustomAttributes,
    findStale,
    nudgeStale,
    closeStale,
    findDue,
    escalate,
  },
  messages: { sendOnce },
  changes: { wait: waitForChanges, baseline },
  links: {
    find: findLinks,
    add: addLink,
    remove: removeLink,
    move: moveLink,
    mend: mendLink,
    look: lookForLinks,
    list: listLinks,
  },
  closeTheLoop: { tellPage, reopenPage, findReplies },
  contacts: { upsert: upsertContact, findConversation, addLabels: addContactLabels, removeLabels: removeContactLabels },
} as const;

export type Verbs = BoundVerbs<typeof verbs>;

/** Dotted names of all verbs, as they are registered with a Temporal worker. */
export const verbNames: readonly string[] = Object.entries(verbs).flatMap(([group, members]) =>
  Object.keys(members).map((name) => `${group}.${name}`),
);

/**
 * The verbs over one client: `createVerbs(chatwoot).conversations.setStatus({ conversation_id: 42, status: 'open' })`.
 * Each takes its input, then options (signal, deadline, time limit of a request); `setStatusInBulk` also a progress.
 */
export function createVerbs(chatwoot: Chatwoot, settings?: VerbSettings): Verbs {
  return bindVerbs(verbs, chatwoot, settings);
}
