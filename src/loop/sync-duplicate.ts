import type { Issue, IssueHistory } from '../github/issue.ts';
import { type IssueName, issueShort } from '../github/issue-name.ts';
import { attempt } from './attempt.ts';
import { note } from './loop-report.ts';
import { moveLinks } from './move-links.ts';
import { notesSince } from './old-news.ts';
import { isSameRepository } from './repositories.ts';
import type { Run } from './run.ts';
import { syncState } from './sync-state.ts';

/** Issues of a chain of duplicates that are followed to its end. */
const longestChain = 10;

/**
 * Hands the customers of a duplicate to the issue at the end of its chain, and looks at that one's state too: when it is
 * closed already they are told now, if it is in this repository. False when that issue is not known, not this token's to
 * see or another owner's, or the chain leads back to itself: then nothing was moved. Another owner has no runs that would
 * tell our customers, and whoever opened an issue may close it as a duplicate of one of his own, whose state and address
 * are not ours to tell.
 */
export async function moveDuplicate(run: Run, issue: Issue): Promise<boolean> {
  const other = await endOfChain(run, issue);
  if (!other) return false;
  const old = notesSince(run.news, issue.closedAt);
  const moved = await moveLinks(run, { from: issue.name, to: other, why: 'duplicate' }, old);
  // Elsewhere it has runs of its own, and what its state is need not be for the readers of this one's report.
  if (!isSameRepository(other.name, run.repository)) return true;
  if (other.state === 'open' || (run.synced.has(other.id) && !moved)) return true;
  run.synced.add(other.id);
  await attempt(run, issueShort(other.name), () => syncState(run, other));
  return true;
}

/** Takes back the customers that an issue, which is no duplicate any more, had handed on. */
export async function takeBack(run: Run, issue: Issue, history: IssueHistory): Promise<void> {
  const { settings, report } = run;
  const name = history.duplicateOf ?? history.onceDuplicateOf ?? null;
  if (name === null || settings.duplicate !== 'move') return;
  if (settings.dryRun) {
    note(
      report,
      `${issueShort(issue.name)} is no duplicate any more: links that it had handed on would go back to it.`,
    );
    return;
  }
  for await (const other of chainFrom(run, issue, name))
    await moveLinks(run, { from: other.name, to: issue, why: 'reopened' });
}

async function endOfChain(run: Run, issue: Issue): Promise<Issue | undefined> {
  const { duplicateOf } = await run.github.readHistory(issue.name);
  const chain = chainFrom(run, issue, duplicateOf);
  let end: Issue | undefined;
  let step = await chain.next();
  for (; !step.done; step = await chain.next()) end = step.value;
  return step.value ? end : undefined;
}

/**
 * The issues to which an issue's chain of duplicates leads, one after the other. At last whether that was all of it: not
 * where one is not known, is another owner's or leads back, nor where it is too long.
 */
async function* chainFrom({ github }: Run, issue: Issue, first: IssueName | null): AsyncGenerator<Issue, boolean> {
  const seen = new Set([issue.id]);
  for (let name = first; name; ) {
    if (seen.size > longestChain) return false;
    const other: Issue | undefined = await github.readIssue(name);
    if (!other || seen.has(other.id) || !isSameOwner(other.name, issue.name)) return false;
    yield other;
    if (other.state === 'open' || other.reason !== 'duplicate') return true;
    seen.add(other.id);
    name = (await github.readHistory(other.name)).duplicateOf;
  }
  return true;
}

const isSameOwner = (one: IssueName, other: IssueName): boolean =>
  one.owner.toLowerCase() === other.owner.toLowerCase();
