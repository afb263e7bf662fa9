import { WorkflowFailedError } from '@temporalio/client';
import type { Clock } from '../../../chatwoot/budget.ts';
import { ChatwootError } from '../../../chatwoot/errors.ts';
import { processNames, reportMemo, stateQuery } from '../../../workflows/names.ts';
import type { RunStatus } from '../report.ts';
import { endingOf } from './ended.ts';
import type { Place } from './place.ts';
import { type Standstill, standstill } from './standstill.ts';
import { stateLine } from './state-line.ts';

export interface Following {
  readonly clock: Clock;
  /** Aborted when the step is over. */
  readonly signal: AbortSignal;
  readonly info: (line: string) => void;
  /** Told at each look why the workflow stands still, and nothing while it moves. */
  readonly onStandstill?: (why: string | undefined) => void;
}

export interface Followed {
  readonly status: RunStatus;
  readonly result: unknown;
  /** Why it did not complete. */
  readonly error?: Error;
}

/** A query is a billable action in Temporal Cloud, so looks become rarer. */
const firstLookMs = 2_000;
const longestLookMs = 60_000;

/**
 * Waits for a workflow's end, over continue-as-new as well, and tells meanwhile why it stands still, and how far it is
 * when its state changed: phase and counts of our processes, nothing of others, whose answers may hold anything.
 */
export async function follow(
  place: Place,
  run: { type: string; workflowId: string; runId: string },
  following: Following,
): Promise<Followed> {
  const { type, workflowId, runId } = run;
  const handle = place.client.workflow.getHandle(workflowId, runId);
  const over = new AbortController();
  const telling = tell(place, run, { ...following, signal: AbortSignal.any([over.signal, following.signal]) });
  try {
    return { status: 'completed', result: await overOutages(() => place.call(() => handle.result()), following) };
  } catch (error) {
    if (!(error instanceof WorkflowFailedError)) throw error;
    const ending = endingOf(error, type, workflowId);
    return { status: ending.status, error: ending.error, result: ending.report ?? (await reportIn(place, workflowId)) };
  } finally {
    over.abort();
    await telling;
  }
}

/** A wait may take days, and what was asked for is only a look. `tell` says meanwhile what is wrong. */
async function overOutages<T>(ask: () => Promise<T>, { clock, signal }: Following): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isOutage(error)) throw error;
      await clock.sleep(betweenTriesMs, signal);
    }
  }
}

/** Besides the SDK's own, which are over after some 20 s. */
const betweenTriesMs = 5_000;

const isOutage = (error: unknown): boolean => error instanceof ChatwootError && error.kind === 'Unreachable';

async function tell(
  place: Place,
  { type, workflowId }: { type: string; workflowId: string },
  { clock, signal, info, onStandstill }: Following,
): Promise<void> {
  const hasState = (processNames as readonly string[]).includes(type);
  let told = '';
  let stands: Standstill | undefined;
  const outage = {
    why: `The Temporal at ${place.address} does not answer now; this step goes on asking after the workflow ${workflowId}.`,
    answers: false,
  };
  for (let wait = firstLookMs; !signal.aborted; wait = Math.min(wait * 1.5, longestLookMs)) {
    await clock.sleep(wait, signal).catch(() => {});
    if (signal.aborted) return;
    stands = await standstill(place, workflowId).catch((error: unknown) => (isOutage(error) ? outage : stands));
    if (signal.aborted) return;
    onStandstill?.(stands?.why);
    // A question would wait for the worker, too.
    if (!hasState || (stands && !stands.answers)) continue;
    const asking = place.connection.withAbortSignal(signal, () =>
      place.client.workflow.getHandle(workflowId).query(stateQuery),
    );
    // It ended a moment ago, or no worker answers: neither is this loop's to judge.
    const line = await asking.then(stateLine, () => told);
    if (line !== told) info(line);
    told = line;
  }
}

/** A cancelled process leaves its report in the memo. */
async function reportIn(place: Place, workflowId: string): Promise<unknown> {
  const { memo } = await place.call(() => place.client.workflow.getHandle(workflowId).describe());
  return memo?.[reportMemo];
}
