import type { Issue, IssueHistory } from '../github/issue.ts';
import { issueLabel, issueShort } from '../github/issue-name.ts';
import { actOf, closingOf, hasIssueLabel, kindOfClosing, rulesOf } from './closing-of.ts';
import { note } from './loop-report.ts';
import { mostLinks } from './move-links.ts';
import { notesSince } from './old-news.ts';
import { certainUntil, isCertainFirst, type Own, outwaitOwnRun, ownRunMayCome } from './own-closing.ts';
import { formerNamesOf, type Run } from './run.ts';
import { moveDuplicate, takeBack } from './sync-duplicate.ts';
import type { Telling } from './teller.ts';

export type Closed = Issue & { readonly closedAt: string };

/** What a run does about an issue's present state: tells of its closing, moves its links on, or notes its reopening. */
export async function syncState(run: Run, issue: Issue, own?: Own): Promise<void> {
  if (!isClosed(issue)) return syncReopened(run, issue);
  if (await isStopped(run, issue)) return;
  const kind = kindOfClosing(issue);
  if (kind === 'duplicate' && run.settings.duplicate === 'move') {
    if (await moveDuplicate(run, issue)) return;
    note(
      run.report,
      `${issueShort(issue.name)} is a duplicate of an issue that is not known here, or another owner's: its customers are for people.`,
    );
  }
  // Of a closed issue the reason alone may have been put right, which is an event of its own.
  const history = own ? await run.github.readHistory(issue.name) : undefined;
  if (history && kind !== 'duplicate') await takeBack(run, issue, history);
  if (kind === 'other')
    note(
      run.report,
      `${issueShort(issue.name)} was closed as ${issue.reason}, a reason that this version does not know: its customers are for people.`,
    );
  if (kind === 'completed' && run.settings.tellOn === 'release') return tellReleased(run, issue, history);
  const telling = await tellingOf(run, issue, { certainFirst: isCertainFirst(run, issue, own, history) });
  if (!telling) return;
  if (!telling.certainFirst && ownRunMayCome(run, issue, own) && (await sendsAnything(run, telling))) {
    await outwaitOwnRun(run, issue.closedAt);
    // Whoever closed it may have changed his mind meanwhile, given it the stop label, or deleted it.
    const now = await run.github.readIssue(issue.name);
    if (now) return syncState(run, now, own);
    return note(run.report, `${issueShort(issue.name)} is not there any more: nobody was told of its closing.`);
  }
  await run.writes.tell(telling);
}

/** A look at so many costs one request for their rows; more of them are taken for some who would hear something. */
const fewLinks = 24;

/** Whether a customer may hear anything now; where none would, nobody can hear it twice. */
async function sendsAnything({ teller }: Run, telling: Telling): Promise<boolean> {
  const { linked, plan = [] } = await teller.plan(telling, { most: fewLinks });
  return linked > plan.length || plan.some(({ language }) => language !== undefined);
}

export const isClosed = (issue: Issue): issue is Closed => issue.state === 'closed' && issue.closedAt !== null;

/** One with the label tells nobody, nor does a process that began before it had it and waits to try again. */
async function isStopped(run: Run, issue: Closed): Promise<boolean> {
  const { stopLabel } = run.settings;
  const { name, closedAt } = issue;
  if (!hasIssueLabel(issue, stopLabel)) return false;
  note(run.report, `${issueShort(name)} has the label ${stopLabel}: nobody is told.`);
  await run.writes.stop({ issue: name, formerNames: await formerNamesOf(run, name), closedAt });
  return true;
}

/** What a run does about an issue that a release may contain. */
export async function syncReleased(run: Run, issue: Closed): Promise<void> {
  if (await isStopped(run, issue)) return;
  await tellReleased(run, issue);
}

/**
 * Tells with the oldest release that contains the change, or notes that the closing waits for one.
 * @param known the issue's history, where it was read already
 */
async function tellReleased(run: Run, issue: Closed, known?: IssueHistory): Promise<void> {
  const { name, milestone } = issue;
  const history = known ?? (await run.github.readHistory(name));
  const release = await run.releases.containing(issue, history);
  if (!release) {
    const byHand = history.isPartial ? 'not-seen' : 'by-hand';
    const why = history.closedBy === null && milestone === null ? byHand : 'unreleased';
    run.report.waiting.set(issueLabel(name), { issue: name, why });
    return;
  }
  const telling = await tellingOf(run, issue, { certainFirst: false, release });
  if (telling) await run.writes.tell(telling);
}

interface How {
  readonly certainFirst: boolean;
  readonly release?: Parameters<typeof closingOf>[3];
}

/** Undefined where nothing is to be done at a closing of that kind. */
async function tellingOf(run: Run, issue: Closed, { certainFirst, release }: How): Promise<Telling | undefined> {
  const { settings, github } = run;
  const closing = closingOf(issue, settings, await github.isPublic(issue.name), release);
  const act = actOf(closing.kind, settings);
  if (act === 'nothing') return undefined;
  return {
    closing,
    rules: rulesOf(settings, act),
    formerNames: await formerNamesOf(run, issue.name),
    fromAttribute: settings.linksFromAttribute,
    limit: settings.maxConversations,
    certainFirst,
    ...(certainFirst ? { certainUntil: certainUntil(issue) } : {}),
    ...notesSince(run.news, release?.publishedAt ?? issue.closedAt),
  };
}

async function syncReopened(run: Run, issue: Issue): Promise<void> {
  // GitHub says so of every open issue that was closed before.
  if (issue.reason !== 'reopened') return;
  const history = await run.github.readHistory(issue.name);
  await takeBack(run, issue, history);
  const { closedAt, reopenedAt } = history;
  if (closedAt === null || reopenedAt === null) return;
  await run.writes.reopened({
    issue: issue.name,
    issueId: issue.id,
    formerIds: [],
    closedAt,
    reopenedAt,
    open: run.settings.reopened === 'open',
    formerNames: await formerNamesOf(run, issue.name),
    fromAttribute: run.settings.linksFromAttribute,
    limit: mostLinks,
  });
}
