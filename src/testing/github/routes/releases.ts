import { hasRole, need } from '../access.ts';
import { commitAnswer } from '../answers/commit.ts';
import { releaseAnswer } from '../answers/release.ts';
import { repositoryUrl } from '../answers/repository.ts';
import type { Schema } from '../answers/schema.ts';
import { historyOf } from '../history.ts';
import { ok, type RepositoryCall } from '../http/call.ts';
import { page, pageOf } from '../http/paging.ts';
import { notFound } from '../refusals.ts';
import type { GithubRelease } from '../state/records.ts';
import { inRepository } from './scope.ts';

const shown = ({ links, world, repository }: RepositoryCall, row: GithubRelease) =>
  releaseAnswer(links, world.state, repository, row);

/** Drafts are there for those who may push. Of an App or workflow that is `contents: write`. */
function seesDrafts({ repository, token }: RepositoryCall): boolean {
  if (!token) return false;
  if (token.kind === 'person') return hasRole(repository, token, 'write');
  return token.repositories.includes(repository.id) && token.permissions.contents === 'write';
}

/** By the age of their commits, newest first, as GitHub's own list: not by when they were published. */
function releasesOf(call: RepositoryCall): GithubRelease[] {
  const { world, repository } = call;
  need(repository, call.token, 'contents', 'read');
  return world.state.releases
    .filter((row) => row.repositoryId === repository.id && (!row.draft || seesDrafts(call)))
    .toSorted((one, other) => other.createdAt - one.createdAt || other.id - one.id);
}

/** `base...head`: where head stands as seen from base. Both may be branches, tags or shas. */
function compare(call: RepositoryCall): Schema<'commit-comparison'> {
  const { world, repository, links, path, query } = call;
  need(repository, call.token, 'contents', 'read');
  const history = historyOf(world.state, repository);
  const names = (path['*'] ?? '').split('...');
  const [base, head] = names.map((name) => history.resolve(name));
  if (!base || !head || names.length !== 2) throw notFound();
  const before = history.reach(base);
  const after = history.reach(head);
  const common = [...after.values()].filter(({ sha }) => before.has(sha)).toSorted((one, two) => two.id - one.id)[0];
  if (!common) throw notFound();
  const ahead = [...after.values()].filter(({ sha }) => !before.has(sha)).toSorted((one, two) => one.id - two.id);
  const behind = [...before.keys()].filter((sha) => !after.has(sha)).length;
  const show = (commit: typeof base) => commitAnswer(links, world.state, repository, commit);
  const place = `compare/${names.map((name) => encodeURIComponent(name)).join('...')}`;
  const web = `${links.web}/${repository.owner}/${repository.name}/${place}`;
  return {
    url: `${repositoryUrl(links, repository)}/${place}`,
    html_url: web,
    permalink_url: `${links.web}/${repository.owner}/${repository.name}/compare/${base.sha}...${head.sha}`,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    base_commit: show(base),
    merge_base_commit: show(common),
    status: ahead.length > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical',
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: pageOf(query, ahead, 250).map(show),
    files: [],
  };
}

export const releaseRoutes = [
  ...inRepository('GET', '/releases', (call) => page(call, releasesOf(call), (row) => shown(call, row))),
  ...inRepository('GET', '/releases/tags/*', (call) => {
    const found = releasesOf(call).find((row) => !row.draft && row.tag === call.path['*']);
    if (!found) throw notFound();
    return ok(shown(call, found));
  }),
  ...inRepository('GET', '/compare/*', (call) => ok(compare(call))),
];
