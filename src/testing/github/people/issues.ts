import { findIssue, row } from '../names.ts';
import type { GithubComment, GithubEvent, GithubIssue, GithubReason, GithubRepository } from '../state/records.ts';
import type { GithubWorld } from '../world.ts';

/** Writes down what happened to an issue, which changes it. */
export function record({ state, now }: GithubWorld, issue: GithubIssue, actorId: number, what: GithubEvent['what']) {
  issue.updatedAt = now();
  return state.events.insert({
    id: state.events.nextId(),
    issueId: issue.id,
    actorId,
    createdAt: issue.updatedAt,
    what,
  });
}

export interface Opened {
  title: string;
  body?: string | null;
  /** Makes a pull request of it. */
  pull?: boolean;
  /** Of the issue; the repository's next one unless told. */
  number?: number;
}

export function openIssue(world: GithubWorld, repository: GithubRepository, authorId: number, opened: Opened) {
  const number = opened.number ?? repository.nextNumber;
  if (findIssue(world.state, repository.id, number)) throw new Error(`There is an issue ${number} already.`);
  repository.nextNumber = Math.max(repository.nextNumber, number + 1);
  const now = world.now();
  return world.state.issues.insert({
    id: world.state.issues.nextId(),
    repositoryId: repository.id,
    number,
    title: opened.title,
    body: opened.body ?? null,
    authorId,
    state: 'open',
    reason: null,
    closedAt: null,
    closedById: null,
    createdAt: now,
    updatedAt: now,
    labels: [],
    milestone: null,
    locked: false,
    pull: opened.pull ? { mergedAt: null, mergeCommit: null } : null,
    movedTo: null,
    deleted: false,
  });
}

export function writeComment(world: GithubWorld, issue: GithubIssue, authorId: number, body: string): GithubComment {
  const now = world.now();
  issue.updatedAt = now;
  const id = world.state.comments.nextId();
  return world.state.comments.insert({ id, issueId: issue.id, authorId, body, createdAt: now, updatedAt: now });
}

/** The repository's label of that name, made grey when there is none, as GitHub does. */
export function labelNamed(world: GithubWorld, repository: GithubRepository, name: string) {
  const found = repository.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const made = { id: world.state.labels.nextId(), name, color: 'ededed', description: null };
  repository.labels.push(made);
  return world.state.labels.insert(made);
}

export function addLabel(world: GithubWorld, issue: GithubIssue, actorId: number, name: string): void {
  const repository = row(world.state.repositories.get(issue.repositoryId), `repository ${issue.repositoryId}`);
  const label = labelNamed(world, repository, name);
  if (issue.labels.includes(label.id)) return;
  issue.labels.push(label.id);
  record(world, issue, actorId, { event: 'labeled', label: label.name, color: label.color });
}

/** Puts an issue into the repository's milestone of that title, made when there is none. */
export function setMilestone(world: GithubWorld, issue: GithubIssue, actorId: number, title: string): void {
  const repository = row(world.state.repositories.get(issue.repositoryId), `repository ${issue.repositoryId}`);
  let milestone = repository.milestones.find((one) => one.title === title);
  if (!milestone) {
    const number = repository.milestones.length + 1;
    milestone = { id: world.state.milestones.nextId(), number, title, createdAt: world.now() };
    repository.milestones.push(world.state.milestones.insert(milestone));
  }
  issue.milestone = milestone.id;
  record(world, issue, actorId, { event: 'milestoned', milestone: title });
}

export interface Closed {
  reason?: Exclude<GithubReason, 'reopened'>;
  /** The commit whose message says "fixes". */
  commit?: string;
  pullId?: number;
  canonicalId?: number;
}

/** Closes an issue. Of one that is closed already only the reason changes; its `closed_at` stays. */
export function closeIssue(world: GithubWorld, issue: GithubIssue, actorId: number, closed: Closed = {}): void {
  const { reason = 'completed', canonicalId } = closed;
  if (canonicalId !== undefined) record(world, issue, actorId, { event: 'marked_as_duplicate', canonicalId });
  const by = { commit: closed.commit ?? null, pullId: closed.pullId ?? null, canonicalId: canonicalId ?? null };
  const what = { event: 'closed', reason, ...by } as const;
  const { createdAt } = record(world, issue, actorId, what);
  issue.closedAt ??= createdAt;
  issue.state = 'closed';
  issue.reason = reason;
  issue.closedById = actorId;
}

export function reopenIssue(world: GithubWorld, issue: GithubIssue, actorId: number): void {
  record(world, issue, actorId, { event: 'reopened' });
  Object.assign(issue, { state: 'open', reason: 'reopened', closedAt: null, closedById: null });
}
