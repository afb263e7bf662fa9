import { row } from '../names.ts';
import type { GithubCommit, GithubIssue, GithubRelease, GithubRepository } from '../state/records.ts';
import type { GithubWorld } from '../world.ts';
import { labelNamed, record } from './issues.ts';

export function makeRepository(world: GithubWorld, owner: string, name: string, isPrivate: boolean): GithubRepository {
  const now = world.now();
  return world.state.repositories.insert({
    id: world.state.repositories.nextId(),
    owner,
    name,
    former: [],
    private: isPrivate,
    archived: false,
    collaborators: new Map(),
    labels: [],
    milestones: [],
    hasIssues: true,
    branches: new Map(),
    tags: new Map(),
    defaultBranch: 'main',
    nextNumber: 1,
    createdAt: now,
    updatedAt: now,
  });
}

/** Its former place leads on to the new one. The same for a move to another owner. */
export function renameRepository(repository: GithubRepository, owner: string, name: string): void {
  repository.former.push(`${repository.owner}/${repository.name}`.toLowerCase());
  Object.assign(repository, { owner, name });
}

/** Moves an issue: it gets a new id and number there, its comments go along, labels as far as that repository has
 * them. The old place leads on. */
export function transferIssue(world: GithubWorld, issue: GithubIssue, to: GithubRepository, actorId: number) {
  const { state } = world;
  const from = row(state.repositories.get(issue.repositoryId), `repository ${issue.repositoryId}`);
  const names = from.labels.filter(({ id }) => issue.labels.includes(id)).map(({ name }) => name);
  const kept = names.filter((name) => to.labels.some((label) => label.name === name));
  const there = state.issues.insert({
    ...issue,
    id: state.issues.nextId(),
    repositoryId: to.id,
    number: to.nextNumber++,
    labels: kept.map((name) => labelNamed(world, to, name).id),
    milestone: null,
  });
  issue.movedTo = there.id;
  for (const comment of state.comments.filter(({ issueId }) => issueId === issue.id)) comment.issueId = there.id;
  for (const event of state.events.filter(({ issueId }) => issueId === issue.id)) event.issueId = there.id;
  record(world, there, actorId, { event: 'transferred' });
  return there;
}

export interface Committed {
  /** Made up unless told. */
  sha?: string;
  /** The branch's newest commit unless told. */
  parents?: string[];
  message?: string;
  /** The default branch unless told. A branch that is not there yet is begun. */
  branch?: string;
}

/** A commit at the end of a branch. */
export function addCommit(world: GithubWorld, repository: GithubRepository, authorId: number, made: Committed) {
  const branch = made.branch ?? repository.defaultBranch;
  const tip = repository.branches.get(branch) ?? repository.branches.get(repository.defaultBranch);
  const commit: GithubCommit = {
    id: world.state.commits.nextId(),
    repositoryId: repository.id,
    sha: made.sha ?? world.hex(40),
    parents: made.parents ?? (tip === undefined ? [] : [tip]),
    message: made.message ?? 'Change something',
    authorId,
    createdAt: world.now(),
  };
  repository.branches.set(branch, commit.sha);
  return world.state.commits.insert(commit);
}

export interface Released {
  tag: string;
  /** What the tag points at: the default branch's newest commit unless told. A tag that exists stays where it is. */
  commit?: string;
  name?: string;
  body?: string;
  draft?: boolean;
  prerelease?: boolean;
}

/** Publishes a release, which makes its tag; its `created_at` is that of the tag's commit, as GitHub has it. A draft is seen by those who may push, and makes no tag. */
export function makeRelease(world: GithubWorld, repository: GithubRepository, authorId: number, made: Released) {
  const draft = made.draft ?? false;
  const now = world.now();
  const sha = repository.tags.get(made.tag) ?? made.commit ?? repository.branches.get(repository.defaultBranch);
  const commit = world.state.commits.find((one) => one.repositoryId === repository.id && one.sha === sha);
  if (!draft && !repository.tags.has(made.tag)) {
    repository.tags.set(made.tag, row(sha, `commit in ${repository.owner}/${repository.name}`));
  }
  const release: GithubRelease = {
    id: world.state.releases.nextId(),
    repositoryId: repository.id,
    tag: made.tag,
    name: made.name ?? made.tag,
    body: made.body ?? '',
    draft,
    prerelease: made.prerelease ?? false,
    authorId,
    createdAt: draft ? now : (commit?.createdAt ?? now),
    publishedAt: draft ? null : now,
  };
  return world.state.releases.insert(release);
}
