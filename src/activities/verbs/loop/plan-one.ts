import type { ConversationStatus } from '../../../chatwoot/answers/conversation.ts';
import type { PlannedOne } from './closing.ts';
import { type Course, courseOf } from './course.ts';
import { isErased } from './lost-mark.ts';
import { reasonOf } from './team-note.ts';
import { type TellWork, wentOn } from './work.ts';

/** Says what `tellOne` would do now. Reads only. */
export async function planOne(work: TellWork, conversation_id: number): Promise<PlannedOne> {
  const course = await courseOf(work, conversation_id, true);
  const status = course.row?.status;
  const one = { conversation_id, ...(status ? { status } : {}) };
  const { act } = work.rules;
  switch (course.is) {
    case 'leave':
      return { ...one, would: 'left', reason: course.reason };
    case 'go on':
      return { ...one, ...(await goingOn(work, course)) };
    case 'hand over':
      return { ...one, would: 'handed-over', reason: course.reason, ...next(status, 'open') };
    case 'cannot reply':
      return { ...one, would: 'not-told', reason: 'cannot-reply' };
    case 'tell': {
      const { language } = await work.words(course.row);
      if (act === 'tell-and-hand-over') return { ...one, would: 'handed-over', language, ...next(status, 'open') };
      return { ...one, would: 'told', language, ...(act === 'tell' ? {} : next(status, 'resolved')) };
    }
  }
}

/** Nothing would be said any more, so no language is named. */
async function goingOn(
  work: TellWork,
  { row, found }: Extract<Course, { is: 'go on' }>,
): Promise<Pick<PlannedOne, 'would' | 'reason' | 'then'>> {
  const { act } = work.rules;
  const stays = async (anchor: number) => wentOn(work, row, anchor);
  if ('note' in found) {
    const reason = reasonOf(found.note);
    if (reason === 'cannot-reply' || reason === 'delivery-failed') return { would: 'not-told', reason };
    if (reason === 'message-deleted') return { would: 'left', reason: 'changed-since-told' };
    const opens = (await stays(found.note.id)) ? {} : next(row.status, 'open');
    return { would: 'handed-over', ...(reason === 'told' ? {} : { reason }), ...opens };
  }
  if (isErased(found.told)) return { would: 'left', reason: 'changed-since-told' };
  const { id, status } = found.told;
  if (status === 'failed') return { would: 'not-told', reason: 'delivery-failed' };
  if (act === 'tell-and-hand-over') return { would: 'handed-over', ...next(row.status, 'open') };
  if (act !== 'tell-and-resolve' || row.status === 'resolved') return { would: 'told' };
  if (await stays(id)) return { would: 'left', reason: 'changed-since-told' };
  return { would: 'told', ...next(row.status, 'resolved') };
}

/** The status that it would have afterwards, where that is another one. */
const next = (status: ConversationStatus | undefined, target: ConversationStatus): Pick<PlannedOne, 'then'> =>
  // biome-ignore lint/suspicious/noThenProperty: the plan's own word; a text is nothing that could be awaited
  status === target ? {} : { then: target };
