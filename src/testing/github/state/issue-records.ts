/** Issues and what belongs to them; times as in records.ts. */

export type GithubReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;

export interface GithubIssue {
  id: number;
  repositoryId: number;
  number: number;
  title: string;
  body: string | null;
  authorId: number;
  state: 'open' | 'closed';
  reason: GithubReason;
  closedAt: number | null;
  closedById: number | null;
  createdAt: number;
  updatedAt: number;
  /** Ids of the repository's labels. */
  labels: number[];
  /** Id of one of the repository's milestones. */
  milestone: number | null;
  locked: boolean;
  /** Present on pull requests, which GitHub lists among the issues. */
  pull: { mergedAt: number | null; mergeCommit: string | null } | null;
  /** Where it went: its own place is then a redirect. */
  movedTo: number | null;
  deleted: boolean;
}

export interface GithubComment {
  id: number;
  issueId: number;
  authorId: number;
  body: string;
  createdAt: number;
  updatedAt: number;
}

export type GithubReactionContent = '+1' | '-1' | 'laugh' | 'confused' | 'heart' | 'hooray' | 'rocket' | 'eyes';

export interface GithubReaction {
  id: number;
  commentId: number;
  accountId: number;
  content: GithubReactionContent;
  createdAt: number;
}

/** Something that happened to an issue. */
export interface GithubEvent {
  id: number;
  issueId: number;
  actorId: number;
  createdAt: number;
  what:
    | {
        event: 'closed';
        reason: GithubReason;
        /** The commit whose message closed it. */
        commit: string | null;
        /** Id of the pull request that closed it. */
        pullId: number | null;
        /** Id of the issue that it was closed as a duplicate of. */
        canonicalId: number | null;
      }
    | { event: 'reopened' }
    | { event: 'transferred' }
    | { event: 'marked_as_duplicate'; canonicalId: number }
    | { event: 'unmarked_as_duplicate'; canonicalId: number }
    | { event: 'labeled' | 'unlabeled'; label: string; color: string }
    | { event: 'milestoned'; milestone: string }
    | { event: 'locked' | 'unlocked' }
    | { event: 'renamed'; from: string; to: string };
}
