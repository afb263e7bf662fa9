import type { ChatwootError } from '../chatwoot/errors.ts';
import type { ChatwootAccount } from '../github/conversation-urls.ts';
import type { Repository } from '../github/issue.ts';
import type { IssueName } from '../github/issue-name.ts';
import type { LoopDependencies } from './dependencies.ts';
import { plannedWrites } from './dry-run.ts';
import { note } from './loop-report.ts';
import { type News, newsSince } from './old-news.ts';
import type { Own } from './own-closing.ts';
import { createReleases, type Releases } from './releases.ts';
import { isSameRepository } from './repositories.ts';
import type { LoopSettings } from './settings.ts';
import { createWrites, type Writes } from './writes.ts';

export interface Troubles {
  /** Failures in passing that came one after the other up to now. */
  inARow: number;
  /** The failure that was one too many. */
  gaveUp?: ChatwootError;
}

/** One run: what it works with, and what it knows by now. */
export interface Run extends LoopDependencies {
  readonly settings: LoopSettings;
  /** Whose conversations count. */
  readonly account: ChatwootAccount;
  /** The repository that the task is about. */
  readonly repository: Repository;
  readonly writes: Writes;
  readonly releases: Releases;
  /** GitHub's ids of the issues whose present state was acted on: once a run is enough. */
  readonly synced: Set<number>;
  readonly troubles: Troubles;
  readonly news: News;
}

export function createRun(
  deps: LoopDependencies,
  settings: LoopSettings,
  account: ChatwootAccount,
  repository: Repository,
  own?: Own,
): Run {
  const writes = settings.dryRun ? plannedWrites(deps) : createWrites(deps);
  return {
    ...deps,
    settings,
    account,
    repository,
    writes,
    releases: createReleases(deps.github, settings),
    synced: new Set(),
    troubles: { inARow: 0 },
    news: { since: deps.home ? newsSince(settings, own ? Date.parse(own.closedAt) : deps.startedAt) : 0 },
  };
}

/**
 * Names that an issue of the run's repository had under the repository's earlier names. Not under one that leads to another
 * repository, nor under one that another has taken since, whose issue of that number has customers of its own.
 */
export async function formerNamesOf(
  { repository, settings, github, report }: Run,
  issue: IssueName,
): Promise<IssueName[]> {
  if (!isSameRepository(repository, issue)) return [];
  const names: IssueName[] = [];
  for (const former of settings.formerRepositories) {
    if (isSameRepository(former, repository)) continue;
    const name = { ...former, number: issue.number };
    const now = await github.presentName(former);
    if (!now || isSameRepository(now, repository)) names.push(name);
    else if (!isSameRepository(now, former)) note(report, noFormerName(former, repository));
    else if (await github.readIssue(name))
      note(report, `${former.owner}/${former.repo} is another repository now: take it out of former-repositories.`);
    else names.push(name);
  }
  return names;
}

/** Without what it is called now, which need not be for the readers of this report. */
const noFormerName = (former: Repository, { owner, repo }: Repository): string =>
  `${former.owner}/${former.repo} is no former name of ${owner}/${repo}: what is linked under it is left alone. Take it out of former-repositories of this step.`;
