import type { Environment } from '../inputs.ts';
import { type OutputSink, setResult } from '../outputs.ts';
import { escaped, type SummarySink } from '../summary.ts';
import type { ProcessReport } from './report.ts';

/** Sets every output, of a failed step as well. */
export function setProcessOutputs(core: OutputSink, env: Environment, report: ProcessReport, ok: boolean): void {
  core.setOutput('ok', String(ok));
  core.setOutput('workflow-id', report.workflowId ?? '');
  core.setOutput('run-id', report.runId ?? '');
  core.setOutput('status', report.status ?? '');
  setResult(core, env, report.result, '');
}

/** Writes for people what was started or steered and what became of it, with a link to Temporal's page about it. */
export async function writeProcessSummary(
  summary: SummarySink,
  env: Environment,
  report: ProcessReport,
  failure: string | undefined,
): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY) return;
  const { workflowId, runId, status, link, notes } = report;
  summary.addHeading(`Chatwoot process: ${failure ? 'failed' : (status ?? 'done')}`, 3);
  if (failure) summary.addRaw(`<p>${escaped(failure)}</p>`, true);
  if (notes.length > 0) {
    summary.addRaw(`<ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>`, true);
  }
  if (workflowId) {
    const name = escaped(workflowId);
    const workflow = link ? `<a href="${escaped(link)}">${name}</a>` : name;
    summary.addRaw(`<p>Workflow ${workflow}${runId ? `, run ${escaped(runId)}` : ''}</p>`, true);
  }
  await summary.write();
}
