import type { Repository } from '../../github/issue.ts';
import type { LoopReport } from '../../loop/loop-report.ts';
import { openLoop } from '../../loop/open-loop.ts';
import { runLoop } from '../../loop/run-loop.ts';
import type { LoopTask } from '../../loop/settings.ts';
import type { Teller } from '../../loop/teller.ts';
import { defaultConnection } from '../../workflows/names.ts';
import { refuse } from '../inputs.ts';
import type { ActionDependencies } from '../main.ts';
import { hasTemporal } from '../process/settings.ts';
import type { StepTime } from '../step-time.ts';
import { clientSettings } from '../work.ts';
import type { DurableTeller } from './durable-teller.ts';
import type { LoopStep } from './settings.ts';

export interface LoopWorkDependencies extends Pick<ActionDependencies, 'env' | 'clock'> {
  readonly time: StepTime;
  readonly report: LoopReport;
  readonly githubToken: string;
  readonly info: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** How long a request of an earlier run may be under way, in milliseconds; see `sendOnce`. */
const patienceMs = 60_000;

/**
 * Does what the step is asked for, and fills the report. Customers are told by this job, or by a process where there is a
 * Temporal; a dry run needs none.
 */
export async function work(step: LoopStep, task: LoopTask, deps: LoopWorkDependencies): Promise<void> {
  const { env, time, report, info } = deps;
  const { settings, chatwoot: connection, durable, here } = step;
  const { startedAt, signal, deadline } = time;
  const firstAttempt = env.GITHUB_RUN_ATTEMPT === '1';
  // Nobody else answers a comment in the minute in which it was written.
  const answersFirst = firstAttempt && env.GITHUB_EVENT_NAME === 'issue_comment';
  const loop = openLoop({
    connection,
    client: clientSettings(env, time),
    github: {
      token: deps.githubToken,
      apiUrl: env.GITHUB_API_URL,
      serverUrl: env.GITHUB_SERVER_URL,
      clock: time.clock,
      signal,
      deadline,
      writesFrom: answersFirst ? undefined : startedAt + patienceMs,
    },
    startedAt,
    firstAttempt,
    report,
    say: info,
  });
  if (!hasTemporal(env) && durable.connection !== defaultConnection)
    refuse('connection', 'it only means something with Temporal: set TEMPORAL_ADDRESS, or leave it out.');
  const later = hasTemporal(env) && !settings.dryRun ? tellLater(step, loop.teller, deps) : undefined;
  const teller = later ?? loop.teller;
  const home = step.isFromEvent && here ? { home: here } : {};
  const publicLog = await strangersReadTheLog();
  try {
    await runLoop(task, settings, { ...loop, ...home, teller, publicLog });
  } finally {
    await later?.close();
  }

  /** The log is the workflow's repository's, whose readers may not be those of the issue's. */
  async function strangersReadTheLog(): Promise<boolean> {
    if (!here || isIn(here, task)) return false;
    return loop.github.isPublic(here).catch(() => true);
  }
}

function isIn({ owner, repo }: Repository, task: LoopTask): boolean {
  const place = 'repository' in task ? task.repository : 'issue' in task ? task.issue : task.to;
  return `${owner}/${repo}`.toLowerCase() === `${place.owner}/${place.repo}`.toLowerCase();
}

/** Asks Temporal only when there is somebody to tell, so that links and commands do without it. */
function tellLater(
  { durable, chatwoot: { accountId } }: LoopStep,
  direct: Teller,
  { env, clock, time: { signal }, info, warn }: LoopWorkDependencies,
): DurableTeller {
  let opened: Promise<DurableTeller> | undefined;
  const open = () => {
    opened ??= import('./durable-teller.ts').then(({ openDurableTeller }) =>
      openDurableTeller(durable, { env, clock, signal, info, warn, accountId, plan: direct.plan }),
    );
    return opened;
  };
  return {
    exclusive: true,
    plan: direct.plan,
    tell: async (telling) => (await open()).tell(telling),
    reopened: async (reopening) => (await open()).reopened(reopening),
    stop: async (over) => (await open()).stop(over),
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}
