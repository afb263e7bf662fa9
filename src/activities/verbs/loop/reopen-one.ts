import type { Message } from '../../../chatwoot/answers/message.ts';
import type { IssueName } from '../../../github/issue-name.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { unlessDeleted } from '../links/standing.ts';
import { sendOnceLooking } from '../send-once.ts';
import type { Identity } from './closing.ts';
import { formerIn, hasMark, isOurNote, type Marks, markedByPlace } from './marks.ts';
import type { OwnLines } from './own-lines.ts';
import { noteAboutIssue } from './team-note.ts';
import { messagesAfter } from './traces.ts';
import { type Looking, readNow, settle, wentOn } from './work.ts';

/** What telling a page's teams of a reopening works with. */
export interface ReopenWork {
  readonly deps: VerbDependencies;
  readonly options: VerbOptions;
  readonly looking: Looking;
  readonly issue: IssueName;
  readonly issueId: number;
  readonly open: boolean;
  readonly ref: string;
  /** The same with the issue's label in place of its id. */
  readonly placeRef: string;
  /** Of the messages that told of the closing, and of the notes about this reopening: by its ids, and what else it was known by. */
  marksBy(more: readonly Identity[]): Marks;
  readonly since: number;
  readonly certainFirst: boolean;
  readonly startedAt: number;
  readonly lines: OwnLines;
}

/** What became of one conversation; neither when the closing did not resolve it. */
export interface ReopenedOne {
  readonly conversation_id: number;
  readonly noted: boolean;
  readonly opened: boolean;
}

/** What makes a note about a reopening this one. */
export const reopeningRef = (issue: Identity, reopenedAt: string): string =>
  `close-the-loop/${issue}/${new Date(reopenedAt).toISOString()}/reopened`;

const [activity, template] = [2, 3];

export async function reopenOne(work: ReopenWork, conversation_id: number): Promise<ReopenedOne> {
  const { deps, options, looking, since } = work;
  const nothing = { conversation_id, noted: false, opened: false };
  // Not the note ends the look, as for a closing: what came after the telling says who resolved.
  const marksIn = (rows: readonly Message[]) => work.marksBy(formerIn(rows, work.issueId, work.issue));
  const isTelling = (rows: readonly Message[]) => {
    const { told } = marksIn(rows);
    return (row: Message) => hasMark(row, told);
  };
  const enough = (rows: readonly Message[]) => rows.some(isTelling(rows)) || (rows.at(-1)?.created_at ?? 0) < since;
  const read = await unlessDeleted(() => looking.read(deps, conversation_id, enough, options));
  const told = read?.messages.find(isTelling(read.messages));
  if (!read || !told) return nothing;
  const after = messagesAfter(read.messages, told.id);
  if (!(await isOurDoing(work, after, 'resolved'))) return nothing;
  const { note: ours } = marksIn(read.messages);
  const before = after.find((row) => hasMark(row, ours));
  // Not the note that is written now: it may wait for a minute, in which the issue closes again and is told of.
  const seen = before ?? read.messages[0] ?? told;
  if (!before) await tellTeam(work, conversation_id);
  if (!work.open) return { ...nothing, noted: true };
  const now = await readNow(work, conversation_id);
  if (now.status !== 'resolved')
    return { conversation_id, noted: true, opened: await openedBefore(work, after, before) };
  if (await wentOn(work, now, seen.id)) return { ...nothing, noted: true };
  await settle(work, now, 'open');
  return { conversation_id, noted: true, opened: true };
}

/**
 * Whether this library set the status: the first thing that happened after its message, but for its notes, Chatwoot's
 * survey and lines about its labels, is a line of activity by which our user did.
 */
async function isOurDoing(
  { lines }: ReopenWork,
  after: readonly Message[],
  status: 'open' | 'resolved',
): Promise<boolean> {
  const first = after.find(
    (row) => !isOurNote(row) && row.message_type !== template && !(row.message_type === activity && isAboutLabels(row)),
  );
  return first?.message_type === activity && lines.saysOurs(first.content ?? '', status);
}

const isAboutLabels = ({ content }: Message): boolean => /\bgithub:\S+#\d/.test(content ?? '');

/** Whether an attempt whose report was lost opened it: the line of activity right behind the note is ours. */
async function openedBefore(work: ReopenWork, after: readonly Message[], note: Message | undefined): Promise<boolean> {
  return (
    note !== undefined &&
    isOurDoing(
      work,
      after.filter(({ id }) => id > note.id),
      'open',
    )
  );
}

async function tellTeam(work: ReopenWork, conversation_id: number): Promise<void> {
  const { deps, options, looking, issue, ref, placeRef, since, certainFirst, startedAt } = work;
  const left = 'This conversation was resolved when it was closed; the customer was told nothing new.';
  const content = noteAboutIssue(issue, 'was opened again', left);
  const content_attributes = markedByPlace(placeRef);
  const input = { conversation_id, content, ref, private: true, content_attributes, since, certainFirst, startedAt };
  await sendOnceLooking(looking.lookUp, deps, input, options);
}
