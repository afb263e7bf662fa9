import type { GithubClient } from './client.ts';
import type { Release, Repository } from './issue.ts';
import { unlessMissing } from './missing.ts';

/** What this project reads of GitHub's answer about a release. */
interface ReleaseAnswer {
  readonly id: number;
  readonly tag_name: string;
  readonly name: string | null;
  readonly prerelease: boolean;
  readonly draft: boolean;
  readonly published_at: string | null;
  readonly html_url: string;
}

const byTag = { operation: 'repos.getReleaseByTag', needs: 'contents: read' };
const listed = { operation: 'repos.listReleases', needs: 'contents: read' };
const pageSize = 100;

/** The published release of a tag, in one request. Undefined when there is none. */
export async function releaseOf(
  client: GithubClient,
  repository: Repository,
  tag: string,
): Promise<Release | undefined> {
  client.here(repository);
  const { owner, repo } = repository;
  const found = await unlessMissing(
    client.ask(byTag, (octokit) => octokit.rest.repos.getReleaseByTag({ owner, repo, tag })),
  );
  return found && published(found)[0];
}

/**
 * Releases published since then, oldest first, and the newest one before: in one request for each 100.
 *
 * GitHub lists releases by the age of their commits, not of their publishing, so reading ends only where a whole page
 * holds none of the wanted: a release made now of a very old commit, behind 100 older ones, is not seen.
 */
export async function releasesSince(client: GithubClient, repository: Repository, since: string) {
  client.here(repository);
  const { owner, repo } = repository;
  const from = Date.parse(since);
  const isWanted = ({ publishedAt }: Release) => Date.parse(publishedAt) >= from;
  const all = await client.ask(listed, async (octokit) => ({
    data: await octokit.paginate(
      octokit.rest.repos.listReleases,
      { owner, repo, per_page: pageSize },
      ({ data }, done) => {
        const page = data.flatMap(published);
        if (page.length > 0 && !page.some(isWanted)) done();
        return page;
      },
    ),
  }));
  const rising = all.toSorted((one, other) => Date.parse(one.publishedAt) - Date.parse(other.publishedAt));
  return { releases: rising.filter(isWanted), before: rising.findLast((release) => !isWanted(release)) };
}

/** None for a draft. */
function published(answer: ReleaseAnswer): Release[] {
  if (answer.draft || answer.published_at === null) return [];
  return [
    {
      id: answer.id,
      tag: answer.tag_name,
      name: answer.name ?? '',
      prerelease: answer.prerelease,
      publishedAt: answer.published_at,
      url: answer.html_url,
    },
  ];
}
