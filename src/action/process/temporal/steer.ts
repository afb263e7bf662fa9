import { createHash } from 'node:crypto';
import { type WorkflowExecutionDescription, WorkflowNotFoundError } from '@temporalio/client';
import { quoted } from '../../../chatwoot/quoted.ts';
import { type ProcessName, signalsOf } from '../../../workflows/names.ts';
import { type Environment, refuse } from '../../inputs.ts';
import { stepOfRun } from '../../message-ref.ts';
import type { Steering } from '../ask.ts';
import { type Place, refused } from './place.ts';
import { statusOf } from './run-status.ts';
import { steerRefusal } from './steer-refusal.ts';

/** Ids of processes are longer than other values that a message shows. */
const shown = (workflowId: string) => quoted(workflowId, { most: 200 });

/** Looks at the workflow that a step names, or says that there is none. */
export async function find(place: Place, workflowId: string): Promise<WorkflowExecutionDescription> {
  try {
    return await place.call(() => place.client.workflow.getHandle(workflowId).describe());
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw refused('look at the workflow', error);
    return refuse(
      'workflow-id',
      `the Temporal at ${place.address} has no workflow ${shown(workflowId)} in namespace "${place.namespace}": check the id and TEMPORAL_NAMESPACE.`,
    );
  }
}

/**
 * Signals, updates, queries or cancels a workflow that is there. One that has ended answers queries only.
 * @param updateId lets Temporal know a repeated update as the same
 * @returns the answer of an update or a query
 */
export async function steer(
  place: Place,
  found: WorkflowExecutionDescription,
  steering: Exclude<Steering, { act: 'follow' }>,
  updateId: string | undefined,
): Promise<unknown> {
  const { act } = steering;
  if (act !== 'query' && statusOf(found) !== 'running')
    refuse(
      'workflow-id',
      `the workflow ${shown(found.workflowId)} has ended (${statusOf(found)}), so it takes no ${act} any more.`,
    );
  const handle = place.client.workflow.getHandle(found.workflowId);
  try {
    if (act === 'cancel') return void (await place.call(() => handle.cancel()));
    const { name } = steering;
    const args = [...steering.args];
    if (act === 'signal') {
      refuseUnheard(found.type, name);
      return await place.call(() => handle.signal(name, ...args));
    }
    if (act === 'query') return await place.call(() => handle.query(name, ...args));
    return await place.call(() =>
      handle.executeUpdate<unknown, [unknown, ...unknown[]]>(name, {
        args: args as [unknown],
        ...(updateId ? { updateId } : {}),
      }),
    );
  } catch (error) {
    throw steerRefusal(error, found, steering) ?? refused(act, error);
  }
}

/** Temporal takes any signal and a process ignores one that it does not know, so a misspelt one would be lost. */
function refuseUnheard(type: string, name: string): void {
  const known = Object.hasOwn(signalsOf, type) ? signalsOf[type as ProcessName] : undefined;
  if (known && !known.includes(name))
    refuse('signal', `${quoted(name)} is no signal of ${type}: give one of ${known.join(', ')}.`);
}

/** Makes an update the same over the attempts of a job, so that Temporal answers a repeat without doing it again. */
export function updateIdOf(steering: Steering, env: Environment): string | undefined {
  if (steering.act !== 'update' || !env.GITHUB_RUN_ID) return undefined;
  const what = JSON.stringify([...stepOfRun(env), steering.name, steering.args]);
  return createHash('sha256').update(what).digest('hex').slice(0, 32);
}
