import { type IssueName, issueShort } from '../github/issue-name.ts';
import type { LoopDependencies } from './dependencies.ts';
import { type LoopCounts, note } from './loop-report.ts';
import { createPlannedLinks } from './planned-links.ts';
import { reportTelling } from './report-telling.ts';
import type { Writes } from './writes.ts';

/**
 * What a dry run has in place of writes: it looks whether something would be written, and counts it as if it had been. The
 * plan of a telling knows the links that would have been made, moved or taken away by then.
 */
export function plannedWrites({ chatwoot, verbs, teller, report, options }: LoopDependencies): Writes {
  const { counts, details } = report;
  const planned = createPlannedLinks();
  const of = (
    about: 'link' | 'unlink' | 'mend',
    counted: keyof LoopCounts,
    conversation_id: number,
    issue: IssueName,
  ) => {
    counts[counted] += 1;
    details.push({ about, issue, conversation_id });
  };
  /** What the conversation's places say of the issue. Throws `NotFound` where there is no such conversation. */
  const noteOf = async (conversation_id: number, issue: IssueName, former_names: readonly IssueName[] = []) => {
    await chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user' });
    const links = await verbs.links.list({ issue, former_names }, options);
    return links.find((one) => one.conversation_id === conversation_id)?.note ?? 'none';
  };
  return {
    async link(conversation_id, { name }, { unlessKnown = false } = {}) {
      const note = await noteOf(conversation_id, name);
      if (note === 'linked' || (note === 'unlinked' && unlessKnown)) return;
      of('link', 'linked', conversation_id, name);
      planned.set(name, conversation_id, true);
    },
    async unlink(conversation_id, { name }, { formerNames } = {}) {
      if ((await noteOf(conversation_id, name, formerNames)) !== 'linked') return;
      of('unlink', 'unlinked', conversation_id, name);
      planned.set(name, conversation_id, false);
    },
    async move(conversation_id, { from, to }) {
      counts.moved += 1;
      details.push({ about: 'move', issue: from, to: to.name, conversation_id });
      planned.set(from, conversation_id, false);
      planned.set(to.name, conversation_id, true);
    },
    async mend(conversation_id, issue) {
      of('mend', 'mended', conversation_id, issue);
    },
    async answer(_issue, _commentId, answer) {
      counts[answer === '+1' ? 'commandsDone' : 'commandsRefused'] += 1;
      return 'new';
    },
    comment: async () => 'new',
    addLabel: async () => {},
    async openIssue() {
      counts.issuesOpened += 1;
      return undefined;
    },
    async tell(telling) {
      reportTelling(report, telling, await teller.plan(telling, { links: planned }));
    },
    async reopened({ issue }) {
      note(
        report,
        `The team would be told of the reopening of ${issueShort(issue)}, where its customers were told of its closing.`,
      );
      details.push({ about: 'reopening', issue, report: { noted: [], opened: [], failed: [] } });
    },
    stop: async () => {},
  };
}
