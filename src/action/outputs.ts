import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { secretsIn } from '../chatwoot/secrets.ts';
import { type Environment, refuse } from './inputs.ts';
import { notDone, type Report } from './report.ts';

export interface OutputSink {
  setOutput(name: string, value: unknown): void;
  setSecret(secret: string): void;
  info(message: string): void;
}

/** The runner hands outputs on in environment variables, which do not take much more. */
const longestResult = 64 * 1024;

/**
 * Sets every output, of a failed step as well. Secrets in the result are masked first; a long result goes into a file.
 * @param resultFile where a long result goes, from the workspace; empty for the runner's temporary folder
 */
export function setOutputs(core: OutputSink, env: Environment, report: Report, ok: boolean, resultFile: string): void {
  const { answer, asList } = report;
  const entries = [...report.conversations.values()];
  const one = entries.length === 1 && !asList ? entries[0] : undefined;
  const count = answer ? answer.rows : entries.length > 0 || asList ? entries.length : undefined;
  core.setOutput('ok', String(ok));
  core.setOutput('status', answer?.status ?? one?.after?.status ?? '');
  core.setOutput('conversation-id', answer?.conversationId ?? entries.map((entry) => entry.id).join(','));
  core.setOutput('message-id', answer?.messageId ?? entries.flatMap((entry) => entry.messageId ?? []).join(','));
  core.setOutput('count', count ?? '');
  // A dry run leaves everything to do, and has not failed.
  core.setOutput('failed-ids', ok ? '' : notDone(report).join(','));
  setResult(
    core,
    env,
    answer ? answer.value : one ? one.after : entries.flatMap((entry) => entry.after ?? []),
    resultFile,
  );
}

/** Sets the output `result` as JSON, in a file when it is long. Secrets in it are masked first. */
export function setResult(core: OutputSink, env: Environment, result: unknown, resultFile: string): void {
  for (const secret of secretsIn(result)) core.setSecret(secret);
  const json = result === undefined ? '' : JSON.stringify(result);
  const isLong = Buffer.byteLength(json) > longestResult;
  // Without the runner's file core prints outputs, and a result may hold what customers wrote.
  const isPrinted = !env.GITHUB_OUTPUT;
  if (isLong || (isPrinted && resultFile)) {
    const folder = env.RUNNER_TEMP || tmpdir();
    const name = `chatwoot-result-${env.GITHUB_ACTION ?? 'step'}-${process.pid}.json`;
    const file = resultFile ? resolve(env.GITHUB_WORKSPACE || process.cwd(), resultFile) : join(folder, name);
    writeResult(file, json);
    core.info(`The result (${json.length} characters) is in ${file}.`);
    if (!isPrinted) core.setOutput('result', JSON.stringify({ file }));
  } else if (isPrinted)
    core.info('GITHUB_OUTPUT is not set, so the result goes nowhere; name a result-file to keep it.');
  else core.setOutput('result', json);
}

function writeResult(file: string, json: string): void {
  try {
    // Others on a shared runner have no business with it.
    writeFileSync(file, json, { mode: 0o600 });
  } catch {
    refuse('result-file', `${file} cannot be written: give the path of a file in a folder that exists.`);
  }
}
