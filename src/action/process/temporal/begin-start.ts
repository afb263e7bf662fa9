import { parseAccountId } from '../../../chatwoot/connection.ts';
import { taskQueueOf } from '../../../workflows/names.ts';
import { registeredFor } from '../../../workflows/search-attributes.ts';
import type { Environment } from '../../inputs.ts';
import type { Asked, ProcessSettings } from '../ask.ts';
import { conversationIn, issueIn, startKey, workflowIdOf } from '../workflow-id.ts';
import type { Place } from './place.ts';
import type { Start } from './start.ts';

/** What a step starts, with all that follows from its inputs and its job. */
export async function beginStart(
  { asked: given, connection, taskQueue, workflowId, onConflict }: ProcessSettings,
  accountId: string,
  place: Place,
  env: Environment,
): Promise<Start> {
  const account = parseAccountId(accountId);
  const asked = ofAccount(given, account);
  if (asked.way === 'steer') throw new Error('nothing is started to steer what is there');
  const isProcess = asked.way === 'process';
  const key = startKey(asked, env);
  const subject = {
    accountId: account,
    conversationId: isProcess ? conversationIn(asked.input) : undefined,
    issue: isProcess ? issueIn(asked.input) : undefined,
  };
  return {
    type: isProcess ? asked.name : asked.type,
    args: isProcess ? [asked.input] : asked.args,
    // One that was there before may have told of the same closing.
    ...(isProcess && 'certainFirst' in asked.input ? { argsAgain: [{ ...asked.input, certainFirst: false }] } : {}),
    taskQueue: taskQueue || taskQueueOf(connection),
    workflowId: workflowId || workflowIdOf(asked, connection, key),
    onConflict,
    key,
    isFirstAttempt: env.GITHUB_RUN_ATTEMPT === '1',
    searchAttributes: isProcess ? await registeredFor(subject, place.connection, place.namespace) : [],
  };
}

/**
 * A worker of another account refuses, as conversation 42 there is a stranger's. And a closing is one account's: a step
 * that knows which finds what the step close-the-loop started.
 */
function ofAccount(asked: Asked, accountId: number | undefined): Asked {
  if (asked.way !== 'process' || accountId === undefined) return asked;
  return { ...asked, input: { accountId, ...asked.input } };
}
