import { row } from '../names.ts';
import type { GithubCommit, GithubRepository } from '../state/records.ts';
import type { GithubState } from '../state/state.ts';
import { accountAnswer } from './account.ts';
import { repositoryUrl } from './repository.ts';
import { type Links, nodeId, type Schema, time } from './schema.ts';

export function commitAnswer(
  links: Links,
  state: GithubState,
  repository: GithubRepository,
  commit: GithubCommit,
): Schema<'commit'> {
  const api = repositoryUrl(links, repository);
  const web = `${links.web}/${repository.owner}/${repository.name}`;
  const author = row(state.accounts.get(commit.authorId), `account ${commit.authorId}`);
  const email = `${author.id}+${author.login}@users.noreply.github.com`;
  const git = { name: author.login, email, date: time(commit.createdAt) };
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    commit: {
      author: git,
      committer: git,
      message: commit.message,
      // Trees are not kept: the commit's own sha stands for its tree's.
      tree: { sha: commit.sha, url: `${api}/git/trees/${commit.sha}` },
      url: `${api}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    },
    url: `${api}/commits/${commit.sha}`,
    html_url: `${web}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    author: accountAnswer(links, author),
    committer: accountAnswer(links, author),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/commits/${sha}`,
      html_url: `${web}/commit/${sha}`,
    })),
  };
}
