import { expect, test } from 'vitest';
import type { Github, Issue, IssueHistory, Release } from '../../src/github/issue.ts';
import { createReleases } from '../../src/loop/releases.ts';
import { usual } from './two-ends.ts';

const release = (tag: string, publishedAt: string): Release => ({
  id: 1,
  tag,
  name: tag,
  prerelease: false,
  publishedAt,
  url: '',
});
const all = [release('v1', '2026-11-01T00:00:00Z'), release('v2', '2026-11-10T00:00:00Z')];
const issue = (closedAt: string) =>
  ({ name: { host: 'github.com', owner: 'octo', repo: 'repo', number: 1 }, closedAt }) as Issue;
const history = { closedBy: 'abc' } as IssueHistory;

/** A GitHub that counts what it is asked, and can fail. */
function hub() {
  const asked: string[] = [];
  const github = {
    async releasesSince(_: unknown, since: string) {
      asked.push(`since ${since}`);
      const wanted = (one: Release) => Date.parse(one.publishedAt) >= Date.parse(since);
      return { releases: all.filter(wanted), before: all.findLast((one) => !wanted(one)) };
    },
    async contains(_: unknown, tag: string, commit: string) {
      asked.push(`${tag} ${commit}`);
      if (asked.filter((one) => one.startsWith('v1')).length === 1) throw new Error('in passing');
      return tag === 'v2';
    },
  } as unknown as Github;
  return { github, asked };
}

test('GitHub is asked for each list and comparison once a run, and again after a failure', async () => {
  const { github, asked } = hub();
  const releases = createReleases(github, usual);
  await expect(releases.containing(issue('2026-11-05T00:00:00Z'), history)).rejects.toThrow('in passing');
  for (const closedAt of ['2026-11-05T00:00:00Z', '2026-11-06T00:00:00Z', '2026-11-05T00:00:00.500Z'])
    expect((await releases.containing(issue(closedAt), history))?.tag).toBe('v2');
  expect(asked).toEqual(['since 2026-11-05T00:00:00Z', 'v1 abc', 'v1 abc', 'v2 abc']);
});
