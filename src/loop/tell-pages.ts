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

/** A verb's call for one page. */
type PageWork<One, Page> = (conversations: readonly number[], progress: Progress<Settled<One>>) => Promise<Page>;

/** What ended the work before its end. */
export interface Stop<One> {
  readonly error: ChatwootError;
  /** What of the page that was given up had been settled by then. */
  readonly results: readonly One[];
  /** With those that were left. */
  readonly failed: readonly NotWorked[];
}

/** As many as a page's own reading takes with one request. */
const pageSize = 24;

/**
 * Works page by page. What was settled counts also when a page is given up (the server is in trouble, the run is over).
 * @param add called with each page that came to its end
 */
export async function pageByPage<One extends { readonly conversation_id: number }, Page>(
  ids: readonly number[],
  work: PageWork<One, Page>,
  add: (page: Page) => void,
): Promise<Stop<One> | undefined> {
  for (let at = 0; at < ids.length; at += pageSize) {
    let settled: Settled<One> = { results: [], failed: [] };
    const report = (state: Settled<One>) => {
      settled = state;
    };
    try {
      add(await work(ids.slice(at, at + pageSize), { report }));
    } catch (error) {
      if (!(error instanceof ChatwootError)) throw error;
      const { results, failed } = settled;
      const known = new Set([...results, ...failed].map((one) => one.conversation_id));
      const left = ids.slice(at).filter((id) => !known.has(id));
      const { kind } = error;
      return { error, results, failed: [...failed, ...left.map((conversation_id) => ({ conversation_id, kind }))] };
    }
  }
  return undefined;
}

/**
 * Tells page by page; see `pageByPage`.
 * @param say called after each page with how far it is
 */
export async function tellPages(
  ids: readonly number[],
  tellPage: PageWork<ClosedOne, PageTold>,
  say: (line: string) => void,
): Promise<PagesTold> {
  const outcomes: ClosedOne[] = [];
  const failed: NotWorked[] = [];
  const plan: PlannedOne[] = [];
  const stop = await pageByPage(ids, tellPage, (page) => {
    outcomes.push(...page.outcomes);
    failed.push(...page.failed);
    plan.push(...(page.plan ?? []));
    const done = outcomes.length + failed.length + plan.length;
    if (ids.length > pageSize) say(`${done} of ${ids.length} conversations.`);
  });
  if (!stop) return { outcomes, failed, plan };
  const { results, error: stopped } = stop;
  return { outcomes: [...outcomes, ...results], failed: [...failed, ...stop.failed], plan, stopped };
}
