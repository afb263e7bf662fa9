import { isAtLeast, permissionsOf } from '../access.ts';
import type { GithubAccount, GithubRepository, GithubRole } from '../state/records.ts';
import { accountAnswer } from './account.ts';
import { type Links, nodeId, type Schema, time } from './schema.ts';

export const repositoryUrl = (links: Links, { owner, name }: GithubRepository): string =>
  `${links.api}/repos/${owner}/${name}`;

const urlsOf = (url: string) => ({
  forks_url: `${url}/forks`,
  keys_url: `${url}/keys{/key_id}`,
  collaborators_url: `${url}/collaborators{/collaborator}`,
  teams_url: `${url}/teams`,
  hooks_url: `${url}/hooks`,
  issue_events_url: `${url}/issues/events{/number}`,
  events_url: `${url}/events`,
  assignees_url: `${url}/assignees{/user}`,
  branches_url: `${url}/branches{/branch}`,
  tags_url: `${url}/tags`,
  blobs_url: `${url}/git/blobs{/sha}`,
  git_tags_url: `${url}/git/tags{/sha}`,
  git_refs_url: `${url}/git/refs{/sha}`,
  trees_url: `${url}/git/trees{/sha}`,
  statuses_url: `${url}/statuses/{sha}`,
  languages_url: `${url}/languages`,
  stargazers_url: `${url}/stargazers`,
  contributors_url: `${url}/contributors`,
  subscribers_url: `${url}/subscribers`,
  subscription_url: `${url}/subscription`,
  commits_url: `${url}/commits{/sha}`,
  git_commits_url: `${url}/git/commits{/sha}`,
  comments_url: `${url}/comments{/number}`,
  issue_comment_url: `${url}/issues/comments{/number}`,
  contents_url: `${url}/contents/{+path}`,
  compare_url: `${url}/compare/{base}...{head}`,
  merges_url: `${url}/merges`,
  archive_url: `${url}/{archive_format}{/ref}`,
  downloads_url: `${url}/downloads`,
  issues_url: `${url}/issues{/number}`,
  pulls_url: `${url}/pulls{/number}`,
  milestones_url: `${url}/milestones{/number}`,
  notifications_url: `${url}/notifications{?since,all,participating}`,
  labels_url: `${url}/labels{/name}`,
  releases_url: `${url}/releases{/id}`,
  deployments_url: `${url}/deployments`,
});

/** What GitHub shows besides to those who may push. */
const forWriters = {
  temp_clone_token: '',
  allow_squash_merge: true,
  allow_merge_commit: true,
  allow_rebase_merge: true,
  allow_auto_merge: false,
  delete_branch_on_merge: false,
  allow_update_branch: false,
  use_squash_pr_title_as_default: false,
};

export interface Around {
  owner: GithubAccount;
  /** How many issues and pull requests are open: GitHub counts both. */
  openIssues: number;
  /** Of the person who asks; undefined for others, who are told nothing of roles. */
  role: GithubRole | undefined;
}

export function repositoryAnswer(
  links: Links,
  row: GithubRepository,
  { owner, openIssues, role }: Around,
): Schema<'full-repository'> {
  const web = `${links.web}/${row.owner}/${row.name}`;
  const host = new URL(links.web).host;
  const url = repositoryUrl(links, row);
  return {
    id: row.id,
    node_id: nodeId('Repository', row.id),
    name: row.name,
    full_name: `${row.owner}/${row.name}`,
    private: row.private,
    owner: accountAnswer(links, owner),
    html_url: web,
    description: null,
    fork: false,
    url,
    ...urlsOf(url),
    created_at: time(row.createdAt),
    updated_at: time(row.updatedAt),
    pushed_at: time(row.updatedAt),
    git_url: `git://${host}/${row.owner}/${row.name}.git`,
    ssh_url: `git@${host}:${row.owner}/${row.name}.git`,
    clone_url: `${web}.git`,
    svn_url: web,
    homepage: null,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: row.hasIssues,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: row.archived,
    disabled: false,
    open_issues_count: openIssues,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: row.private ? 'private' : 'public',
    forks: 0,
    open_issues: openIssues,
    watchers: 0,
    default_branch: row.defaultBranch,
    ...(role && { permissions: permissionsOf(role) }),
    ...(role && isAtLeast(role, 'write') && forWriters),
    ...(owner.type === 'Organization' && { organization: accountAnswer(links, owner) }),
    network_count: 0,
    subscribers_count: 0,
  };
}
