import type { GithubCommit, GithubRepository } from './state/records.ts';
import type { GithubState } from './state/state.ts';

/** The commits of a repository, as a graph. */
export interface History {
  /** The commit of a branch, a tag or a sha; seven digits of one are enough. */
  resolve(ref: string): GithubCommit | undefined;
  /** A commit and everything before it, by sha. */
  reach(from: GithubCommit): Map<string, GithubCommit>;
}

export function historyOf(state: GithubState, repository: GithubRepository): History {
  const commits = state.commits.filter((row) => row.repositoryId === repository.id);
  const bySha = new Map(commits.map((row) => [row.sha, row]));
  return {
    resolve(ref) {
      const name = ref.replace(/^refs\/(?:heads|tags)\//, '');
      const sha = repository.branches.get(name) ?? repository.tags.get(name) ?? name;
      return bySha.get(sha) ?? (/^[\da-f]{7,}$/.test(sha) ? commits.find((row) => row.sha.startsWith(sha)) : undefined);
    },
    reach(from) {
      const found = new Map([[from.sha, from]]);
      for (const commit of found.values())
        for (const parent of commit.parents) {
          const row = bySha.get(parent);
          if (row) found.set(row.sha, row);
        }
      return found;
    },
  };
}
