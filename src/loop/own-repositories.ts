import { ChatwootError } from '../chatwoot/errors.ts';
import type { Repository } from '../github/issue.ts';
import type { IssueName } from '../github/issue-name.ts';
import { note } from './loop-report.ts';
import { isSameRepository, repositoryOf } from './repositories.ts';
import type { Run } from './run.ts';

/** Conversations of one account may name many repositories; each one is a request. */
const mostAsked = 20;

/**
 * The names of the run's repository, of those that conversations name: its own, those of the settings, and those from
 * which GitHub leads to it, since it was renamed and the settings do not say so. One request for each of the others.
 * @param issues that are named
 */
export async function ownRepositories(run: Run, issues: readonly IssueName[]): Promise<readonly Repository[]> {
  const { repository, settings, report } = run;
  const own: Repository[] = [repository, ...settings.formerRepositories];
  const others: IssueName[] = [];
  for (const issue of issues) {
    const isKnown = [...own, ...others].some((each) => isSameRepository(each, issue));
    if (!isKnown && issue.host === repository.host && others.length < mostAsked) others.push(issue);
  }
  for (const issue of others) {
    if (!(await leadsHere(run, issue))) continue;
    const { owner, repo } = issue;
    own.push(repositoryOf(issue));
    note(
      report,
      `${owner}/${repo} is a former name of this repository. Only links that changed lately are moved: set former-repositories: ${owner}/${repo}, so that all are found when their issue closes.`,
    );
  }
  return own;
}

/** An issue keeps its number in a repository that is renamed; one that was transferred from another mostly does not. */
async function leadsHere({ github, repository }: Run, issue: IssueName): Promise<boolean> {
  try {
    const there = await github.readIssue(issue);
    return there !== undefined && isSameRepository(there.name, repository) && there.name.number === issue.number;
  } catch (error) {
    // It is another's, then, or the next run will ask.
    if (error instanceof ChatwootError && error.kind !== 'Unauthorized' && error.kind !== 'Interrupted') return false;
    throw error;
  }
}
