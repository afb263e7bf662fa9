import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest';
import { type DurableTeller, openDurableTeller } from '../../../src/action/loop/durable-teller.ts';
import { systemClock } from '../../../src/chatwoot/clock.ts';
import type { IssueName } from '../../../src/github/issue-name.ts';
import type { Reopening, ReopeningReport } from '../../../src/loop/teller.ts';
import { openWorld, type World } from '../../temporal/world.ts';
import { activitiesOf, fresh } from './durable-activities.ts';
import { type MoreTelling, reopeningOf, tellingOf } from './durable-inputs.ts';

export const connection = `loop-${process.pid}`;

export const job = {
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'loop',
  GITHUB_ACTION: '__chatwoot-flows',
};
export const again = { GITHUB_RUN_ATTEMPT: '2' };
export const nextRun = { GITHUB_RUN_ID: '78' };
export const wait = { wait: true };

/** A Temporal and a worker whose activities answer as the test wills, shared by the tests of a file; an issue for each. */
export function durableStage() {
  let world: World;
  let issue: IssueName;
  let number = 0;
  let now = fresh();
  const open: DurableTeller[] = [];

  beforeAll(async () => {
    world = await openWorld({
      serverArgs: ['--search-attribute', 'GithubIssue=Keyword', '--search-attribute', 'ChatwootAccountId=Int'],
      worker: { taskQueue: `chatwoot-${connection}`, activities: activitiesOf(() => now) },
    });
  });
  beforeEach(() => {
    number += 1;
    issue = { host: 'github.com', owner: 'Octo', repo: 'shop', number };
    now = fresh();
  });
  afterAll(async () => {
    await Promise.all(open.map((teller) => teller.close()));
    await world.close();
  });

  const handle = (id = '', runId?: string) => world.client.workflow.getHandle(id, runId);
  const isAskedToEnd = async (id: string): Promise<boolean> => {
    const { events } = await handle(id).fetchHistory();
    return events?.some((event) => event.workflowExecutionCancelRequestedEventAttributes) ?? false;
  };

  return {
    get now() {
      return now;
    },
    get address() {
      return world.server.address;
    },
    get issue() {
      return issue;
    },
    handle,
    /** The id of this test's issue's own process. */
    idOf: (what: string) => `support/${connection}/issue/octo/shop/${number}/${what}/account-1`,
    /** Waits until it waits to try again, and Temporal's search knows of it. */
    async waiting({ workflow }: Pick<ReopeningReport, 'workflow'>): Promise<string> {
      const { workflowId = '' } = workflow ?? {};
      const query = `WorkflowId = '${workflowId}'`;
      await vi.waitFor(async () => {
        expect(await handle(workflowId).query('state')).toMatchObject({ phase: 'waiting' });
        expect((await world.client.workflow.count(query)).count).toBe(1);
      }, 60_000);
      return workflowId;
    },
    /** Holds every page from now on. @returns what lets them go */
    hold(): () => void {
      let release = () => {};
      now.held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    /** Lets pages go once the process was asked to end. */
    releaseOnceAskedToEnd(id: string, release: () => void): void {
      void vi.waitUntil(() => isAskedToEnd(id), 60_000).then(release);
    },
    ended: async (id = ''): Promise<void> => {
      await handle(id)
        .result()
        .catch(() => {});
    },
    /** The teller of a step. */
    async teller(env: object = {}, more: object = {}, accountId = 1): Promise<DurableTeller> {
      const opened = await openDurableTeller(
        { connection, wait: false, plainHistory: false, ...more },
        {
          env: { TEMPORAL_ADDRESS: world.server.address, ...job, ...env },
          clock: systemClock,
          signal: new AbortController().signal,
          info: () => {},
          warn: (line) => now.warnings.push(line),
          accountId,
          plan: async () => ({ linked: 5, outcomes: [], failed: [] }),
        },
      );
      open.push(opened);
      return opened;
    },
    telling: (more: MoreTelling = {}) => tellingOf(issue, more),
    reopening: (more: Partial<Reopening> = {}) => reopeningOf(issue, more),
  };
}
