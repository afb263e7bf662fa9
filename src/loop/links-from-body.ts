import { conversationsIn } from '../github/conversation-urls.ts';
import type { Issue } from '../github/issue.ts';
import { issueShort } from '../github/issue-name.ts';
import { isTakenOver } from '../github/taken-over.ts';
import { attempt } from './attempt.ts';
import { note } from './loop-report.ts';
import { isOutOfReach } from './out-of-reach.ts';
import type { Run } from './run.ts';

/**
 * Links the conversations whose addresses stand in an issue's text, where its author may write to the repository and
 * GitHub did not take the text from others. Those that somebody unlinked stay so.
 */
export async function linkFromBody(run: Run, issue: Issue): Promise<void> {
  const { github, account, writes, report } = run;
  const conversations = conversationsIn(issue.body, account);
  if (conversations.length === 0 || issue.author.isBot) return;
  const short = issueShort(issue.name);
  if (!(await github.mayWrite(issue.name, issue.author))) {
    note(report, `${short} names a conversation, and its author may not write to the repository: not linked.`);
    return;
  }
  if (isTakenOver(issue.body)) {
    note(
      report,
      `${short} names a conversation in words that GitHub took over from a comment or discussion: not linked. A comment with /chatwoot link and the address links it.`,
    );
    return;
  }
  for (const conversation of conversations) {
    // One that fails keeps no other customer from being told.
    await attempt(run, short, async () => {
      try {
        await writes.link(conversation, issue, { unlessKnown: true });
      } catch (error) {
        if (!isOutOfReach(error)) throw error;
        note(report, `${short} names a conversation that is not there, or not this token's to see: not linked.`);
      }
    });
  }
}
