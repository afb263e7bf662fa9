import type { Clock } from '../../chatwoot/budget.ts';
import type { ChatwootError } from '../../chatwoot/errors.ts';
import type { Over, Teller, TellingReport } from '../../loop/teller.ts';
import type { ClosedReport, IssueReport, ReopenedReport } from '../../workflows/close-the-loop-report.ts';
import { taskQueueOf } from '../../workflows/names.ts';
import type { CloseTheLoopProcess } from '../../workflows/schemas/close-the-loop.ts';
import { registeredFor } from '../../workflows/search-attributes.ts';
import type { Environment } from '../inputs.ts';
import { follow } from '../process/temporal/follow.ts';
import { openPlace } from '../process/temporal/place.ts';
import { isServed, nobodyListens } from '../process/temporal/queue.ts';
import { statusOf } from '../process/temporal/run-status.ts';
import { readTemporal } from '../process/temporal/settings.ts';
import { type Start, start } from '../process/temporal/start.ts';
import { issueIn, startKey, workflowIdOf } from '../process/workflow-id.ts';
import { endOver, makeWay } from './end-earlier.ts';
import { endOther } from './end-telling.ts';
import { failureOf, resultOf } from './ended-process.ts';
import { refuseReadable } from './readable-texts.ts';
import type { DurableSettings } from './settings.ts';
import {
  cutShort,
  inputOfReopening,
  inputOfTelling,
  reopeningReport,
  sameClosing,
  tellingReport,
} from './telling-process.ts';

export interface DurableTellerDependencies {
  readonly env: Environment;
  readonly clock: Clock;
  /** Aborted when the step is over. */
  readonly signal: AbortSignal;
  readonly info: (line: string) => void;
  readonly warn: (line: string) => void;
  /** The account that is meant: a worker of another one refuses. */
  readonly accountId: number | undefined;
  /** A plan only reads, so this job makes it. */
  readonly plan: Teller['plan'];
}

export interface DurableTeller extends Required<Teller> {
  close(): Promise<void>;
}

/** What a process that failed or was cancelled says of itself. */
interface Leaves<Report> {
  readonly done: readonly [Report];
  readonly left: readonly number[];
}
/** What came of a start, as far as it is known. */
interface Ran<Report> {
  readonly result?: Report;
  readonly workflow?: NonNullable<TellingReport['workflow']>;
  readonly earlier?: ChatwootError;
  /** What ended it before its end, and the conversations that were still to do. */
  readonly stopped?: ChatwootError;
  readonly left?: readonly number[];
}

const type = 'closeTheLoop';
const otherInput = 'It was told to end and still finishes what it has begun: run this again when it has ended.';

/**
 * Tells by the process `closeTheLoop` on the Temporal of the environment, one workflow for each closing and reopening.
 *
 * A start finds the one that runs, whoever started it; one that tells of another reason is ended first. One that has
 * ended is taken when this job started it and all of it worked; else another begins, which looks first whatever it was
 * told of being the first. With `wait` a telling ends with its process, and says in `stopped` what made that fail
 * half-way; else it answers the run alone.
 * Throws one sentence when Temporal does not answer, and for texts that its history would keep readable.
 */
export async function openDurableTeller(
  { connection, wait, plainHistory }: DurableSettings,
  deps: DurableTellerDependencies,
): Promise<DurableTeller> {
  const { env, signal, clock, info, warn, accountId } = deps;
  const temporal = readTemporal(env);
  const place = await openPlace(temporal, signal);
  const taskQueue = taskQueueOf(connection);
  const whose = { connection, accountId };
  const waiting = { clock, signal, info };
  const warned = new Set<string>();
  /** Told at each look; each reason is said once. */
  const onStandstill = (why: string | undefined) => {
    if (why && !warned.has(why)) warn(why);
    if (why) warned.add(why);
  };

  const begin = async (input: CloseTheLoopProcess): Promise<Start> => {
    const key = startKey({ way: 'process', name: type, input: sameClosing(input) }, env);
    const subject = { accountId, issue: issueIn(input) };
    return {
      type,
      args: [input],
      argsAgain: [{ ...input, certainFirst: false }],
      taskQueue,
      workflowId: workflowIdOf({ way: 'process', name: type, input }, connection, key),
      onConflict: 'once',
      otherInput,
      key,
      isFirstAttempt: env.GITHUB_RUN_ATTEMPT === '1',
      searchAttributes: await registeredFor(subject, place.connection, place.namespace),
    };
  };
  const run = async <Report extends IssueReport>(given: CloseTheLoopProcess): Promise<Ran<Report>> => {
    const input = accountId === undefined ? given : { accountId, ...given };
    if (!temporal.codec && !plainHistory) refuseReadable(input);
    const asked = await begin(input);
    const { workflowId } = asked;
    await endOther(place, asked, waiting);
    const first = await start(place, asked);
    const ended = await resultOf<Report>(place, workflowId, first.found);
    if (ended && ended.failedCount === 0) return { result: ended };
    const isOver = first.found && statusOf(first.found) !== 'running';
    const last = isOver ? first.found : first.ended;
    const { runId, found } = isOver ? await start(place, { ...asked, onConflict: 'start-again-when-closed' }) : first;
    if (warned.size === 0 && !(await isServed(place, taskQueue))) onStandstill(nobodyListens(taskQueue));
    const workflow = { workflowId, runId, started: found === undefined };
    if (!wait) {
      const earlier = last && (await failureOf(place, workflowId, last.runId));
      return { workflow, ...(earlier ? { earlier } : {}) };
    }
    info(`Waiting for ${workflowId} to end.`);
    const { result, error } = await follow(place, { type, workflowId, runId }, { ...waiting, onStandstill });
    const leaves = error && (result as Leaves<Report> | undefined);
    if (error && !leaves?.done) throw error;
    return leaves
      ? { result: leaves.done[0], left: leaves.left, stopped: error as ChatwootError }
      : { result: result as Report };
  };
  const stop = (over: Over) => endOver(place, whose, over, waiting);
  return {
    exclusive: true,
    plan: deps.plan,
    async tell(telling): Promise<TellingReport> {
      await makeWay(place, whose, telling, waiting);
      const { result, stopped, left, ...started } = await run<ClosedReport>(inputOfTelling(telling));
      if (!result) return { linked: 0, outcomes: [], failed: [], ...started };
      return stopped ? cutShort(tellingReport(result), left, stopped) : tellingReport(result);
    },
    async reopened(reopening) {
      await stop(reopening);
      const { result, stopped, left, ...started } = await run<ReopenedReport>(inputOfReopening(reopening));
      if (!result) return { noted: [], opened: [], failed: [], ...started };
      return stopped ? cutShort(reopeningReport(result), left, stopped) : reopeningReport(result);
    },
    stop,
    close: () => place.close(),
  };
}
