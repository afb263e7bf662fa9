import { ChatwootError } from '../chatwoot/errors.ts';
import { quoted } from '../chatwoot/quoted.ts';
import type { Issue, Release, Repository } from '../github/issue.ts';
import { issueShort } from '../github/issue-name.ts';
import { attempt } from './attempt.ts';
import { kindOfClosing } from './closing-of.ts';
import { note } from './loop-report.ts';
import { newsSince } from './old-news.ts';
import { namesLike } from './releases.ts';
import type { Run } from './run.ts';
import { isClosed, syncReleased } from './sync-state.ts';

const dayMs = 86_400_000;
/** The farthest that a release is looked back from, so that the first one of an old repository does not read it all. */
const longestWindowMs = 180 * dayMs;
const mostEarlier = 10;

/** Tells the customers of what a release contains. Throws `NotFound` when there is no such release. */
export async function syncRelease(run: Run, repository: Repository, tag: string): Promise<void> {
  if (run.settings.tellOn !== 'release') {
    note(run.report, 'Customers are told when an issue closes (tell-on is close), so a release has nobody to tell.');
    return;
  }
  const release = await run.github.releaseOf(repository, tag);
  if (!release) throw noRelease(tag);
  if (!run.releases.counts(release)) {
    note(run.report, `${tag} is a pre-release, of which nobody is told unless prereleases is set.`);
    return;
  }
  // A run that is started again days later is still about its release.
  run.news.since = Math.min(run.news.since, newsSince(run.settings, Date.parse(release.publishedAt)));
  await syncReleases(run, repository, release);
}

/**
 * Tells the customers of what a release and those after it contain, each issue with the oldest release that contains it:
 * also with an earlier one whose own run did not come to it.
 */
export async function syncReleases(run: Run, repository: Repository, oldest: Release): Promise<void> {
  for (const issue of await issuesOf(run, repository, oldest)) {
    if (run.synced.has(issue.id) || !isClosed(issue) || kindOfClosing(issue) !== 'completed') continue;
    run.synced.add(issue.id);
    run.report.counts.issues += 1;
    await attempt(run, issueShort(issue.name), () => syncReleased(run, issue));
  }
}

/** What a release may contain: by its milestone, or by a commit. */
async function issuesOf(run: Run, repository: Repository, oldest: Release): Promise<Issue[]> {
  const { github, releases } = run;
  const begin = await beginOfWindow(run, repository, oldest);
  const published = Date.parse(oldest.publishedAt);
  const all = await releases.since(repository, oldest.publishedAt);
  const names = all.flatMap((one) =>
    releases.counts(one) && Date.parse(one.publishedAt) >= published ? namesLike(one.tag) : [],
  );
  return [
    ...(await github.issuesSince(repository, begin)),
    ...(await github.issuesOfMilestones(repository, [...namesLike(oldest.tag), ...names])),
  ];
}

/**
 * What a release may contain by a commit that none before it did was closed since the oldest commit that the last release
 * but one that it is built on has not. Not since the last: that may be one whose run failed. Nor since it was published:
 * the line that was merged into this one may be older.
 */
async function beginOfWindow(run: Run, repository: Repository, { tag, publishedAt }: Release): Promise<string> {
  const { github, releases } = run;
  const published = Date.parse(publishedAt);
  const farthest = published - longestWindowMs;
  const all = await releases.since(repository, new Date(farthest).toISOString());
  const earlier = all.filter((one) => releases.counts(one) && Date.parse(one.publishedAt) < published);
  let begin = farthest;
  let builtOn = 0;
  for (const one of earlier.toReversed().slice(0, mostEarlier)) {
    if (Date.parse(one.publishedAt) < farthest) break;
    if (await github.contains(repository, tag, one.tag)) builtOn += 1;
    if (builtOn < 2) continue;
    const oldest = await github.oldestCommitSince(repository, one.tag, tag);
    begin = Math.min(Date.parse(one.publishedAt), Date.parse(oldest ?? one.publishedAt) - dayMs);
    break;
  }
  return new Date(Math.max(begin, farthest)).toISOString();
}

const noRelease = (tag: string): ChatwootError =>
  new ChatwootError({
    kind: 'NotFound',
    operation: 'close-the-loop',
    passing: false,
    message: `there is no published release of the tag ${quoted(tag)}: publish it first (drafts are none), or check the tag.`,
  });
