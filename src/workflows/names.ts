import { type IssueName, publicHost } from '../github/issue-name.ts';

/** The processes: names of the functions in index.ts, which are their Temporal workflow types. */
export const processNames = [
  'setStatusInBulk',
  'awaitCustomerReply',
  'sweepStale',
  'guardFirstResponse',
  'closeTheLoop',
  'watchConnection',
] as const;
export type ProcessName = (typeof processNames)[number];

/** The name of a connection that was given none. */
export const defaultConnection = 'default';

/** Signals that processes take; see signals.ts for their typed definitions. */
export const signalNames = { changed: 'changed', pause: 'pause', resume: 'resume' } as const;
/** Signals that only `watchConnection` takes. */
export const watchSignalNames = { follow: 'follow', unfollow: 'unfollow' } as const;
/** Which of them each process hears; Temporal takes any other, too, and nobody would ever hear it. */
const steering = [signalNames.pause, signalNames.resume];
const withEvents = [signalNames.changed, ...steering];
export const signalsOf: { readonly [Name in ProcessName]: readonly string[] } = {
  setStatusInBulk: steering,
  awaitCustomerReply: withEvents,
  sweepStale: steering,
  guardFirstResponse: withEvents,
  closeTheLoop: steering,
  watchConnection: [...Object.values(watchSignalNames), ...steering],
};
/** The query that every process answers. */
export const stateQuery = 'state';

/** The memo that holds the report of a cancelled process; see cancelled-with.ts. */
export const reportMemo = 'report';

/** One queue for each connection: its workers hold the account's request budget. */
export const taskQueueOf = (connection: string = defaultConnection): string => `chatwoot-${connection}`;
/** The connection whose workers listen on a queue; a queue that was named otherwise stands for itself. */
export const connectionOf = (taskQueue: string): string => taskQueue.replace(/^chatwoot-/, '');

/**
 * Workflow ids are business ids, so that a repeated start finds the first one. They are always readable in Temporal: they
 * hold ids and names chosen by the user, never text or an address of a customer.
 */
export const workflowIds = {
  bulkStatus: (connection: string, key: string) => `support/${connection}/bulk-status/${key}`,
  awaitReply: (connection: string, conversationId: number) =>
    `support/${connection}/conversation/${conversationId}/await-reply`,
  stale: (connection: string, name: string) => `support/${connection}/stale/${name}`,
  firstResponse: (connection: string, name: string) => `support/${connection}/first-response/${name}`,
  /** One for each closing, release and reopening of an issue; with an account, for each of its accounts. */
  issue: (connection: string, issue: IssueName, what: IssueProcess['what'], at: string, accountId?: number) =>
    `${issuePrefix(connection, issue)}${what}-${compact(at)}${accountId === undefined ? '' : `/account-${accountId}`}`,
  watch: (connection: string) => `support/${connection}/watch`,
} as const;

/** What an id of `workflowIds.issue` says. */
export interface IssueProcess {
  readonly what: 'closed' | 'released' | 'reopened';
  /** Milliseconds since the epoch, of whole seconds. */
  readonly at: number;
  readonly accountId?: number;
}

/** What the ids of all processes of an issue begin with, and no other's. */
export const issuePrefix = (connection: string, issue: IssueName): string =>
  `support/${connection}/issue/${pathOf(issue)}/`;

/** Reads an id of `workflowIds.issue`. Nothing for any other. */
export function issueProcessIn(workflowId: string): IssueProcess | undefined {
  const [, what, time = '', account] = issueId.exec(workflowId) ?? [];
  if (what === undefined) return undefined;
  const at = Date.parse(time.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
  return { what: what as IssueProcess['what'], at, ...(account === undefined ? {} : { accountId: Number(account) }) };
}
const issueId = /^support\/[^/]+\/issue\/.+\/(closed|released|reopened)-(\d{8}T\d{6}Z)(?:\/account-(\d+))?$/;

/** However somebody writes an issue's name, it is one issue. */
function pathOf({ host, owner, repo, number }: IssueName): string {
  const place = host === publicHost ? [owner, repo] : [host, owner, repo];
  return `${place.join('/').toLowerCase()}/${number}`;
}

/** An ISO time in UTC without what reads badly in an address: `20260301T120000Z`. */
const compact = (time: string): string => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
