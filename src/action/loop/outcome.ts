import type { Connection } from '../../chatwoot/connection.ts';
import { type IssueName, isSameIssue, issueShort } from '../../github/issue-name.ts';
import type { LoopDetail, LoopReport } from '../../loop/loop-report.ts';
import { publicPlan, type ReportRow, reportLines, reportRows } from '../../loop/report-words.ts';
import type { LoopSettings, LoopTask } from '../../loop/settings.ts';
import type { Environment } from '../inputs.ts';
import { type OutputSink, setResult } from '../outputs.ts';
import { escaped, linkTo, mostRows, type SummarySink, tableOf } from '../summary.ts';

/** What became of a step, for outputs, log and summary. */
export interface Outcome {
  readonly report: LoopReport;
  readonly task: LoopTask | undefined;
  /** Undefined when the step failed before they were read. */
  readonly settings: LoopSettings | undefined;
  readonly chatwoot: Connection | undefined;
  /** Why it failed, in a sentence. */
  readonly failure: string | undefined;
}

/** Sets every output, of a failed step as well. Counts only, and in `result` conversations where no stranger reads it. */
export function setLoopOutputs(core: OutputSink, env: Environment, outcome: Outcome): void {
  const { report, task, failure } = outcome;
  const { counts, details } = report;
  core.setOutput('ok', String(failure === undefined));
  core.setOutput('told', counts.told + counts.toldBefore);
  core.setOutput('resolved', counts.resolved);
  core.setOutput('left', counts.left + counts.handedOver);
  core.setOutput('not-told', counts.notTold);
  core.setOutput('failed', counts.failed);
  core.setOutput('linked', linkedOf(outcome));
  core.setOutput('issue', issueOf(task));
  core.setOutput('workflow-id', workflowsIn(details).join(','));
  setResult(core, env, resultOf(outcome), '');
}

function issueOf(task: LoopTask | undefined): string {
  if (task?.does === 'transfer') return issueShort(task.to);
  return task && 'issue' in task ? issueShort(task.issue) : '';
}

/** Those of the closing that the step was about, where it was about one; else those whose link it changed or listed. */
function linkedOf({ report: { counts, details }, task }: Outcome): number {
  const closings = details.flatMap((detail) => (detail.about === 'closing' ? detail : []));
  const isAsked = ({ issue }: { readonly issue: IssueName }) =>
    task === undefined || !('issue' in task) || isSameIssue(issue, task.issue);
  const asked = closings.filter(isAsked).map(({ report }) => report.linked);
  return asked.length > 0 ? asked.reduce((sum, one) => sum + one) : counts.linked + counts.unlinked;
}

const workflowsIn = (details: readonly LoopDetail[]): string[] =>
  details.flatMap((detail) => {
    const workflow = 'report' in detail ? detail.report.workflow : undefined;
    return workflow ? [workflow.workflowId] : [];
  });

function resultOf({ report, settings }: Outcome): object {
  const { counts, notes, failures, waiting, details, isPublic } = report;
  const plan = settings?.dryRun && isPublic ? publicPlan(report, settings.texts) : [];
  return {
    counts,
    notes,
    failures,
    waiting: [...waiting.values()].map(({ issue, why }) => ({ issue: issueShort(issue), why })),
    ...(plan.length > 0 ? { plan: plan.map(({ conversation: row, ...rest }) => ({ row, ...rest })) } : {}),
    ...(isPublic ? {} : { details: details.map(shortly) }),
  };
}

/** Issues as people write them, in place of their parts. */
const shortly = (detail: LoopDetail): object => ({
  ...detail,
  issue: issueShort(detail.issue),
  ...('to' in detail ? { to: issueShort(detail.to as IssueName) } : {}),
});

/** What the log and the summary say of the whole. */
export const linesOf = ({ report, settings, failure }: Outcome): string[] =>
  reportLines(report, { dryRun: settings?.dryRun ?? false, failed: failure !== undefined, said: failure });

/** Writes for people what was done: conversations where no stranger reads it, and numbered rows of a plan where one does. */
export async function writeLoopSummary(summary: SummarySink, env: Environment, outcome: Outcome): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY) return;
  const { report, settings, chatwoot, failure } = outcome;
  const { isPublic } = report;
  const state = failure ? 'failed' : settings?.dryRun ? 'dry run, nothing was changed' : 'done';
  summary.addHeading(`Chatwoot close the loop: ${state}`, 3);
  if (failure) summary.addRaw(`<p>${escaped(failure)}</p>`, true);
  summary.addRaw(
    `<ul>${linesOf(outcome)
      .map((line) => `<li>${escaped(line)}</li>`)
      .join('')}</ul>`,
    true,
  );
  const rows = settings ? (isPublic ? publicPlan : reportRows)(report, settings.texts) : [];
  if (rows.length > 0) summary.addTable(tableOf(columns(isPublic ? undefined : chatwoot), rows));
  if (rows.length > mostRows) summary.addRaw(`<p>and ${rows.length - mostRows} more.</p>`, true);
  await summary.write();
}

/** @param chatwoot where conversations are, when their numbers may be shown */
const columns = (chatwoot: Connection | undefined): [string, (row: ReportRow) => string][] => [
  [chatwoot ? 'Conversation' : 'Row', ({ conversation }) => linkTo(conversation, chatwoot)],
  ['Issue', ({ issue }) => escaped(issue)],
  ['What', ({ what }) => escaped(what)],
  ['Text', ({ text = '' }) => escaped(text).replaceAll('\n', '<br>')],
  ['Status', ({ status = '' }) => status],
  ['Why', ({ why = '' }) => escaped(why)],
];
