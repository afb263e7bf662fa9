import type { GithubMilestone, GithubRepository } from '../state/records.ts';
import type { GithubState } from '../state/state.ts';
import { repositoryUrl } from './repository.ts';
import { type Links, nodeId, type Schema, time } from './schema.ts';

export function milestoneAnswer(
  links: Links,
  state: GithubState,
  repository: GithubRepository,
  { id, number, title, createdAt }: GithubMilestone,
): Schema<'milestone'> {
  const url = `${repositoryUrl(links, repository)}/milestones/${number}`;
  const issues = state.issues.filter((issue) => issue.milestone === id);
  const open = issues.filter((issue) => issue.state === 'open').length;
  return {
    url,
    html_url: `${links.web}/${repository.owner}/${repository.name}/milestone/${number}`,
    labels_url: `${url}/labels`,
    id,
    node_id: nodeId('Milestone', id),
    number,
    title,
    description: null,
    creator: null,
    open_issues: open,
    closed_issues: issues.length - open,
    state: 'open',
    created_at: time(createdAt),
    updated_at: time(createdAt),
    due_on: null,
    closed_at: null,
  };
}
