import { ChatwootError } from '../chatwoot/errors.ts';
import { quoted } from '../chatwoot/quoted.ts';
import type { Repository } from '../github/issue.ts';
import { type IssueName, issueShort } from '../github/issue-name.ts';
import { attempt } from './attempt.ts';
import { noteBlindToken } from './blind-token.ts';
import { catchUp, makeUpForDropped } from './catch-up.ts';
import type { LoopDependencies } from './dependencies.ts';
import { failureOf } from './failure.ts';
import { linkByHand } from './link-by-hand.ts';
import { listLinks } from './list-links.ts';
import type { LoopReport } from './loop-report.ts';
import { moveLinks } from './move-links.ts';
import { notesSince } from './old-news.ts';
import { shownError } from './public-words.ts';
import { isSameRepository, repositoryOf } from './repositories.ts';
import { createRun, type Run } from './run.ts';
import type { LoopSettings, LoopTask } from './settings.ts';
import { noIssue, syncIssue } from './sync-issue.ts';
import { syncRelease } from './sync-release.ts';

/**
 * One run over one repository: reads what is so now on both sides, does what is left to do, and fills `deps.report`.
 *
 * Safe to repeat, to kill and to drop: the next run does what is left. Of several issues one that fails is named in the
 * report and does not keep the others from being worked on; the run fails at its end. Throws `Invalid` at the start for a
 * connection that only reads (and no dry run), and what would stop everything: `Unauthorized`, `Interrupted`. Where
 * strangers can read the log no error holds the number of a conversation.
 * @param settings whose texts `checkLoopTexts` found to be right, so that nothing is linked or moved on before one is refused
 */
export async function runLoop(task: LoopTask, settings: LoopSettings, deps: LoopDependencies): Promise<void> {
  if (deps.connection.readOnly && !settings.dryRun && task.does !== 'list') throw readOnly();
  const { report, connection } = deps;
  const { baseUrl, accountId } = connection;
  if (accountId === undefined) throw noAccount();
  const repository = repositoryIn(task, deps.home);
  const run = createRun(deps, settings, { baseUrl, accountId }, repository, 'own' in task ? task.own : undefined);
  try {
    report.isPublic = deps.publicLog === true || (await deps.github.isPublic(repository));
    await doTask(run, task);
    if (deps.home && makesUp(task)) await makeUpForDropped(run, deps.home);
    // Most closings have no customer, so their own runs do not ask; who names an issue expects somebody to be told.
    if (!deps.home && task.does === 'issue' && foundNobody(report))
      await attempt(run, 'Chatwoot', () => noteBlindToken(run));
  } catch (error) {
    throw shownError(error, report.isPublic);
  }
  const failure = failureOf(report);
  if (failure) throw failure;
}

async function doTask(run: Run, task: LoopTask): Promise<void> {
  switch (task.does) {
    case 'issue':
      return attempt(run, issueShort(task.issue), () => syncIssue(run, task.issue, task.own ? { own: task.own } : {}));
    case 'transfer':
      return attempt(run, issueShort(task.from), () => followTransfer(run, task));
    case 'release':
      return attempt(run, `release ${quoted(task.tag)}`, () => syncRelease(run, task.repository, task.tag));
    case 'catch-up':
      return catchUp(run, task.repository);
    case 'link':
    case 'unlink':
      return linkByHand(run, task.does, task.issue, task.conversations);
    case 'list':
      return listLinks(run, task.issue);
  }
}

/** What is moved is told of by the runs of the repository that the issue is in now. */
async function followTransfer(
  run: Run,
  { from, fromId, to }: { readonly from: IssueName; readonly fromId: number; readonly to: IssueName },
): Promise<void> {
  const there = await run.github.readIssue(to);
  if (!there && run.home && isSameRepository(run.home, to)) throw noIssue(to);
  // The old repository's token need not see the new one; GitHub itself said where the issue went.
  const move = { from, fromId, to: there ?? { name: to }, why: 'transferred' } as const;
  await moveLinks(run, move, notesSince(run.news, there?.closedAt ?? null));
}

const makesUp = ({ does }: LoopTask): boolean => ['issue', 'transfer', 'release'].includes(does);

/** Whether this run told of closings by itself, and none of them has a customer. */
const foundNobody = ({ details }: LoopReport): boolean => {
  const closings = details.filter((detail) => detail.about === 'closing');
  return closings.length > 0 && closings.every(({ report: { linked, workflow } }) => linked === 0 && !workflow);
};

/** Of a transfer both repositories hear, and the token of one need not see the other. */
function repositoryIn(task: LoopTask, home: Repository | undefined): Repository {
  if ('repository' in task) return task.repository;
  return 'issue' in task ? repositoryOf(task.issue) : (home ?? repositoryOf(task.to));
}

const readOnly = (): ChatwootError =>
  new ChatwootError({
    kind: 'Invalid',
    operation: 'CHATWOOT_READ_ONLY',
    passing: false,
    message:
      'it is set, so nothing may be written to Chatwoot, and closing the loop writes there first: nothing was done on either side. Set dry-run to see the plan, or unset it.',
  });

const noAccount = (): ChatwootError =>
  new ChatwootError({
    kind: 'Invalid',
    operation: 'account-id',
    passing: false,
    message: 'it is missing: give the number after /app/accounts/ in the address of your dashboard.',
  });
