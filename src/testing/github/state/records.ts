/** Everything is stored as GitHub's domain has it; how it looks in an answer is the business of `answers`. Times are
 * milliseconds since 1970, whole seconds as GitHub keeps them. */

export type * from './issue-records.ts';

/** A role in a repository, weakest first. */
export type GithubRole = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

export interface GithubAccount {
  id: number;
  login: string;
  type: 'User' | 'Bot' | 'Organization';
}

export interface GithubRepository {
  id: number;
  owner: string;
  name: string;
  /** Former `owner/name`s, in lower case. A new repository of such a name ends its redirects. */
  former: string[];
  private: boolean;
  archived: boolean;
  /** Roles by account id. */
  collaborators: Map<number, GithubRole>;
  labels: GithubLabel[];
  milestones: GithubMilestone[];
  hasIssues: boolean;
  /** The shas of branches and tags by name. */
  branches: Map<string, string>;
  tags: Map<string, string>;
  defaultBranch: string;
  /** The next number of an issue or pull request, which share one row of numbers. */
  nextNumber: number;
  createdAt: number;
  updatedAt: number;
}

export interface GithubLabel {
  id: number;
  name: string;
  color: string;
  description: string | null;
}

export interface GithubMilestone {
  id: number;
  number: number;
  title: string;
  createdAt: number;
}

export interface GithubCommit {
  id: number;
  repositoryId: number;
  sha: string;
  parents: string[];
  message: string;
  authorId: number;
  createdAt: number;
}

export interface GithubRelease {
  id: number;
  repositoryId: number;
  tag: string;
  name: string | null;
  body: string | null;
  draft: boolean;
  prerelease: boolean;
  authorId: number;
  createdAt: number;
  publishedAt: number | null;
}

export type GithubLevel = 'none' | 'read' | 'write';

/** What a workflow's `permissions:` or an App's installation grants. */
export interface GithubPermissions {
  issues: GithubLevel;
  contents: GithubLevel;
  pullRequests: GithubLevel;
}

export interface GithubToken {
  id: number;
  token: string;
  kind: 'workflow' | 'app' | 'person';
  accountId: number;
  /** Of a workflow's and an App's token: the repositories that it is for. A person's token reaches as far as he does. */
  repositories: number[];
  permissions: GithubPermissions;
}
