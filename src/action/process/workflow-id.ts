import { createHash } from 'node:crypto';
import { type IssueName, issueShort, publicHost, readIssueName } from '../../github/issue-name.ts';
import { type ProcessName, workflowIds } from '../../workflows/names.ts';
import type { CloseTheLoopProcess } from '../../workflows/schemas/close-the-loop.ts';
import { type Environment, refuse } from '../inputs.ts';
import { stepOfRun } from '../message-ref.ts';
import type { Asked } from './ask.ts';

/** A name for what a user did not name; one for each connection, so that a second start finds the first. */
const onlyOne = 'default';

/** What a step starts, with what makes it the same over the attempts of its job. */
export interface StartKey {
  /** Repository, run, job and step; nothing off GitHub. */
  readonly step: string | undefined;
  /** Of type and arguments, so that the legs of a matrix, which GitHub names alike, are told apart. */
  readonly input: string;
}

export function startKey(asked: Exclude<Asked, { way: 'steer' }>, env: Environment): StartKey {
  const what = asked.way === 'process' ? [asked.name, asked.input] : [asked.type, asked.args];
  const input = createHash('sha256').update(JSON.stringify(what, sorted)).digest('hex').slice(0, 16);
  return { step: env.GITHUB_RUN_ID ? stepOfRun(env).join('/') : undefined, input };
}

/** The workflow id that follows from what is started; a process's business id, so that a repeated start finds the first. */
export function workflowIdOf(
  asked: Exclude<Asked, { way: 'steer' }>,
  connection: string,
  { step, input }: StartKey,
): string {
  const ofStep = [...(step ? [step] : []), input].join('/');
  if (asked.way === 'process') return businessIds[asked.name](connection, asked.input, ofStep);
  if (step) return `github/${ofStep}`;
  return refuse('workflow-id', 'it is missing, and outside of GitHub nothing stands in for it: give one.');
}

const businessIds: { readonly [Name in ProcessName]: (connection: string, input: object, ofStep: string) => string } = {
  setStatusInBulk: (connection, _, ofStep) => workflowIds.bulkStatus(connection, ofStep),
  awaitCustomerReply: (connection, input) => workflowIds.awaitReply(connection, conversationIn(input) as number),
  sweepStale: (connection) => workflowIds.stale(connection, onlyOne),
  guardFirstResponse: (connection) => workflowIds.firstResponse(connection, onlyOne),
  closeTheLoop: (connection, input) => loopId(connection, input as CloseTheLoopProcess),
  watchConnection: (connection) => workflowIds.watch(connection),
};

function loopId(connection: string, { issue, closedAt, reopenedAt, kind, accountId }: CloseTheLoopProcess): string {
  const name = readIssueName(issue) as IssueName;
  if (reopenedAt !== undefined) return workflowIds.issue(connection, name, 'reopened', reopenedAt, accountId);
  return workflowIds.issue(connection, name, kind === 'release' ? 'released' : 'closed', closedAt, accountId);
}

/** The conversation that a process is about, where it is about one. */
export const conversationIn = (input: object): number | undefined =>
  'conversationId' in input ? Number(input.conversationId) : undefined;

/** The issue that a process is about, as search finds it. */
export function issueIn(input: object): string | undefined {
  const name = 'issue' in input ? readIssueName(String(input.issue)) : undefined;
  if (name === undefined) return undefined;
  return name.host === publicHost ? issueShort(name) : `${name.host}/${issueShort(name)}`;
}

/** The order in which somebody wrote the fields makes no other input. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
