import { type Chatwoot, createChatwoot } from '../activities/chatwoot.ts';
import type { ClientSettings } from '../chatwoot/call.ts';
import { callOperation } from './general-way.ts';
import type { Environment } from './inputs.ts';
import type { Report } from './report.ts';
import type { Settings } from './settings.ts';
import type { StepTime } from './step-time.ts';

export interface WorkDependencies {
  readonly core: { info(message: string): void };
  readonly env: Environment;
  readonly time: StepTime;
  readonly report: Report;
}

/** Does what the step asks for, by the one way it chose. */
export async function work(settings: Settings, deps: WorkDependencies): Promise<void> {
  const { connection } = settings;
  const { env, time, report } = deps;
  // No Temporal here, so the client is the one that repeats.
  const client: ClientSettings = { repeats: 3, clock: time.clock, deadline: time.deadline, signal: time.signal, env };
  const chatwoot: Chatwoot = createChatwoot(connection, client);
  if (settings.work.way === 'general') {
    await callOperation(settings.work, chatwoot, connection, report);
  }
}
