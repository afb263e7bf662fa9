import type { Progress } from '../activities/progress.ts';
import type { ClosedOne, PlannedOne } from '../activities/verbs/loop/closing.ts';
import type { PageTold } from '../activities/verbs/loop/tell-page.ts';
import type { NotWorked, Settled } from '../activities/verbs/one-by-one.ts';
import { ChatwootError } from '../chatwoot/errors.ts';

/** What became of all pages. */
export interface PagesTold {
  readonly outcomes: readonly ClosedOne[];
  readonly failed: readonly NotWorked[];
  readonly plan: readonly PlannedOne[];
  /** What ended it before its end; those that were left count as failed. */
  readonly stopped?: ChatwootError;
}

type TellPage = (conversations: readonly number[], progress: Progress<Settled<ClosedOne>>) => Promise<PageTold>;

/** As many as a page's own reading takes with one request. */
const pageSize = 24;

export const pagesOf = (ids: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(ids.length / pageSize) }, (_, at) => ids.slice(at * pageSize, (at + 1) * pageSize));

/**
 * Tells page by page. What was settled counts also when a page is given up (the server is in trouble, the run is over).
 * @param say called after each page with how far it is
 */
export async function tellPages(
  ids: readonly number[],
  tellPage: TellPage,
  say: (line: string) => void,
): Promise<PagesTold> {
  const outcomes: ClosedOne[] = [];
  const failed: NotWorked[] = [];
  const plan: PlannedOne[] = [];
  for (const conversations of pagesOf(ids)) {
    let settled: Settled<ClosedOne> = { results: [], failed: [] };
    const report = (state: Settled<ClosedOne>) => {
      settled = state;
    };
    try {
      const page = await tellPage(conversations, { report });
      outcomes.push(...page.outcomes);
      failed.push(...page.failed);
      plan.push(...(page.plan ?? []));
    } catch (error) {
      if (!(error instanceof ChatwootError)) throw error;
      outcomes.push(...settled.results);
      failed.push(...settled.failed);
      const known = new Set([...outcomes, ...failed, ...plan].map((one) => one.conversation_id));
      const left = ids.filter((id) => !known.has(id));
      failed.push(...left.map((conversation_id) => ({ conversation_id, kind: error.kind })));
      return { outcomes, failed, plan, stopped: error };
    }
    const done = outcomes.length + failed.length + plan.length;
    if (ids.length > pageSize) say(`${done} of ${ids.length} conversations.`);
  }
  return { outcomes, failed, plan };
}
