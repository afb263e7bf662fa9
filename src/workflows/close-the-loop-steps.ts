import { patched } from '@temporalio/workflow';
import type { NotWorked } from '../activities/verbs/one-by-one.ts';
import { kindOf } from '../chatwoot/errors.ts';
import type { ChatwootActivities } from './chatwoot-activities.ts';
import { type IssueReport, withFailed } from './close-the-loop-report.ts';
import { issueOf, type LoopWork } from './close-the-loop-work.ts';
import { isPassing } from './passing.ts';
import type { CloseTheLoopProcess } from './schemas/close-the-loop.ts';

/** Where a closing is. */
export interface LoopRun<Report extends IssueReport = IssueReport> {
  /** Milliseconds since the epoch: when the process began, over all its runs. */
  readonly startedAt: number;
  /** How often the conversations that are left were tried, this time included. */
  readonly tries: number;
  readonly left: readonly number[];
  /** All that were found until now; absent in a run that an older version began. */
  readonly found?: readonly number[];
  /** Failed in passing, for another try. */
  readonly again: readonly NotWorked[];
  /** Lost their label or attribute. */
  readonly lacking: readonly number[];
  readonly formerIds: readonly number[];
  readonly report: Report;
}

const pageSize = 50;
const usualLimit = 50;
/** Each is an activity of its own; few at a time, so that a Chatwoot with other work to do hardly notices. */
const mendedAtOnce = 5;

/**
 * Those to mend now. One that is tried again waits for its mending: the line that a label leaves in the conversation would
 * look like people who went on after its customer was told.
 */
export const mendable = ({ lacking, again }: LoopRun): number[] =>
  lacking.filter((id) => !again.some((one) => one.conversation_id === id));

/** The activities that a process calls between its waits, each from where it is to where it is then. */
export interface LoopSteps<Report extends IssueReport> {
  /** Those that were found before are not found again; those of them that are left and not linked any more are dropped. */
  find(run: LoopRun<Report>): Promise<LoopRun<Report>>;
  page(run: LoopRun<Report>): Promise<LoopRun<Report>>;
  mend(run: LoopRun<Report>): Promise<LoopRun<Report>>;
}

export function loopSteps<Report extends IssueReport>(
  { links }: ChatwootActivities,
  input: CloseTheLoopProcess,
  work: LoopWork<Report>,
): LoopSteps<Report> {
  const issue = issueOf(input.issue);
  return {
    async find(run) {
      const {
        linked,
        former_ids,
        attribute_only,
        old_notes,
        attribute_defined,
        failed = [],
      } = await links.find({
        issue,
        former_names: (input.formerNames ?? []).map(issueOf),
        from_attribute: input.fromAttribute ?? false,
        limit: input.limit ?? usualLimit,
        ...(input.notesSince === undefined ? {} : { notes_since: Math.floor(Date.parse(input.notesSince) / 1_000) }),
      });
      const known = new Set(run.found);
      const isNews = ({ conversation_id: id }: NotWorked) =>
        !run.report.failed.some((one) => one.conversationId === id);
      const added = linked.filter((one) => !known.has(one.conversation_id));
      const ids = added.map((one) => one.conversation_id);
      const seen = new Set([...linked, ...failed].map((one) => one.conversation_id));
      const unlinked = run.left.filter((id) => !seen.has(id));
      const drops = unlinked.length > 0 && patched('drop-what-is-unlinked');
      return {
        ...run,
        left: [...(drops ? run.left.filter((id) => seen.has(id)) : run.left), ...ids],
        found: [...known, ...ids],
        lacking: [...run.lacking, ...added.filter((one) => one.lacks.length > 0).map((one) => one.conversation_id)],
        formerIds: [...new Set([...run.formerIds, ...former_ids])],
        report: {
          ...withFailed(drops ? work.unlinked(run.report, unlinked) : run.report, failed.filter(isNews)),
          linked: known.size + ids.length,
          attributeOnly: attribute_only,
          oldNotes: old_notes,
          attributeDefined: attribute_defined,
        },
      };
    },
    async page(run) {
      const conversations = run.left.slice(0, pageSize);
      const { formerIds, startedAt, tries } = run;
      const certainFirst = (input.certainFirst ?? false) && tries === 1;
      const { report, failed } = await work.page(run.report, { conversations, formerIds, certainFirst, startedAt });
      return {
        ...run,
        left: run.left.slice(conversations.length),
        again: [...run.again, ...failed.filter(isPassing)],
        report: withFailed(
          report,
          failed.filter((one) => !isPassing(one)),
        ),
      };
    },
    async mend(run) {
      const some = mendable(run).slice(0, mendedAtOnce);
      const gone = new Set([...work.gone(run.report), ...run.report.failed.map((one) => one.conversationId)]);
      const ids = some.filter((id) => !gone.has(id));
      const ends = await Promise.allSettled(ids.map((id) => links.mend({ conversation_id: id, issue })));
      const changed = ends.filter((end) => end.status === 'fulfilled' && end.value.changed).length;
      const notMended = ends.flatMap((end, at) =>
        end.status === 'fulfilled'
          ? []
          : [{ conversationId: ids[at] as number, kind: kindOf(end.reason) ?? ('TimedOut' as const) }],
      );
      return {
        ...run,
        lacking: run.lacking.filter((id) => !some.includes(id)),
        report: {
          ...run.report,
          mended: run.report.mended + changed,
          notMended: [...run.report.notMended, ...notMended],
        },
      };
    },
  };
}
