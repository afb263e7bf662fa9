import { accountAnswer } from '../../../src/testing/github/answers/account.ts';
import { repositoryAnswer } from '../../../src/testing/github/answers/repository.ts';
import { findAccount, row } from '../../../src/testing/github/names.ts';
import type { GithubRepository } from '../../../src/testing/github/state/records.ts';
import type { GithubStandIn } from '../../../src/testing/index.ts';
import { example, fill, type Payload } from './examples.ts';

export const linksOf = ({ url, web }: GithubStandIn) => ({ api: url, web });

export function repositoryNow(github: GithubStandIn, repository: GithubRepository): Payload {
  const { state } = github;
  const owner = row(findAccount(state, repository.owner), `account ${repository.owner}`);
  const open = state.issues.filter((one) => one.repositoryId === repository.id && one.state === 'open');
  return repositoryAnswer(linksOf(github), repository, { owner, openIssues: open.length, role: undefined });
}

const organization = example('issues', 'opened', (payload) => 'organization' in payload).organization;

/**
 * What every event carries: where it happened and who did it. `organization` is there when one owns the repository, and
 * an App's `installation` is not, since a runner's event has none.
 */
export function around(github: GithubStandIn, sent: Payload, repository: GithubRepository, by: string): Payload {
  const { installation, organization: _, ...rest } = sent;
  const sender = row(findAccount(github.state, by), `account ${by}`);
  const owner = row(findAccount(github.state, repository.owner), `account ${repository.owner}`);
  const url = `${github.url}/orgs/${owner.login}`;
  const urls = Object.fromEntries(
    Object.entries(organization as Record<string, string>).flatMap(([key, value]) =>
      key === 'url' || (key.endsWith('_url') && key !== 'avatar_url')
        ? [[key, url + value.replace(/^.*\/orgs\/[^/]+/, '')]]
        : [],
    ),
  );
  const known = { ...accountAnswer(linksOf(github), owner), ...urls };
  return {
    ...rest,
    repository: fill(rest.repository, repositoryNow(github, repository)),
    ...(owner.type === 'Organization' && { organization: fill(organization, known) }),
    sender: fill(rest.sender, accountAnswer(linksOf(github), sender)),
  };
}
