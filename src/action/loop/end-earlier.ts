import { isGrpcServiceError } from '@temporalio/client';
import { timesOf } from '../../activities/verbs/loop/marks.ts';
import type { IssueName } from '../../github/issue-name.ts';
import type { Over, Telling } from '../../loop/teller.ts';
import { type IssueProcess, issuePrefix, issueProcessIn } from '../../workflows/names.ts';
import { endExisting } from '../process/temporal/end-existing.ts';
import type { Place } from '../process/temporal/place.ts';
import { endTelling, type Waiting, type Whose } from './end-telling.ts';

/** Ends what tells of a closing that nobody is to be told of any more, and of earlier ones. */
export async function endOver(place: Place, whose: Whose, over: Over, waiting: Waiting): Promise<void> {
  const { issue, formerNames, closedAt: before } = over;
  await endTelling(place, whose, [issue, ...formerNames], before, waiting);
  // An earlier reopening stays: it alone notes what it could not yet.
  await endEarlier(place, whose, [issue, ...formerNames], { before, whats: ['closed', 'released'] }, waiting);
}

/** Ends what would work beside a closing that is to be told: the same under a former name, and all that was before it. */
export async function makeWay(
  place: Place,
  whose: Whose,
  { closing: { issue, closed_at: before }, formerNames }: Telling,
  waiting: Waiting,
): Promise<void> {
  await endTelling(place, whose, formerNames, before, waiting);
  await endEarlier(
    place,
    whose,
    [issue, ...formerNames],
    { before, whats: ['closed', 'released', 'reopened'] },
    waiting,
  );
}

/**
 * Ends what still tells of an issue's earlier closings and, where asked for, reopenings, under any of its names. One that
 * waits to try again would tell of a closing that is over beside a newer one, or open again what the newer one resolved.
 * The page that has begun is finished. One search, which may not know yet what began in the last seconds.
 * @param before ISO time of the closing that is the newest
 */
async function endEarlier(
  place: Place,
  { connection, accountId }: Whose,
  names: readonly IssueName[],
  { before, whats }: { readonly before: string; readonly whats: readonly IssueProcess['what'][] },
  waiting: Waiting,
): Promise<void> {
  // The newest closing itself may go by any of these.
  const times = timesOf(before).map((time) => Date.parse(time));
  const isEarlier = ({ what, at }: IssueProcess) =>
    at < (what === 'reopened' ? Date.parse(before) : Math.min(...times));
  const prefixes = [...new Set(names.map((name) => issuePrefix(connection, name)))];
  const ids = (await running(place, prefixes)).filter((id) => {
    const found = issueProcessIn(id);
    const isTheirs = found?.accountId === undefined || found.accountId === accountId;
    return found !== undefined && isTheirs && whats.includes(found.what) && isEarlier(found);
  });
  await Promise.all(ids.map((id) => endExisting(place, id, { ...waiting, why: 'is over' })));
}

/** gRPC's codes of a server too old for such a search: it tells all the same. */
const cannotSearch: readonly unknown[] = [3, 12];

/** Not by the client's `list`, which decodes each memo, also one by a key that this step does not have. */
async function running({ call, connection, namespace }: Place, prefixes: readonly string[]): Promise<string[]> {
  const isIn = prefixes.map((prefix) => `WorkflowId STARTS_WITH '${prefix.replaceAll("'", "''")}'`).join(' OR ');
  const query = `ExecutionStatus = 'Running' AND (${isIn})`;
  // Told apart before `call` makes a sentence of it, which would stop the closing.
  const none = (error: unknown) => {
    if (isGrpcServiceError(error) && cannotSearch.includes(error.code)) return { executions: [] };
    throw error;
  };
  const { executions } = await call(() =>
    connection.workflowService.listWorkflowExecutions({ namespace, query }).catch(none),
  );
  return executions.flatMap(({ execution }) => execution?.workflowId ?? []);
}
