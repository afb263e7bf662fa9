import type { IssueName } from '../github/issue-name.ts';
import { noteBlindToken } from './blind-token.ts';
import { note } from './loop-report.ts';
import { formerNamesOf, type Run } from './run.ts';
import { noIssue } from './sync-issue.ts';

/** Lists every conversation that note, label or attribute name for an issue, and says how many of them disagree. */
export async function listLinks(run: Run, name: IssueName): Promise<void> {
  const { github, verbs, report, options } = run;
  const issue = await github.readIssue(name);
  if (!issue) throw noIssue(name);
  const former_names = await formerNamesOf(run, issue.name);
  const links = await verbs.links.list({ issue: issue.name, former_names }, options);
  report.details.push({ about: 'list', issue: issue.name, links });
  const linked = links.filter(({ counts }) => counts).length;
  const odd = links.filter(
    ({ label, attribute, note: says }) => new Set([label, attribute, says === 'linked']).size > 1,
  );
  report.counts.linked += linked;
  note(report, `Linked: ${linked}. Label, note and attribute disagree in ${odd.length}.`);
  if (links.length === 0) await noteBlindToken(run);
}
