import { ChatwootError } from '../chatwoot/errors.ts';
import type { Issue } from '../github/issue.ts';
import { type IssueName, isSameIssue, issueShort } from '../github/issue-name.ts';
import { answerCommands } from './answer-commands.ts';
import { linkFromBody } from './links-from-body.ts';
import { moveLinks, reasonOf } from './move-links.ts';
import { notesSince } from './old-news.ts';
import type { Own } from './own-closing.ts';
import type { Run } from './run.ts';
import { syncState } from './sync-state.ts';

/** How an issue is looked at. */
export interface SyncHow {
  /** When its own closing event started this run. */
  readonly own?: Own;
  /** ISO time: only comments that changed since then. */
  readonly since?: string;
}

/**
 * Reads an issue as it is now and does what is left to do about it: links from its text, commands in its comments, then
 * its closing or reopening. An issue that is elsewhere now takes its links along. Throws `NotFound` when there is none.
 */
export async function syncIssue(run: Run, name: IssueName, how: SyncHow = {}): Promise<Issue> {
  const issue = await run.github.readIssue(name);
  if (!issue) throw noIssue(name);
  if (!isSameIssue(issue.name, name)) {
    const move = { from: name, to: issue, why: reasonOf(name, issue.name) };
    await moveLinks(run, move, notesSince(run.news, issue.closedAt));
  }
  await syncKnown(run, issue, how);
  return issue;
}

/** The same for an issue that was read a moment ago. Once a run is enough. */
export async function syncKnown(run: Run, issue: Issue, { own, since }: SyncHow = {}): Promise<void> {
  if (run.synced.has(issue.id)) return;
  run.synced.add(issue.id);
  run.report.counts.issues += 1;
  await linkFromBody(run, issue);
  await answerCommands(run, issue, since);
  await syncState(run, issue, own);
}

export const noIssue = (name: IssueName): ChatwootError =>
  new ChatwootError({
    kind: 'NotFound',
    operation: 'close-the-loop',
    passing: false,
    message: `there is no issue ${issueShort(name)}: it was deleted, is a pull request, or is not this token's to see (it needs "permissions: issues: read").`,
  });
