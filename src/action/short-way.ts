import type { Chatwoot } from '../activities/chatwoot.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import { checkBotToken } from './bot-token.ts';
import { changeStatusInBulk } from './bulk-status.ts';
import type { Change } from './change.ts';
import { announce, type ConversationReport, type Report } from './report.ts';
import { checkFound, type Found, resolve, wordsOf } from './resolve.ts';
import { changeOne, type StepsDependencies } from './steps.ts';
import type { Target } from './targets.ts';

export interface ShortWay {
  readonly target: Target;
  readonly change: Change;
  readonly maxConversations: number;
}

export interface ShortWayDependencies extends StepsDependencies {
  readonly chatwoot: Chatwoot;
  readonly hasBotToken: boolean;
  readonly report: Report;
  readonly info: (line: string) => void;
}

/**
 * Finds and checks the conversations of a step, before anything is written.
 * @param readAll reads each of them, also where the change alone would find out whether it is there
 */
export async function findAndCheck(asked: ShortWay, deps: ShortWayDependencies, readAll = false): Promise<Found[]> {
  const { target, change, maxConversations } = asked;
  deps.report.asList = target.by === 'filter';
  // Named at once, so that a step that fails while it looks them up says which ones were not done.
  if (target.by === 'ids') for (const id of target.ids) announce(deps.report, id, wordsOf(change));
  const several = target.by === 'ids' && target.ids.length > 1;
  const found = await resolve(target, {
    chatwoot: deps.chatwoot,
    verbs: deps.verbs,
    maxConversations,
    // One change of one conversation fails whole, so there nothing could be half done; a message needs a channel.
    readFirst: readAll || several || wordsOf(change).length > 1 || change.message !== undefined,
  });
  checkFound(found, change, deps.report);
  if (change.message && deps.hasBotToken && found[0]) await checkBotToken(deps.chatwoot, found[0].id);
  return found;
}

/**
 * Changes the conversations one after another and stops at the first failure; a status alone for several goes by
 * `setStatusInBulk`, which goes on and says which ones failed. What was changed is read back.
 */
export async function changeConversations(asked: ShortWay, deps: ShortWayDependencies): Promise<void> {
  await findAndCheck(asked, deps);
  const { change } = asked;
  const entries = [...deps.report.conversations.values()];
  if (entries.length === 0) deps.report.notes.push('The filter matches no conversation, so there was nothing to do.');
  const { status } = change;
  const inBulk = status && wordsOf(change).length === 1 && entries.length > 1;
  if (inBulk) {
    const all = () => changeStatusInBulk({ ...change, status }, entries, deps);
    await lookingAfterwards(all, () => entries.filter((entry) => entry.done.length > 0), deps);
    return;
  }
  for (const entry of entries)
    await lookingAfterwards(
      () => changeOne(change, entry, deps),
      () => [entry],
      deps,
    );
}

/**
 * Makes a change and reads the conversations back. After a failure that leaves something done or in doubt it looks as
 * well, so that the step can say what is there now; that look must not hide the failure.
 */
async function lookingAfterwards(
  change: () => Promise<void>,
  changed: () => readonly ConversationReport[],
  deps: ShortWayDependencies,
): Promise<void> {
  try {
    await change();
  } catch (error) {
    const inDoubt = error instanceof ChatwootError && error.mayHaveHappened;
    for (const entry of changed()) {
      if (inDoubt || entry.done.length > 0) await readBack(entry, deps).catch(() => undefined);
    }
    throw error;
  }
  for (const entry of changed()) await readBack(entry, deps);
}

async function readBack(entry: ConversationReport, { chatwoot, info }: ShortWayDependencies): Promise<void> {
  entry.after = await chatwoot.conversations.get({ conversation_id: entry.id });
  info(
    `Conversation ${entry.id}: ${entry.done.join(', ') || 'nothing done for certain'}. It is ${entry.after.status} now.`,
  );
}
