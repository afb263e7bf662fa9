import { createChatwoot } from '../../activities/chatwoot.ts';
import type { BulkState } from '../../activities/verbs/bulk/tally.ts';
import { createVerbs } from '../../activities/verbs/index.ts';
import type { StatusSetInBulk } from '../../activities/verbs/set-status-in-bulk.ts';
import { connectionFromEnvironment, tokensIn } from '../../chatwoot/connection.ts';
import { ChatwootError } from '../../chatwoot/errors.ts';
import type { BulkReport } from '../../workflows/bulk-report.ts';
import { defaultConnection } from '../../workflows/names.ts';
import type { SetStatusInBulkProcess } from '../../workflows/schemas/set-status-in-bulk.ts';
import { type Environment, refuse } from '../inputs.ts';
import type { StepTime } from '../step-time.ts';
import { clientSettings } from '../work.ts';
import type { Asked, ProcessSettings } from './ask.ts';
import { failedInBulk } from './bulk-failures.ts';
import type { ProcessInputs } from './inputs.ts';
import type { ProcessReport } from './report.ts';

interface DirectDependencies {
  readonly env: Environment;
  readonly time: StepTime;
  readonly report: ProcessReport;
  readonly info: (line: string) => void;
  /** Into log and summary. */
  readonly note: (line: string) => void;
}

/**
 * Does in this job what needs no waiting: `setStatusInBulk`, by the function that its process calls, with the process's
 * result. Anything else is refused with what is missing.
 */
export async function workDirectly(
  settings: ProcessSettings,
  inputs: ProcessInputs,
  { env, time, report, info, note }: DirectDependencies,
): Promise<void> {
  const { asked } = settings;
  if (asked.way !== 'process' || asked.name !== 'setStatusInBulk') throw temporalMissing(asked);
  refuseDurable(settings);
  const { ids, filter, limit, status, snoozedUntil, by, accountId } = asked.input as SetStatusInBulkProcess;
  const connection = connectionFromEnvironment({
    ...env,
    CHATWOOT_BASE_URL: inputs['base-url'],
    CHATWOOT_ACCOUNT_ID: accountId === undefined ? inputs['account-id'] : String(accountId),
    CHATWOOT_API_TOKEN: inputs.token,
  });
  const chatwoot = createChatwoot(connection, clientSettings(env, time));
  const verbs = createVerbs(chatwoot, {
    clock: time.clock,
    tokens: tokensIn(connection),
    options: { signal: time.signal, deadline: time.deadline },
  });
  info('TEMPORAL_ADDRESS is not set, so this job does the work itself.');
  const selection = ids ? { ids, limit } : { filter: filter ?? [], limit };
  const target = { status, ...(snoozedUntil === undefined ? {} : { snoozed_until: snoozedUntil }) };
  let soFar = '';
  const progress = {
    report: ({ ids: all, changed, already_there }: BulkState) => {
      soFar = `${changed.length + already_there.length} of ${all.length} conversations are ${status}`;
      info(`${soFar}.`);
    },
  };
  const result = await verbs.conversations
    .setStatusInBulk({ ...selection, ...target, ...(by ? { by } : {}) }, {}, progress)
    .catch((error: unknown) => {
      throw time.signal.aborted && soFar !== '' ? cutOff(asked.name, soFar) : error;
    });
  report.result = reportOf(result);
  report.status = 'completed';
  note(`setStatusInBulk: ${result.changed.length} changed, ${result.already_there.length} were ${status} already.`);
  failedInBulk(report.result, asked.name, result.failed[0]?.message);
}

/** Some of those that were under way may be set, too, so nobody can name the rest. */
const cutOff = (operation: string, soFar: string): ChatwootError =>
  new ChatwootError({
    kind: 'TimedOut',
    operation,
    message: `at least ${soFar}: run this step again, which sets what is left.`,
    mayHaveHappened: true,
  });

/** As the process reports, so that a later step need not know which way it went. */
const reportOf = ({ total, changed, already_there, failed }: StatusSetInBulk): BulkReport => ({
  total,
  changed: changed.length,
  alreadyThere: already_there.length,
  failed: failed.map(({ conversation_id, kind }) => ({ conversationId: conversation_id, kind })),
  failedCount: failed.length,
});

/** What only means something with Temporal must not be lost without a word. */
function refuseDurable({ connection, taskQueue, workflowId, onConflict }: ProcessSettings): void {
  const sentence = 'it only means something with Temporal: set TEMPORAL_ADDRESS, or leave it out.';
  if (connection !== defaultConnection) refuse('connection', sentence);
  if (taskQueue) refuse('task-queue', sentence);
  if (workflowId) refuse('workflow-id', sentence);
  if (onConflict !== 'once') refuse('on-conflict', sentence);
}

function temporalMissing(asked: Asked): ChatwootError {
  const what = asked.way === 'process' ? `the process ${asked.name} waits, so it` : 'a workflow';
  const otherWay =
    asked.way === 'process' && asked.name === 'closeTheLoop'
      ? ' Without Temporal the step close-the-loop does the same in its own job.'
      : '';
  return new ChatwootError({
    kind: 'Invalid',
    operation: 'TEMPORAL_ADDRESS',
    message: `it is not set, and ${what} needs a Temporal server and a worker: set it (with TEMPORAL_NAMESPACE and TEMPORAL_API_KEY where your server asks for them) in the step's env.${otherWay}`,
  });
}
