import type { ConversationSeen } from '../activities/verbs/links/look.ts';
import type { NotWorked } from '../activities/verbs/one-by-one.ts';
import type { Issue, Repository } from '../github/issue.ts';
import { type IssueName, isSameIssue, issueLabel, issueShort } from '../github/issue-name.ts';
import { attempt } from './attempt.ts';
import { noteBlindToken } from './blind-token.ts';
import { type LoopReport, note } from './loop-report.ts';
import { reasonOf } from './move-links.ts';
import { isOldNews, noteOldNotes } from './old-news.ts';
import { openIssues } from './open-issues.ts';
import { isOutOfReach } from './out-of-reach.ts';
import { ownRepositories } from './own-repositories.ts';
import { reportReplies } from './report-replies.ts';
import { isSameRepository } from './repositories.ts';
import type { Run } from './run.ts';
import { syncKnown } from './sync-issue.ts';

type Seen = ConversationSeen['issues'][number] & { readonly conversation_id: number };

/**
 * Looks through the conversations that changed within the look-back: issues that agents ask for are opened, links get
 * their label and attribute, follow an issue that is elsewhere now, and an issue that is closed hears of its customers'
 * replies and tells those who were linked since. Only issues of the run's repository, by any name it had: those of others
 * are for their own runs.
 */
export async function sweepConversations(run: Run): Promise<void> {
  const { settings, verbs, options, report } = run;
  const { conversations, failed = [] } = await verbs.links.look(
    { within_seconds: settings.lookBackSeconds, from_attribute: settings.linksFromAttribute },
    options,
  );
  noteUnread(report, failed);
  if (conversations.length + failed.length === 0) await noteBlindToken(run);
  for (const conversation of conversations)
    if (conversation.requests.length > 0) await attempt(run, 'a note /issue', () => openIssues(run, conversation));
  const linked = conversations.flatMap(({ issues }) => issues.flatMap((one) => (one.linked ? one.issue : [])));
  for (const [name, seen] of byIssue(await ownRepositories(run, linked), conversations))
    await attempt(run, issueShort(name), () => sweepIssue(run, name, seen));
}

/** Says which conversations the server could not show, where no stranger reads it. */
function noteUnread({ failures, isPublic }: LoopReport, failed: readonly NotWorked[]): void {
  for (const kind of new Set(failed.map((one) => one.kind))) {
    const ids = failed.flatMap((one) => (one.kind === kind ? one.conversation_id : []));
    const which = isPublic ? `${ids.length} of the conversations` : `the conversations ${ids.join(', ')}`;
    failures.push({ where: 'Chatwoot', kind, message: `the messages of ${which} could not be read (${kind}).` });
  }
}

/** Each issue of this repository with the conversations that are linked to it. */
function byIssue(own: readonly Repository[], conversations: readonly ConversationSeen[]): [IssueName, Seen[]][] {
  const isOurs = (issue: IssueName) => own.some((each) => isSameRepository(each, issue));
  const all = new Map<string, [IssueName, Seen[]]>();
  for (const { conversation_id, issues } of conversations)
    for (const seen of issues) {
      if (!seen.linked || !isOurs(seen.issue)) continue;
      const key = issueLabel(seen.issue);
      const [name, before] = all.get(key) ?? [seen.issue, []];
      all.set(key, [name, [...before, { ...seen, conversation_id }]]);
    }
  return [...all.values()];
}

async function sweepIssue(run: Run, name: IssueName, all: readonly Seen[]): Promise<void> {
  const issue = await run.github.readIssue(name);
  if (!issue) {
    note(
      run.report,
      `${issueShort(name)} is named by conversations and is not there: deleted, a pull request, or a slip.`,
    );
    return;
  }
  const isOld = ({ noted_at = Number.POSITIVE_INFINITY }: Seen) =>
    isOldNews(run.news, issue.closedAt) && noted_at * 1_000 < run.news.since;
  const seen = all.filter((one) => !isOld(one));
  noteOldNotes(run.report, issue.name, all.length - seen.length);
  if (seen.length === 0) return;
  const isMoved = !isSameIssue(issue.name, name);
  for (const { conversation_id, lacks } of seen)
    await attempt(run, issueShort(name), async () => {
      try {
        if (isMoved) await run.writes.move(conversation_id, { from: name, to: issue, why: reasonOf(name, issue.name) });
        else if (lacks.length > 0) await run.writes.mend(conversation_id, issue.name);
      } catch (error) {
        // It was there a moment ago.
        if (!isOutOfReach(error)) throw error;
      }
    });
  // Elsewhere it has runs of its own, and two that meet would both tell.
  if (!isSameRepository(issue.name, run.repository)) return;
  const ids = seen.map((one) => one.conversation_id);
  // One that the issue cannot hear of keeps nobody from being told.
  await attempt(run, issueShort(name), () => reportReplies(run, issue, ids));
  if (isClosed(issue)) await syncKnown(run, issue, { since: sinceOf(run) });
}

const isClosed = ({ state }: Issue) => state === 'closed';

const sinceOf = ({ startedAt, settings }: Run): string =>
  new Date(startedAt - settings.lookBackSeconds * 1_000).toISOString();
