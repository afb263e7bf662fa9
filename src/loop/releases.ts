import type { Github, Issue, IssueHistory, Release, Repository } from '../github/issue.ts';
import { repositoryOf } from './repositories.ts';
import type { LoopSettings } from './settings.ts';

/** Which release, if any, has a change. */
export interface Releases {
  /** The oldest published release that contains what closed the issue; undefined while there is none. */
  containing(issue: Issue, history: IssueHistory): Promise<Release | undefined>;
  /** Published releases since an ISO time, oldest first, and before them the newest earlier one. */
  since(repository: Repository, since: string): Promise<readonly Release[]>;
  counts(release: Release): boolean;
}

/** Asks GitHub for each list, tag and comparison once a run. */
export function createReleases(github: Github, { prereleases }: LoopSettings): Releases {
  const lists = new Map<string, { since: number; releases: readonly Release[] }>();
  const answers = new Map<string, Promise<unknown>>();
  const once = <Answer>(key: readonly string[], ask: () => Promise<Answer>): Promise<Answer> => {
    const name = JSON.stringify(key);
    const known = answers.get(name) as Promise<Answer> | undefined;
    if (known) return known;
    const asked = ask();
    answers.set(name, asked);
    // One issue's trouble is not the next one's.
    asked.catch(() => answers.delete(name));
    return asked;
  };
  const keyOf = ({ host, owner, repo }: Repository) => [host, owner, repo].join('/').toLowerCase();
  const counts = (release: Release) => prereleases || !release.prerelease;

  const since = async (repository: Repository, time: string) => {
    const known = lists.get(keyOf(repository));
    if (known && known.since <= Date.parse(time)) return from(known.releases, Date.parse(time));
    const { releases, before } = await github.releasesSince(repository, time);
    const all = before ? [before, ...releases] : releases;
    lists.set(keyOf(repository), { since: Date.parse(time), releases: all });
    return all;
  };

  return {
    since,
    counts,
    async containing(issue, { closedBy }) {
      const repository = repositoryOf(issue.name);
      if (closedBy === null) {
        for (const tag of tagsOf(issue.milestone)) {
          const release = await once(['tag', keyOf(repository), tag], () => github.releaseOf(repository, tag));
          if (release && counts(release)) return release;
        }
        return undefined;
      }
      for (const release of await since(repository, issue.closedAt as string)) {
        const { tag } = release;
        const key = ['contains', keyOf(repository), tag, closedBy];
        if (counts(release) && (await once(key, () => github.contains(repository, tag, closedBy)))) return release;
      }
      return undefined;
    },
  };
}

/** With the newest one that is older than that time. */
function from(releases: readonly Release[], time: number): readonly Release[] {
  const first = releases.findIndex(({ publishedAt }) => Date.parse(publishedAt) >= time);
  return releases.slice(first < 0 ? -1 : Math.max(0, first - 1));
}

/** A milestone is the release of its name, with or without the v that tags have. */
export function namesLike(name: string): string[] {
  const other = /^v\d/i.test(name) ? name.slice(1) : /^\d/.test(name) ? `v${name}` : name;
  return [...new Set([name, other])];
}

const tagsOf = (milestone: string | null): string[] => {
  const name = milestone?.trim() ?? '';
  return name === '' ? [] : namesLike(name);
};
