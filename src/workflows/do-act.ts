import type { ChatwootActivities } from './chatwoot-activities.ts';
import { wordsFor } from './say.ts';
import type { Act } from './schemas/acts.ts';

/** The word for an act in reports. */
export const nameOfAct = (act: Act): string => Object.keys(act)[0] ?? '';

/**
 * Does one thing to a conversation that its customer is not told of; safe to repeat.
 * @param ref makes its note this one
 * @param certainFirst see `messages.sendOnce`
 */
export async function doAct(
  chatwoot: ChatwootActivities,
  conversation_id: number,
  act: Exclude<Act, { message: unknown }>,
  ref: string,
  certainFirst: boolean,
): Promise<unknown> {
  const { conversations, messages } = chatwoot;
  if ('status' in act) return conversations.setStatus({ conversation_id, status: act.status });
  if ('addLabels' in act) return conversations.addLabels({ conversation_id, labels: act.addLabels });
  if ('removeLabels' in act) return conversations.removeLabels({ conversation_id, labels: act.removeLabels });
  if ('assignAgent' in act) return conversations.assign({ conversation_id, agent: act.assignAgent });
  if ('assignTeam' in act) return conversations.assign({ conversation_id, team: act.assignTeam });
  if ('priority' in act) return conversations.togglePriority({ conversation_id, priority: act.priority });
  return messages.sendOnce({ conversation_id, ...wordsFor(act.note), ref, certainFirst, private: true });
}
