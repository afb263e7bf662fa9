import { refused } from '../activities/verbs/dependencies.ts';
import type { LinksFound } from '../activities/verbs/links/find.ts';
import type { ReopenedOne } from '../activities/verbs/loop/reopen-one.ts';
import type { PageReopened } from '../activities/verbs/loop/reopen-page.ts';
import { type NotWorked, oneByOne } from '../activities/verbs/one-by-one.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import type { IssueName } from '../github/issue-name.ts';
import type { LoopDependencies } from './dependencies.ts';
import { pageByPage, tellPages } from './tell-pages.ts';
import type { PlanHow, Reopening, ReopeningReport, Teller, Telling, TellingReport } from './teller.ts';

/** What this job needs to tell by itself. */
export interface Telephone extends Pick<LoopDependencies, 'verbs' | 'clock' | 'startedAt' | 'options'> {
  /** Called after each page with how far it is. Numbers only. */
  readonly say: (line: string) => void;
}

/** Tells in this job, page by page, by the verbs that the process calls too. */
export function directTeller(phone: Telephone): Teller {
  const { verbs, startedAt, options, say } = phone;
  const find = (issue: IssueName, of: Telling | Reopening): Promise<LinksFound> => {
    const { formerNames: former_names, fromAttribute: from_attribute, limit } = of;
    const since = 'notesSince' in of ? { notes_since: of.notesSince } : {};
    return verbs.links.find({ issue, former_names, from_attribute, limit, ...since }, options);
  };

  const tell = async (telling: Telling, dry_run: boolean, { most, links }: PlanHow = {}): Promise<TellingReport> => {
    const { rules, certainFirst, certainUntil: until } = telling;
    const { issue } = telling.closing;
    const found = await find(issue, { ...telling, limit: telling.limit + (links?.gone(issue) ?? 0) });
    const linked = links ? links.of(issue, idsOf(found)) : idsOf(found);
    if (linked.length > telling.limit) throw tooMany(linked.length, telling.limit);
    const ids = linked.slice(0, most);
    const closing = { ...telling.closing, former_ids: joined(telling.closing.former_ids, found.former_ids) };
    const certainUntil = until === undefined ? {} : { certainUntil: until };
    const input = { closing, rules, ...(dry_run ? { dry_run } : {}), certainFirst, ...certainUntil, startedAt };
    const { plan, ...told } = await tellPages(
      ids,
      (conversations, progress) => verbs.closeTheLoop.tellPage({ ...input, conversations }, options, progress),
      say,
    );
    const { attribute_only: attributeOnly, old_notes: oldNotes, attribute_defined: attributeDefined } = found;
    const failed = [...(found.failed ?? []), ...told.failed];
    const report = { linked: linked.length, ...told, failed, attributeOnly, oldNotes, attributeDefined };
    if (dry_run) return { ...report, plan };
    return told.stopped ? report : { ...report, ...(await mend(phone, closing.issue, found, report)) };
  };

  return {
    tell: (telling) => tell(telling, false),
    plan: (telling, how) => tell(telling, true, how),
    async reopened(reopening: Reopening): Promise<ReopeningReport> {
      const { issue, issueId: issue_id, closedAt: closed_at, reopenedAt: reopened_at, open } = reopening;
      const found = await find(issue, reopening);
      const of = { issue, issue_id, former_ids: joined(reopening.formerIds, found.former_ids), closed_at, reopened_at };
      const [noted, opened, failed] = [[], [], [...(found.failed ?? [])]] as [number[], number[], NotWorked[]];
      const stop = await pageByPage<ReopenedOne, PageReopened>(
        idsOf(found),
        (conversations, progress) =>
          verbs.closeTheLoop.reopenPage({ ...of, open, conversations, startedAt }, options, progress),
        (page) => {
          noted.push(...page.noted);
          opened.push(...page.opened);
          failed.push(...page.failed);
        },
      );
      if (!stop) return { noted, opened, failed };
      for (const one of stop.results) {
        if (one.noted) noted.push(one.conversation_id);
        if (one.opened) opened.push(one.conversation_id);
      }
      return { noted, opened, failed: [...failed, ...stop.failed], stopped: stop.error };
    },
  };
}

/**
 * Puts back what the links lost. After the telling, so that the line of the label does not come between a message and its
 * status, and never a reason to lose what became of the telling.
 */
async function mend(
  { verbs, options }: Telephone,
  issue: IssueName,
  { linked }: LinksFound,
  { outcomes, failed }: TellingReport,
): Promise<Pick<TellingReport, 'mended' | 'notMended'>> {
  const isGone = ({ reason }: TellingReport['outcomes'][number]) => reason === 'unlinked' || reason === 'deleted';
  const gone = new Set([...outcomes.filter(isGone), ...failed].map((one) => one.conversation_id));
  const lacking = linked.filter((one) => one.lacks.length > 0 && !gone.has(one.conversation_id));
  try {
    const put = ({ conversation_id }: { conversation_id: number }) =>
      verbs.links.mend({ conversation_id, issue }, options);
    const { results, failed: notMended } = await oneByOne(lacking, put, options);
    return { mended: results.filter((one) => one.changed).length, notMended };
  } catch (error) {
    if (!(error instanceof ChatwootError)) throw error;
    const { kind } = error;
    return { mended: 0, notMended: lacking.map(({ conversation_id }) => ({ conversation_id, kind })) };
  }
}

const idsOf = ({ linked }: LinksFound): number[] => linked.map((one) => one.conversation_id);

const joined = (known: readonly number[] = [], found: readonly number[]): number[] => [
  ...new Set([...known, ...found]),
];

/** Of a plan, whose links are not all there yet: what the run would end with. */
const tooMany = (found: number, limit: number) =>
  refused(
    'links.find',
    `${found} conversations would be linked, and limit allows ${limit}, so nobody would be told: raise it (in a step max-conversations) if that many are right.`,
  );
