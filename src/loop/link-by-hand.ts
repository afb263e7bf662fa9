import { oneByOne } from '../activities/verbs/one-by-one.ts';
import type { IssueName } from '../github/issue-name.ts';
import { noteFailed } from './loop-report.ts';
import { formerNamesOf, type Run } from './run.ts';
import { noIssue } from './sync-issue.ts';

/**
 * Links conversations to an issue or unlinks them, as a step or a command names them. Nobody is told: when the issue is
 * closed already, the next scheduled run tells them.
 */
export async function linkByHand(
  run: Run,
  does: 'link' | 'unlink',
  name: IssueName,
  conversations: readonly number[],
): Promise<void> {
  const { github, writes, report, options, firstAttempt } = run;
  const issue = await github.readIssue(name);
  if (!issue) throw noIssue(name);
  const formerNames = await formerNamesOf(run, issue.name);
  const items = [...new Set(conversations)].map((conversation_id) => ({ conversation_id }));
  const { failed } = await oneByOne(
    items,
    async (one) => {
      // No other run is asked to do this, so a first attempt is the first.
      await writes[does](one.conversation_id, issue, { certainFirst: firstAttempt, formerNames });
      return one;
    },
    options,
  );
  noteFailed(report, issue.name, failed);
}
