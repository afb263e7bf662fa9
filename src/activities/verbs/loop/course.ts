import type { Conversation } from '../../../chatwoot/answers/conversation.ts';
import type { EventMessage } from '../../../chatwoot/answers/event-message.ts';
import type { Message } from '../../../chatwoot/answers/message.ts';
import { sinceLink } from './active.ts';
import type { LeftReason } from './closing.ts';
import { findUnmarked } from './lost-mark.ts';
import { formerIn, hasMark, marksOf } from './marks.ts';
import { findTraces } from './traces.ts';
import type { TellWork } from './work.ts';

/** What is there of an earlier run: a note to the team, which says how it ended, or else the message to the customer. */
export type Found = { readonly note: AnyMessage } | { readonly told: AnyMessage };

/** As lists of messages show it, or as its conversation does. */
type AnyMessage = Message | EventMessage;

/** What is to be done with a conversation. */
export type Course =
  | { readonly is: 'leave'; readonly reason: LeftReason; readonly row?: Conversation }
  /** An earlier run told the customer, or handed over. */
  | { readonly is: 'go on'; readonly row: Conversation; readonly found: Found }
  | {
      readonly is: 'hand over';
      readonly row: Conversation;
      readonly reason: 'by-rule' | 'unknown-reason' | 'active-since-link';
    }
  | { readonly is: 'cannot reply'; readonly row: Conversation }
  | { readonly is: 'tell'; readonly row: Conversation };

/**
 * Decides by what the conversation shows, and reads its messages where that is not enough. Changes nothing.
 * @param planning looks for an earlier run's message here, which otherwise is for the sending to do
 */
export async function courseOf(work: TellWork, id: number, planning = false): Promise<Course> {
  const { rules, marks } = work;
  if (rules.act === 'nothing') return { is: 'leave', reason: 'by-rule' };
  const row = await work.rows.get(id);
  if (!row) return { is: 'leave', reason: 'deleted' };
  if (isOptedOut(row, rules.opt_out_label)) return { is: 'leave', reason: 'opted-out', row };
  const last = row.last_non_activity_message;
  if (last && hasMark(last, marks.told)) return { is: 'go on', row, found: { told: last } };
  if (last && hasMark(last, marks.note)) return { is: 'go on', row, found: { note: last } };
  const course = await freshCourse(work, row);
  if (course.is === 'tell' && !planning) return course;
  const found = work.certainFirst ? undefined : await findEarlier(work, row);
  return found ? { is: 'go on', row, found } : course;
}

async function freshCourse(work: TellWork, row: Conversation): Promise<Course> {
  const { rules, closing } = work;
  if (row.status === 'resolved' && rules.resolved === 'leave') return { is: 'leave', reason: 'resolved-before', row };
  if (rules.act === 'hand-over')
    return { is: 'hand over', row, reason: closing.kind === 'other' ? 'unknown-reason' : 'by-rule' };
  if (rules.active === 'hand-over') {
    const since = await sinceLink(work, row);
    if (since === 'unlinked') return { is: 'leave', reason: 'unlinked', row };
    if (since === 'active') return { is: 'hand over', row, reason: 'active-since-link' };
  }
  return row.can_reply ? { is: 'tell', row } : { is: 'cannot reply', row };
}

/** Looks through the messages for what an earlier run left. */
export async function findEarlier(work: TellWork, row: Conversation): Promise<Found | undefined> {
  const { looking, deps, closing, marks, since, options } = work;
  const marksBy = (read: readonly Message[]) => {
    const former = formerIn(read, closing.issue_id, closing.issue);
    return former.length === 0 ? marks : marksOf(closing, former);
  };
  const { told, note, messages } = await findTraces(looking.read, deps, row.id, marksBy, since, options);
  if (note) return { note };
  const found = told ?? (await findUnmarked(work, row, messages));
  return found && { told: found };
}

/** Chatwoot writes the titles of defined labels in lower case. */
const isOptedOut = ({ labels }: Conversation, optOut: string): boolean =>
  labels.some((label) => label.toLowerCase() === optOut.toLowerCase());
