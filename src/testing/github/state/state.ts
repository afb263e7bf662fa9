import { Table } from '../../state/table.ts';
import type * as records from './records.ts';

/** Everything that the stand-in knows. Tests may read and change it at will. */
export function createGithubState() {
  return {
    accounts: new Table<records.GithubAccount>(101),
    repositories: new Table<records.GithubRepository>(501),
    // Far from the numbers of issues, so that a mix-up shows, and beyond 32 bits, as GitHub's are today.
    issues: new Table<records.GithubIssue>(3_000_000_001),
    comments: new Table<records.GithubComment>(2_900_000_001),
    reactions: new Table<records.GithubReaction>(60_001),
    events: new Table<records.GithubEvent>(50_001),
    labels: new Table<records.GithubLabel>(40_001),
    milestones: new Table<records.GithubMilestone>(20_001),
    commits: new Table<records.GithubCommit>(1),
    releases: new Table<records.GithubRelease>(30_001),
    tokens: new Table<records.GithubToken>(1),
  };
}

export type GithubState = ReturnType<typeof createGithubState>;
