import { findAccount, row } from '../names.ts';
import type { GithubAccount, GithubIssue, GithubLabel, GithubRepository } from '../state/records.ts';
import type { GithubState } from '../state/state.ts';
import { accountAnswer } from './account.ts';
import { milestoneAnswer } from './milestone.ts';
import { noReactions } from './reaction.ts';
import { repositoryUrl } from './repository.ts';
import { type Links, nodeId, type Schema, time, timeOrNull } from './schema.ts';

export const labelAnswer = (links: Links, repository: GithubRepository, label: GithubLabel): Schema<'label'> => ({
  id: label.id,
  node_id: nodeId('Label', label.id),
  url: `${repositoryUrl(links, repository)}/labels/${encodeURIComponent(label.name)}`,
  name: label.name,
  color: label.color,
  default: false,
  description: label.description,
});

/** How somebody stands to a repository. GitHub shows it; who may write is another question. */
export function associationOf(
  state: GithubState,
  repository: GithubRepository,
  { id: accountId, login }: GithubAccount,
) {
  const isOrganization = findAccount(state, repository.owner)?.type === 'Organization';
  if (login.toLowerCase() === repository.owner.toLowerCase()) return 'OWNER';
  if ((repository.collaborators.get(accountId) ?? 'none') === 'none') return 'NONE';
  return isOrganization ? 'MEMBER' : 'COLLABORATOR';
}

const pullAnswer = (links: Links, repository: GithubRepository, { number, pull }: GithubIssue) => {
  const web = `${links.web}/${repository.owner}/${repository.name}/pull/${number}`;
  return pull
    ? {
        draft: false,
        pull_request: {
          url: `${repositoryUrl(links, repository)}/pulls/${number}`,
          html_url: web,
          diff_url: `${web}.diff`,
          patch_url: `${web}.patch`,
          merged_at: timeOrNull(pull.mergedAt),
        },
      }
    : {};
};

export function issueAnswer(links: Links, state: GithubState, issue: GithubIssue): Schema<'issue'> {
  const repository = row(state.repositories.get(issue.repositoryId), `repository ${issue.repositoryId}`);
  const author = row(state.accounts.get(issue.authorId), `account ${issue.authorId}`);
  const url = `${repositoryUrl(links, repository)}/issues/${issue.number}`;
  const milestone = repository.milestones.find(({ id }) => id === issue.milestone);
  const closer = issue.closedById === null ? undefined : state.accounts.get(issue.closedById);
  const labels = issue.labels.flatMap((id) => repository.labels.filter((label) => label.id === id));
  return {
    url,
    repository_url: repositoryUrl(links, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${links.web}/${repository.owner}/${repository.name}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`,
    id: issue.id,
    node_id: nodeId(issue.pull ? 'PullRequest' : 'Issue', issue.id),
    number: issue.number,
    title: issue.title,
    user: accountAnswer(links, author),
    labels: labels.map((label) => labelAnswer(links, repository, label)),
    state: issue.state,
    locked: issue.locked,
    assignee: null,
    assignees: [],
    milestone: milestone ? milestoneAnswer(links, state, repository, milestone) : null,
    comments: state.comments.filter((comment) => comment.issueId === issue.id).length,
    created_at: time(issue.createdAt),
    updated_at: time(issue.updatedAt),
    closed_at: timeOrNull(issue.closedAt),
    author_association: associationOf(state, repository, author),
    active_lock_reason: null,
    body: issue.body,
    closed_by: closer ? accountAnswer(links, closer) : null,
    reactions: noReactions(url),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: issue.reason,
    ...pullAnswer(links, repository, issue),
  };
}
