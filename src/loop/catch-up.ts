import type { Repository } from '../github/issue.ts';
import { issueShort } from '../github/issue-name.ts';
import { attempt } from './attempt.ts';
import type { Run } from './run.ts';
import { sweepConversations } from './sweep-conversations.ts';
import { syncKnown } from './sync-issue.ts';
import { syncReleases } from './sync-release.ts';

/** A run that GitHub dropped was waiting while another one worked, and no run of this works for an hour. */
const shortLookBackSeconds = 3_600;

/** Does what is left to do about everything that changed within the look-back, on both sides. */
export async function catchUp(run: Run, repository: Repository): Promise<void> {
  await attempt(run, 'Chatwoot', () => sweepConversations(run));
  await syncChanged(run, repository, run.settings.lookBackSeconds);
}

/**
 * Does what runs would have done that GitHub dropped from a `concurrency` group, of which it keeps one waiting. Chatwoot
 * is asked only about issues that changed on GitHub.
 */
export async function makeUpForDropped(run: Run, repository: Repository): Promise<void> {
  await syncChanged(run, repository, Math.min(shortLookBackSeconds, run.settings.lookBackSeconds));
}

async function syncChanged(run: Run, repository: Repository, lookBackSeconds: number): Promise<void> {
  const { github, settings, releases, startedAt } = run;
  const since = new Date(startedAt - lookBackSeconds * 1_000).toISOString();
  await attempt(run, 'issues', async () => {
    for (const issue of await github.issuesSince(repository, since))
      await attempt(run, issueShort(issue.name), () => syncKnown(run, issue, { since }));
  });
  if (settings.tellOn !== 'release') return;
  await attempt(run, 'releases', async () => {
    const published = await releases.since(repository, since);
    const oldest = published.find((one) => releases.counts(one) && Date.parse(one.publishedAt) >= Date.parse(since));
    if (oldest) await syncReleases(run, repository, oldest);
  });
}
