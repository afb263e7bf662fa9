import type { Issue } from '../github/issue.ts';
import { isMarked, markerOf } from '../github/marker.ts';
import { hasIssueLabel } from './closing-of.ts';
import { replyComment } from './github-words.ts';
import { noteFailed } from './loop-report.ts';
import type { Run } from './run.ts';

const repliedLabel = 'customer-replied';

/**
 * Tells an issue that customers answered after they were told of its closing: one comment for each conversation and
 * closing, and a label. On public repositories it says no more than that; on private ones, by setting, what was written.
 * @param conversations numbers of conversations that are linked to the issue
 */
export async function reportReplies(run: Run, issue: Issue, conversations: readonly number[]): Promise<void> {
  const { settings, github, verbs, writes, report, options } = run;
  if (settings.replies === 'off' || conversations.length === 0) return;
  const closedAt = await closingBefore(run, issue);
  if (closedAt === null) return;
  const with_text = settings.replies === 'text' && !(await github.isPublic(issue.name));
  const { replies, failed } = await verbs.closeTheLoop.findReplies(
    { issue: issue.name, issue_id: issue.id, closed_at: closedAt, conversations, with_text },
    options,
  );
  noteFailed(report, issue.name, failed);
  if (replies.length === 0) return;
  const there = await github.comments(issue.name);
  const isNew = ({ key }: { readonly key: string }) => !there.some(({ body }) => isMarked(body, markerOf(refOf(key))));
  // The label comes first, so that the comment shows that both are there; people who take it off do not get it back.
  if (replies.some(isNew) && !hasIssueLabel(issue, repliedLabel)) await writes.addLabel(issue, repliedLabel);
  for (const { conversation_id, key, text } of replies.filter(isNew)) {
    const written = await writes.comment(issue, replyComment(with_text ? text : undefined), refOf(key));
    if (written !== 'new') continue;
    report.counts.replies += 1;
    report.details.push({ about: 'reply', issue: issue.name, conversation_id });
  }
}

const refOf = (key: string): string => `reply/${key}`;

/** The closing that customers may have answered to: the present one, or that of an issue that is open again. */
async function closingBefore({ github }: Run, issue: Issue): Promise<string | null> {
  if (issue.state === 'closed') return issue.closedAt;
  return issue.reason === 'reopened' ? (await github.readHistory(issue.name)).closedAt : null;
}
