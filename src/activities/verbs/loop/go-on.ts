import type { Conversation } from '../../../chatwoot/answers/conversation.ts';
import type { EventMessage } from '../../../chatwoot/answers/event-message.ts';
import type { Message } from '../../../chatwoot/answers/message.ts';
import type { ClosedOne } from './closing.ts';
import type { Found } from './course.ts';
import { isErased } from './lost-mark.ts';
import { reasonOf, tellTeam } from './team-note.ts';
import { became, readNow, settle, type TellWork, wentOn } from './work.ts';

/** A message of ours that an earlier run stored. */
type Ours = Message | EventMessage;

/**
 * Finishes what an earlier run began, where nobody went on since. Where people have a note, it says how it ended.
 * @param row as it was up to a minute ago
 */
export async function goOn(work: TellWork, row: Conversation, found: Found): Promise<ClosedOne> {
  if ('note' in found) return noted(work, row, found.note);
  const { told } = found;
  if (isErased(told)) {
    await tellTeam(work, row.id, 'message-deleted', true);
    return left(row);
  }
  if (told.status === 'failed') return notDelivered(work, row, told);
  switch (work.rules.act) {
    case 'tell-and-resolve': {
      const status = await unlessWentOn(work, row, told.id, 'resolved');
      if (status === 'resolved') return became(row.id, 'told', { before: true, status });
      return became(row.id, 'left', { before: true, reason: 'changed-since-told', status });
    }
    case 'tell-and-hand-over': {
      const { id } = await tellTeam(work, row.id, 'told', true);
      return became(row.id, 'handed-over', { before: true, status: await unlessWentOn(work, row, id, 'open') });
    }
    default:
      return became(row.id, 'told', { before: true, status: row.status });
  }
}

/**
 * People have it. Also where nothing was said since the channel took no message then, and would take one now: they may
 * have told the customer themselves.
 */
async function noted(work: TellWork, row: Conversation, note: Ours): Promise<ClosedOne> {
  const reason = reasonOf(note);
  if (reason === 'cannot-reply' || reason === 'delivery-failed')
    return became(row.id, 'not-told', { before: true, reason, status: row.status });
  if (reason === 'message-deleted') return left(row);
  const status = await unlessWentOn(work, row, note.id, 'open');
  return became(row.id, 'handed-over', { before: true, ...(reason === 'told' ? {} : { reason }), status });
}

const left = ({ id, status }: Conversation): ClosedOne =>
  became(id, 'left', { before: true, reason: 'changed-since-told', status });

/** The channel failed the message after it was stored; maybe after we resolved, which then hides it from everybody. */
async function notDelivered(work: TellWork, row: Conversation, told: Ours): Promise<ClosedOne> {
  await tellTeam(work, row.id, 'delivery-failed', true);
  const now = await readNow(work, row.id);
  const hidden = now.status === 'resolved' && (await onlyResolvedSince(work, now, told.id));
  const status = hidden ? await settle(work, now, 'open') : now.status;
  return became(row.id, 'not-told', { reason: 'delivery-failed', status });
}

/** Resolved after the message, and nothing was said since. */
const onlyResolvedSince = async (work: TellWork, now: Conversation, told: number): Promise<boolean> =>
  (await wentOn(work, now, told)) && !(await wentOn(work, now, told, 'messages'));

/** Sets the status unless somebody went on after the message; asks right before. Answers the status that is there. */
async function unlessWentOn(
  work: TellWork,
  row: Conversation,
  anchor: number,
  target: 'open' | 'resolved',
): Promise<Conversation['status']> {
  if (row.status === target || (await wentOn(work, row, anchor))) return row.status;
  const now = await readNow(work, row.id);
  return now.status === target || (await wentOn(work, now, anchor)) ? now.status : settle(work, now, target);
}
