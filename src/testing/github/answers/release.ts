import { row } from '../names.ts';
import type { GithubRelease, GithubRepository } from '../state/records.ts';
import type { GithubState } from '../state/state.ts';
import { accountAnswer } from './account.ts';
import { repositoryUrl } from './repository.ts';
import { type Links, nodeId, type Schema, time, timeOrNull } from './schema.ts';

export function releaseAnswer(
  links: Links,
  state: GithubState,
  repository: GithubRepository,
  release: GithubRelease,
): Schema<'release'> {
  const url = `${repositoryUrl(links, repository)}/releases/${release.id}`;
  const web = `${links.web}/${repository.owner}/${repository.name}/releases`;
  const tag = encodeURIComponent(release.tag);
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    // A draft has no tag yet, so its page has a name that nobody can guess.
    html_url: release.draft ? `${web}/tag/untagged-${release.id}` : `${web}/tag/${tag}`,
    id: release.id,
    author: accountAnswer(links, row(state.accounts.get(release.authorId), `account ${release.authorId}`)),
    node_id: nodeId('Release', release.id),
    tag_name: release.tag,
    target_commitish: repository.defaultBranch,
    name: release.name,
    draft: release.draft,
    immutable: false,
    prerelease: release.prerelease,
    created_at: time(release.createdAt),
    updated_at: time(release.publishedAt ?? release.createdAt),
    published_at: timeOrNull(release.publishedAt),
    assets: [],
    tarball_url: release.draft ? null : `${repositoryUrl(links, repository)}/tarball/${tag}`,
    zipball_url: release.draft ? null : `${repositoryUrl(links, repository)}/zipball/${tag}`,
    body: release.body,
  };
}
