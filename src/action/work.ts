import { createChatwoot } from '../activities/chatwoot.ts';
import type { ClientSettings } from '../chatwoot/call.ts';
import { tokensIn } from '../chatwoot/connection.ts';
import { mayShowTexts } from './dry-run.ts';
import { callOperation } from './general-way.ts';
import type { Environment } from './inputs.ts';
import { type PlanDependencies, planChange, planOperation } from './plan.ts';
import type { Report } from './report.ts';
import { checkChange } from './requests.ts';
import type { Settings } from './settings.ts';
import { changeConversations, findAndCheck, type ShortWayDependencies } from './short-way.ts';
import type { StepTime } from './step-time.ts';
import { createStepVerbs } from './verbs.ts';

export interface WorkDependencies {
  readonly info: (line: string) => void;
  readonly env: Environment;
  readonly time: StepTime;
  readonly report: Report;
}

/** Does what the step asks for by the one way it chose, or shows it. */
export async function work({ connection, work: asked, dryRun }: Settings, deps: WorkDependencies): Promise<void> {
  const { env, time, report, info } = deps;
  const chatwoot = createChatwoot(connection, clientSettings(env, time));
  const planning = async (): Promise<PlanDependencies> => ({
    connection,
    report,
    showTexts: await mayShowTexts(env),
  });
  if (asked.way === 'general') {
    if (dryRun) await planOperation(asked, await planning());
    else await callOperation(asked, chatwoot, connection, report);
    return;
  }
  await checkChange(asked.change, connection);
  const tokens = tokensIn(connection);
  const verbs = createStepVerbs(chatwoot, {
    clock: time.clock,
    tokens,
    options: { signal: time.signal, deadline: time.deadline },
  });
  const hasBotToken = tokens.includes('bot');
  const shortWay: ShortWayDependencies = {
    chatwoot,
    verbs,
    hasBotToken,
    env,
    startedAt: time.startedAt,
    report,
    info,
  };
  if (dryRun) planChange(asked.change, await findAndCheck(asked, shortWay, true), await planning());
  else await changeConversations(asked, shortWay);
}

/** No Temporal here, so the client is the one that repeats. */
export const clientSettings = (env: Environment, { clock, deadline, signal }: StepTime): ClientSettings => ({
  repeats: 3,
  clock,
  deadline,
  signal,
  env,
});
