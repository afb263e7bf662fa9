import type { Message } from '../../../chatwoot/answers/message.ts';
import type { LookUp } from '../marker.ts';
import { storeOnce } from '../store-once.ts';
import { askDelivery } from '../told.ts';
import type { ClosedOne } from './closing.ts';
import { courseOf, type Found, findEarlier } from './course.ts';
import { goOn } from './go-on.ts';
import { markedByPlace } from './marks.ts';
import { tellTeam } from './team-note.ts';
import { became, settle, type TellWork, wentOn } from './work.ts';

/** Does with one conversation what the closing asks for, or what an earlier run left to do. */
export async function tellOne(work: TellWork, id: number): Promise<ClosedOne> {
  const course = await courseOf(work, id);
  switch (course.is) {
    case 'leave':
      return became(id, 'left', { reason: course.reason, status: course.row?.status });
    case 'go on':
      return goOn(work, course.row, course.found);
    case 'hand over': {
      const { existed } = await tellTeam(work, id, course.reason, false);
      const status = await settle(work, course.row, 'open');
      return became(id, 'handed-over', { before: existed, reason: course.reason, status });
    }
    case 'cannot reply': {
      const { existed } = await tellTeam(work, id, 'cannot-reply', false);
      return became(id, 'not-told', { before: existed, reason: 'cannot-reply', status: course.row.status });
    }
    case 'tell': {
      const { deps, options, ref, since, certainFirst, startedAt } = work;
      const { content } = await work.words(course.row);
      let found: Found | undefined;
      // An earlier run left a message to the customer or a note to the team, under any id that the issue had.
      const lookUp: LookUp = async () => {
        found = await findEarlier(work, course.row);
        return found && ('note' in found ? found.note : found.told);
      };
      const content_attributes = markedByPlace(work.placeRef);
      const input = { conversation_id: id, content, ref, content_attributes, since, certainFirst, startedAt };
      const { message, existed } = await storeOnce(lookUp, deps, input, options);
      return existed && found ? goOn(work, course.row, found) : afterTelling(work, id, message);
    }
  }
}

/** The message is stored, and has been for no longer than this call took. */
async function afterTelling(work: TellWork, id: number, message: Message): Promise<ClosedOne> {
  const { deps, options, rules } = work;
  const delivery = await askDelivery(deps, message, id, options);
  const row = 'row' in delivery ? delivery.row : undefined;
  if (delivery.is === 'failed' || delivery.is === 'no-free-text') {
    const reason = delivery.is === 'failed' ? 'delivery-failed' : 'cannot-reply';
    await tellTeam(work, id, reason, false);
    return became(id, 'not-told', { reason, status: row?.status });
  }
  const reason = row ? undefined : 'unknown-delivery';
  if (rules.act === 'tell-and-hand-over') {
    await tellTeam(work, id, 'told', false);
    // Opening an open one would give it to an agent whose token this is, so it is read before where it was not.
    const status = row ? await settle(work, row, 'open') : undefined;
    return became(id, 'handed-over', { reason, status });
  }
  if (!row || rules.act === 'tell') return became(id, 'told', { reason, status: row?.status });
  if (row.status !== 'resolved' && (await wentOn(work, row, message.id, 'messages')))
    return became(id, 'told', { reason: 'changed-since-told', status: row.status });
  return became(id, 'told', { status: await settle(work, row, 'resolved') });
}
