import type { Clock } from '../../../chatwoot/budget.ts';
import { type Environment, refuse } from '../../inputs.ts';
import type { StepTime } from '../../step-time.ts';
import type { ProcessSettings } from '../ask.ts';
import { refuseReadableTexts } from '../history-texts.ts';
import type { ProcessReport, RunStatus } from '../report.ts';
import { uiLink } from '../ui-link.ts';
import { failWhenUndone } from '../undone.ts';
import { beginStart } from './begin-start.ts';
import { endExisting } from './end-existing.ts';
import { follow } from './follow.ts';
import { openPlace, type Place } from './place.ts';
import { statusOf } from './run-status.ts';
import { readTemporal } from './settings.ts';
import { standstill } from './standstill.ts';
import { start } from './start.ts';
import { find, steer, updateIdOf } from './steer.ts';

export interface DurableDependencies {
  readonly env: Environment;
  readonly clock: Clock;
  readonly time: StepTime;
  readonly report: ProcessReport;
  readonly info: (line: string) => void;
  /** Into log and summary. */
  readonly note: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** A run that the step is about. */
interface Run {
  readonly type: string;
  readonly workflowId: string;
  readonly runId: string;
}

/**
 * Starts or steers a workflow on the Temporal of the environment, and follows it to its end when asked. A start that
 * finds an ended workflow reports its result at once.
 * @param accountId of the account that a process is about, for Temporal's search; may be empty
 */
export async function workDurably(
  settings: ProcessSettings,
  accountId: string,
  deps: DurableDependencies,
): Promise<void> {
  const temporal = readTemporal(deps.env);
  refuseReadableTexts(settings, temporal.codec !== undefined);
  const place = await openPlace(temporal, deps.time.signal, deps.time.deadline - deps.clock.now());
  try {
    if (settings.asked.way === 'steer') await steerOne(settings, place, deps);
    else await startOne(settings, accountId, place, deps);
  } finally {
    await place.close();
  }
}

async function startOne(
  settings: ProcessSettings,
  accountId: string,
  place: Place,
  deps: DurableDependencies,
): Promise<void> {
  const { env, report, note, clock, time, info } = deps;
  const asked = await beginStart(settings, accountId, place, env);
  if (asked.onConflict === 'terminate-existing')
    await endExisting(place, asked.workflowId, { clock, signal: time.signal, info });
  const { runId, found } = await start(place, asked);
  const { type, workflowId } = asked;
  const run = { type, workflowId, runId };
  about(run, place, deps);
  report.status = found ? statusOf(found) : 'running';
  note(`${type}: ${found ? foundWords(report.status) : 'started'}.`);
  if (report.status === 'running') await tellStandstill(place, workflowId, deps);
  if (settings.wait || report.status !== 'running') await toTheEnd(run, place, deps);
}

const foundWords = (status: RunStatus): string =>
  status === 'running'
    ? 'found running under this id'
    : `found under this id, ${status}; on-conflict: start-again-when-closed would start another`;

async function steerOne(
  { asked, workflowId, wait }: ProcessSettings,
  place: Place,
  deps: DurableDependencies,
): Promise<void> {
  if (asked.way !== 'steer') return;
  const { report, env, note } = deps;
  const { steering } = asked;
  const found = await find(place, workflowId);
  about(found, place, deps);
  report.status = statusOf(found);
  if (steering.act === 'query') {
    // Temporal would keep the question until the step's time is over.
    const stands = await standstill(place, workflowId).catch(() => undefined);
    if (stands && !stands.answers) refuse('query', stands.why);
  } else if (report.status === 'running') await tellStandstill(place, workflowId, deps);
  if (steering.act !== 'follow') {
    report.result = await steer(place, found, steering, updateIdOf(steering, env));
    report.isCancelled = steering.act === 'cancel';
    const answered = steering.act === 'query' || steering.act === 'update' ? 'answered' : 'sent';
    note(`${found.type}: ${'name' in steering ? `${steering.act} ${steering.name}` : steering.act} ${answered}.`);
  }
  if (!wait) return;
  await toTheEnd(found, place, deps).catch((error: unknown) => {
    if (steering.act !== 'cancel' || report.status !== 'cancelled') throw error;
  });
}

/** Told before anything else, so that a step that fails later names it all the same. */
function about({ workflowId, runId }: Run, place: Place, { env, report }: DurableDependencies): void {
  report.workflowId = workflowId;
  report.runId = runId;
  report.link = uiLink(env, place, { workflowId, runId });
}

async function tellStandstill(place: Place, workflowId: string, deps: DurableDependencies): Promise<void> {
  const stands = await standstill(place, workflowId).catch(() => undefined);
  onStandstill(stands?.why, deps);
}

/** Each reason once. Nothing more that the step does would say it, as Temporal takes what is sent all the same. */
function onStandstill(why: string | undefined, { report, warn, info }: DurableDependencies): void {
  if (why === report.standstill) return;
  report.standstill = why;
  if (why) warn(why);
  else info(`The workflow ${report.workflowId} goes on.`);
}

async function toTheEnd(run: Run, place: Place, deps: DurableDependencies): Promise<void> {
  const { clock, time, info, note, report } = deps;
  if (report.status === 'running') info(`Waiting for ${run.workflowId} to end.`);
  const { status, result, error } = await follow(place, run, {
    clock,
    signal: time.signal,
    info,
    onStandstill: (why) => onStandstill(why, deps),
  });
  report.status = status;
  report.result = result;
  note(`${run.type}: ${status}.`);
  if (error) throw error;
  failWhenUndone(run.type, result);
}
