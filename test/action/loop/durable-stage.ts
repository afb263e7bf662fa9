import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { type DurableTeller, openDurableTeller } from '../../../src/action/loop/durable-teller.ts';
import { systemClock } from '../../../src/chatwoot/clock.ts';
import type { IssueName } from '../../../src/github/issue-name.ts';
import type { Reopening, Telling } from '../../../src/loop/teller.ts';
import { openWorld, type World } from '../../temporal/world.ts';
import { type MoreTelling, reopeningOf, tellingOf, told } from './durable-inputs.ts';

interface Page {
  readonly closing: Telling['closing'];
  readonly conversations: readonly number[];
  readonly certainFirst: boolean;
}

/** What a test finds before it begins, and may change for its pages. */
const fresh = () => ({
  pages: [] as Page[],
  /** What each activity was said to be meant for. */
  meant: [] as unknown[],
  warnings: [] as string[],
  linked: [1, 2] as readonly number[],
  /** Numbers that fail for good. */
  failing: [] as readonly number[],
  /** One whose page the token opens nothing for. */
  refused: 0,
  /** Pages wait for it. */
  held: Promise.resolve() as Promise<void>,
});

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

  const activities = {
    'links.find': async ({ limit }: { limit: number }, account: unknown) => {
      now.meant.push(account);
      if (now.linked.length > limit) throw ApplicationFailure.nonRetryable('too many', 'Invalid');
      const rows = now.linked.map((conversation_id) => ({ conversation_id, lacks: [] }));
      return { linked: rows, attribute_only: [77], old_notes: [78], former_ids: [], attribute_defined: false };
    },
    'closeTheLoop.tellPage': async (page: Page, account: unknown) => {
      const { failing, refused } = now;
      now.meant.push(account);
      now.pages.push(page);
      await now.held;
      if (page.conversations.includes(refused)) throw ApplicationFailure.nonRetryable('no.', 'Unauthorized');
      return {
        outcomes: page.conversations.filter((id) => !failing.includes(id)).map(told),
        failed: failing.map((conversation_id) => ({ conversation_id, kind: 'Forbidden' })),
      };
    },
    'closeTheLoop.reopenPage': async ({ conversations }: Page) => ({ noted: conversations, opened: [1], failed: [] }),
  };
  beforeAll(async () => {
    world = await openWorld({
      serverArgs: ['--search-attribute', 'GithubIssue=Keyword', '--search-attribute', 'ChatwootAccountId=Int'],
      worker: { taskQueue: `chatwoot-${connection}`, activities },
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
    get issue() {
      return issue;
    },
    handle,
    /** The id of this test's issue's own process. */
    idOf: (what: string) => `support/${connection}/issue/octo/shop/${number}/${what}/account-1`,
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
