import type { IssueName } from './issue-name.ts';

/**
 * Why GitHub says that an issue is closed, or open again. `null` on issues closed before GitHub asked for a reason; any
 * other word is one that GitHub has added since this was written.
 */
export type StateReason =
  | 'completed'
  | 'not_planned'
  | 'duplicate'
  | 'reopened'
  | (string & Record<never, never>)
  | null;

/** An issue as it is now. */
export interface Issue {
  /** Where it is now; another place than asked for when it was transferred or its repository renamed. */
  readonly name: IssueName;
  /** GitHub's numeric id, which a rename of the repository keeps; a transfer gives a new one. */
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly author: Person;
  readonly state: 'open' | 'closed';
  readonly reason: StateReason;
  /** ISO time; null while open. */
  readonly closedAt: string | null;
  readonly updatedAt: string;
  readonly labels: readonly string[];
  readonly locked: boolean;
  readonly milestone: string | null;
}

export interface Person {
  readonly login: string;
  readonly isBot: boolean;
}

/** What there is to know of how an issue was closed, opened again or joined with another. */
export interface IssueHistory {
  /** ISO time of the newest closing, also of an issue that is open again. */
  readonly closedAt: string | null;
  /** Set where it was closed again while it was closed, which changes the reason: that closing has several events. */
  readonly isRepeated?: true;
  /** ISO time of the newest reopening. */
  readonly reopenedAt: string | null;
  /** The commit that the newest closing came with: its own, or that of the merged pull request. */
  readonly closedBy: string | null;
  /** The issue that this one was last said to be a duplicate of. */
  readonly duplicateOf: IssueName | null;
  /** The issue that it was said to be a duplicate of before that was taken back. */
  readonly onceDuplicateOf?: IssueName;
  /** Set where GraphQL was refused: a pull request that closed the issue, and the issue that it duplicates, are not seen. */
  readonly isPartial?: true;
}

export interface Repository {
  readonly host: string;
  readonly owner: string;
  readonly repo: string;
}

/** A comment that may hold commands, oldest first. */
export interface IssueComment {
  readonly id: number;
  readonly body: string;
  readonly author: Person;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A published release; drafts are none. */
export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly name: string;
  readonly prerelease: boolean;
  readonly publishedAt: string;
  readonly url: string;
}

/** An issue to be opened: a title of up to 256 characters, and Markdown. */
export interface NewIssue {
  readonly title: string;
  readonly body: string;
}

/** The reactions that answer a command. */
export type Answer = '+1' | 'confused';

/**
 * What this project asks of GitHub. Every method throws a `ChatwootError` (`operation` names GitHub's endpoint, such as
 * `GitHub issues.get`) with one sentence: what failed, what GitHub said, which `permissions:` it needs. Reads are
 * repeated by the client; a write whose answer was lost looks whether it was done before it is made again.
 */
export interface Github {
  /** The host that short names are at home on. */
  readonly host: string;
  /** Follows transfers and renames. Undefined when it was deleted, is a pull request, or is not this token's to see. */
  readIssue(name: IssueName): Promise<Issue | undefined>;
  readHistory(name: IssueName): Promise<IssueHistory>;
  /** Whether strangers can read the repository. Asked once for each. */
  isPublic(repository: Repository): Promise<boolean>;
  /** What a repository is called now, for a name that it had. Undefined when it is not there, or not this token's to see. */
  presentName(repository: Repository): Promise<Repository | undefined>;
  /** Effective permission (admin, maintain or write), not the association. Bots never. */
  mayWrite(repository: Repository, person: Person): Promise<boolean>;
  /** Issues that changed since an ISO time, without pull requests, longest unchanged first. */
  issuesSince(repository: Repository, since: string): Promise<readonly Issue[]>;
  /** All comments of an issue, or those that changed since an ISO time. */
  comments(name: IssueName, since?: string): Promise<readonly IssueComment[]>;
  /** Whether a comment carries the given account's own answer already, so that it was carried out. */
  isAnswered(repository: Repository, commentId: number): Promise<boolean>;
  answer(repository: Repository, commentId: number, reaction: Answer): Promise<void>;
  /** Writes a comment once for each `ref`, which it carries invisibly as a digest. True when it was there before. */
  commentOnce(name: IssueName, body: string, ref: string): Promise<boolean>;
  /** Adds a label, which GitHub makes when the repository has none of that name. */
  addLabel(name: IssueName, label: string): Promise<void>;
  /**
   * Opens an issue once for each `ref`. With `isWanted`, which is asked right before, after the wait for earlier runs:
   * undefined where it says no.
   */
  openOnce(repository: Repository, issue: NewIssue, ref: string): Promise<Issue>;
  openOnce(
    repository: Repository,
    issue: NewIssue,
    ref: string,
    isWanted: (() => Promise<boolean>) | undefined,
  ): Promise<Issue | undefined>;
  /** Undefined when there is no published release of that tag. */
  releaseOf(repository: Repository, tag: string): Promise<Release | undefined>;
  /** Published releases since an ISO time, oldest first, and the newest one before that time as `before`. */
  releasesSince(
    repository: Repository,
    since: string,
  ): Promise<{ readonly releases: readonly Release[]; readonly before: Release | undefined }>;
  /** Whether the tag's history holds the commit. False for a commit that the repository does not have. */
  contains(repository: Repository, tag: string, commit: string): Promise<boolean>;
  /** ISO time of the oldest commit that a tag has and another one has not. Undefined when there is none. */
  oldestCommitSince(repository: Repository, before: string, tag: string): Promise<string | undefined>;
  /** Closed issues of the milestones of these titles, whenever they were closed. */
  issuesOfMilestones(repository: Repository, titles: readonly string[]): Promise<readonly Issue[]>;
}
