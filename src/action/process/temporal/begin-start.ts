import { parseAccountId } from '../../../chatwoot/connection.ts';
import { taskQueueOf } from '../../../workflows/names.ts';
import { registeredFor } from '../../../workflows/search-attributes.ts';
import type { Environment } from '../../inputs.ts';
import type { ProcessSettings } from '../ask.ts';
import { conversationIn, startKey, workflowIdOf } from '../workflow-id.ts';
import type { Place } from './place.ts';
import type { Start } from './start.ts';

/** What a step starts, with all that follows from its inputs and its job. */
export async function beginStart(
  { asked, connection, taskQueue, workflowId, onConflict }: ProcessSettings,
  accountId: string,
  place: Place,
  env: Environment,
): Promise<Start> {
  if (asked.way === 'steer') throw new Error('nothing is started to steer what is there');
  const isProcess = asked.way === 'process';
  const key = startKey(asked, env);
  const subject = {
    accountId: parseAccountId(accountId),
    conversationId: isProcess ? conversationIn(asked.input) : undefined,
  };
  return {
    type: isProcess ? asked.name : asked.type,
    args: isProcess ? [asked.input] : asked.args,
    taskQueue: taskQueue || taskQueueOf(connection),
    workflowId: workflowId || workflowIdOf(asked, connection, key),
    onConflict,
    key,
    isFirstAttempt: env.GITHUB_RUN_ATTEMPT === '1',
    searchAttributes: isProcess ? await registeredFor(subject, place.connection, place.namespace) : [],
  };
}
