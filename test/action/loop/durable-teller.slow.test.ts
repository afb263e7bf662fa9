import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DurableTeller, openDurableTeller } from '../../../src/action/loop/durable-teller.ts';
import { systemClock } from '../../../src/chatwoot/clock.ts';
import type { IssueName } from '../../../src/github/issue-name.ts';
import type { Reopening, Telling } from '../../../src/loop/teller.ts';
import { openWorld, type World } from '../../temporal/world.ts';

interface Page {
  readonly closing: Telling['closing'];
  readonly conversations: readonly number[];
  readonly certainFirst: boolean;
}
const connection = `loop-${process.pid}`;
let world: World;
let pages: Page[];
/** What each activity was said to be meant for. */
let meant: unknown[];
/** Numbers that fail for good. */
let failing: readonly number[];
/** One whose page the token opens nothing for. */
let refused: number;
let linked: readonly number[];
/** Pages wait for it. */
let held: Promise<void>;

beforeAll(async () => {
  const activities = {
    'links.find': async ({ limit }: { limit: number }, account: unknown) => {
      meant.push(account);
      if (linked.length > limit) throw ApplicationFailure.nonRetryable('too many', 'Invalid');
      const rows = linked.map((conversation_id) => ({ conversation_id, lacks: [] }));
      return { linked: rows, attribute_only: [77], old_notes: [78], former_ids: [], attribute_defined: false };
    },
    'closeTheLoop.tellPage': async (page: Page, account: unknown) => {
      meant.push(account);
      pages.push(page);
      await held;
      if (page.conversations.includes(refused)) throw ApplicationFailure.nonRetryable('no.', 'Unauthorized');
      const told = { outcome: 'told', before: false, status: 'resolved' };
      const well = page.conversations.filter((id) => !failing.includes(id));
      return {
        outcomes: well.map((conversation_id) => ({ conversation_id, ...told })),
        failed: failing.map((conversation_id) => ({ conversation_id, kind: 'Forbidden' })),
      };
    },
    'closeTheLoop.reopenPage': async ({ conversations }: Page) => ({ noted: conversations, opened: [1], failed: [] }),
  };
  world = await openWorld({
    serverArgs: ['--search-attribute', 'GithubIssue=Keyword', '--search-attribute', 'ChatwootAccountId=Int'],
    worker: { taskQueue: `chatwoot-${connection}`, activities },
  });
});
afterAll(() => world.close());

let issue: IssueName;
let number = 0;
const open: DurableTeller[] = [];
let warnings: string[];
beforeEach(() => {
  number += 1;
  issue = { host: 'github.com', owner: 'Octo', repo: 'shop', number };
  [pages, failing, linked, warnings, meant] = [[], [], [1, 2], [], []];
  refused = 0;
  held = Promise.resolve();
});
afterAll(() => Promise.all(open.map((teller) => teller.close())));

const job = {
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'loop',
  GITHUB_ACTION: '__chatwoot-flows',
};
const again = { GITHUB_RUN_ATTEMPT: '2' };
const nextRun = { GITHUB_RUN_ID: '78' };

/** The teller of a step. */
async function teller(env: object = {}, more: object = {}, accountId = 1): Promise<DurableTeller> {
  const opened = await openDurableTeller(
    { connection, wait: false, plainHistory: false, ...more },
    {
      env: { TEMPORAL_ADDRESS: world.server.address, ...job, ...env },
      clock: systemClock,
      signal: new AbortController().signal,
      info: () => {},
      warn: (line) => warnings.push(line),
      accountId,
      plan: async () => ({ linked: 5, outcomes: [], failed: [] }),
    },
  );
  open.push(opened);
  return opened;
}
const telling = ({
  closing = {},
  ...more
}: Partial<Omit<Telling, 'closing'>> & { closing?: object } = {}): Telling => ({
  closing: { issue, issue_id: 500, closed_at: '2026-03-01T12:00:00Z', kind: 'completed', show_url: true, ...closing },
  rules: { act: 'tell-and-resolve', resolved: 'tell', active: 'tell', opt_out_label: 'no-issue-updates', texts: {} },
  formerNames: [],
  fromAttribute: false,
  limit: 50,
  certainFirst: true,
  ...more,
});
const wait = { wait: true };
const told = (conversation_id: number) => ({ conversation_id, outcome: 'told', before: false, status: 'resolved' });
const ended = async (id: string) =>
  world.client.workflow
    .getHandle(id)
    .result()
    .catch(() => {});

describe('a closing', () => {
  it('starts under its own id, found by its issue, and is followed when asked', async () => {
    const { workflow } = await (await teller()).tell(telling());
    const workflowId = `support/${connection}/issue/octo/shop/${number}/closed-20260301T120000Z/account-1`;
    expect(workflow).toMatchObject({ workflowId, started: true });
    const { typedSearchAttributes } = await world.client.workflow.getHandle(workflowId).describe();
    expect(JSON.stringify(typedSearchAttributes)).toContain(`"Octo/shop#${number}"`);
    expect(await (await teller(nextRun, wait)).tell(telling())).toEqual({
      linked: 2,
      outcomes: [told(1), told(2)],
      failed: [],
      mended: 0,
      notMended: [],
      attributeOnly: [77],
      oldNotes: [78],
      attributeDefined: false,
    });
  });

  it('started twice at once is one', async () => {
    let release = () => {};
    held = new Promise((resolve) => {
      release = resolve;
    });
    const tellers = await Promise.all([teller(), teller(nextRun), teller({ ...nextRun, GITHUB_JOB: 'catch-up' })]);
    const input = [telling(), telling({ certainFirst: false }), telling({ closing: { title: undefined } })];
    const runs = await Promise.all(tellers.map((one, at) => one.tell(input[at] as Telling)));
    expect(new Set(runs.map(({ workflow }) => workflow?.runId)).size).toBe(1);
    expect(runs.filter(({ workflow }) => workflow?.started)).toHaveLength(1);
    release();
    await ended(runs[0]?.workflow?.workflowId ?? '');
    expect(pages).toHaveLength(1);
  });

  it('is taken by a re-run of its job, and told anew by another job, which is never the first', async () => {
    const first = await (await teller({}, wait)).tell(telling());
    expect(await (await teller(again)).tell(telling({ certainFirst: false }))).toEqual(first);
    expect(pages).toMatchObject([{ certainFirst: true }]);
    await (await teller(nextRun, wait)).tell(telling());
    expect(pages).toMatchObject([{ certainFirst: true }, { certainFirst: false }]);
  });

  it('that failed, or that left somebody, is told anew by a re-run of its job', async () => {
    const { outcomes, stopped } = await (await teller({}, wait)).tell(telling({ limit: 1 }));
    expect(outcomes).toEqual([]);
    expect(stopped?.message).toMatch(
      /closed-20260301T120000Z\/account-1: it failed \("Invalid"\): nothing was begun: too many/,
    );
    failing = [2];
    const some = await (await teller(again, wait)).tell(telling());
    expect(some).toMatchObject({ outcomes: [told(1)], failed: [{ conversation_id: 2, kind: 'Forbidden' }] });
    failing = [];
    const all = await (await teller(again, wait)).tell(telling());
    expect(all).toMatchObject({ outcomes: [told(1), told(2)], failed: [] });
    expect(pages.map(({ certainFirst }) => certainFirst)).toEqual([false, false]);
  });

  it('that stops half-way says what was done and what was left', async () => {
    linked = Array.from({ length: 52 }, (_, at) => at + 1);
    refused = 51;
    const report = await (await teller({}, wait)).tell(telling({ limit: 60 }));
    expect(report.outcomes).toHaveLength(50);
    expect(report.failed.map((one) => one.conversation_id)).toEqual([51, 52]);
    expect(report.stopped?.message).toContain('it failed ("Unauthorized"): it stopped with 2 conversations left: no.');
  });

  it('of another kind takes the place of the one that runs, once its page is done', async () => {
    linked = Array.from({ length: 60 }, (_row, at) => at + 1);
    let release = () => {};
    held = new Promise((resolve) => {
      release = resolve;
    });
    const { workflow } = await (await teller()).tell(telling({ limit: 100 }));
    await expect.poll(() => pages.length).toBe(1);
    void vi.waitUntil(() => isAskedToEnd(workflow?.workflowId ?? ''), 60_000).then(release);
    const unplanned = telling({ closing: { kind: 'not-planned' }, limit: 100 });
    expect((await (await teller(nextRun, wait)).tell(unplanned)).outcomes).toHaveLength(60);
    const { runId } = workflow ?? {};
    expect((await world.client.workflow.getHandle(workflow?.workflowId ?? '', runId).describe()).status.name).toBe(
      'CANCELLED',
    );
    const said = pages.map(({ closing: { kind }, certainFirst }) => [kind, certainFirst]);
    expect(said).toEqual([
      ['completed', true],
      ['not-planned', false],
      ['not-planned', false],
    ]);
  });

  it('by a release is another than the closing itself', async () => {
    let release = () => {};
    held = new Promise((resolve) => {
      release = resolve;
    });
    const { workflow } = await (await teller()).tell(telling());
    const release14 = await (await teller(nextRun)).tell(
      telling({ closing: { kind: 'release', version: 'shop@1.4.0' } }),
    );
    expect(release14.workflow).toMatchObject({ started: true });
    expect(release14.workflow?.workflowId).toContain(`/${number}/released-20260301T120000Z`);
    release();
    for (const id of [workflow?.workflowId, release14.workflow?.workflowId]) await ended(id ?? '');
  });

  it('of two accounts that share a connection is two, each for the account that is meant', async () => {
    const one = await (await teller({}, wait)).tell(telling());
    const other = await (await teller({}, {}, 2)).tell(telling());
    expect(one.outcomes).toHaveLength(2);
    expect(other.workflow).toMatchObject({ workflowId: expect.stringMatching(/\/account-2$/), started: true });
    await ended(other.workflow?.workflowId ?? '');
    expect(meant).toEqual([1, 1, 2, 2].map((accountId) => ({ accountId })));
  });

  it('is planned by the job itself', async () => {
    expect(await (await teller()).plan(telling())).toMatchObject({ linked: 5 });
    expect(pages).toEqual([]);
  });

  it.each([
    ['texts', { rules: { ...telling().rules, texts: { completed: 'Done!' } } }, 'texts.completed'],
    ['texts', { rules: { ...telling().rules, texts: { completed: { de: 'Fertig!' } } } }, 'texts.completed.de'],
    ['show-title', { closing: { title: 'Crash' } }, 'title'],
  ])('with %s of its own is refused where the history would show them', async (name, more, path) => {
    await expect((await teller()).tell(telling(more))).rejects.toThrow(
      `input ${name}: ${path} would lie readable in Temporal's history: give CHATWOOT_FLOWS_CODEC_KEYS to encrypt it, or plain-history: true to accept that.`,
    );
    expect(await (await teller({}, { plainHistory: true, ...wait })).tell(telling(more))).toMatchObject({ linked: 2 });
  });

  it('of more conversations than a result can hold is refused', async () => {
    await expect((await teller()).tell(telling({ limit: 20_000 }))).rejects.toThrow(
      'input max-conversations: it was 20000: a durable process takes at most 10000.',
    );
  });

  it('says when no worker listens, once', async () => {
    const lonely = await teller({}, { connection: 'nobody' });
    await lonely.tell(telling());
    await lonely.tell(telling({ closing: { closed_at: '2026-03-02T12:00:00Z' } }));
    expect(warnings).toEqual([expect.stringContaining('No worker listens on the task queue "chatwoot-nobody"')]);
  });
});

async function isAskedToEnd(id: string): Promise<boolean> {
  const { events } = await world.client.workflow.getHandle(id).fetchHistory();
  return events?.some((event) => event.workflowExecutionCancelRequestedEventAttributes) ?? false;
}

const reopening = (more: Partial<Reopening> = {}): Reopening => ({
  issue,
  issueId: 500,
  formerIds: [],
  closedAt: '2026-03-01T12:00:00Z',
  reopenedAt: '2026-03-01T13:00:00.000Z',
  open: true,
  formerNames: [],
  fromAttribute: false,
  limit: 50,
  ...more,
});

it.each([
  ['a closing ends with its reopening', {}, 'closed', 'shop'],
  ['a release ends with the reopening', { closing: { kind: 'release', version: 'v1' } }, 'released', 'shop'],
  ['a closing under a former name of the repository ends with the reopening', {}, 'closed', 'store'],
  ['a closing that nobody is to be told of ends', {}, 'closed', 'shop', 'stop' as const],
])('the telling of %s, once its page is done', async (_, more, what, repo, act?: 'stop') => {
  const formerNames = repo === 'shop' ? [] : [{ ...issue, repo: 'stall' }, issue];
  const over = { issue: { ...issue, repo }, formerNames, limit: 100 };
  linked = Array.from({ length: 60 }, (_row, at) => at + 1);
  let release: () => void = () => {};
  held = new Promise((resolve) => {
    release = resolve;
  });
  await (await teller()).tell(telling({ limit: 100, ...more }));
  await expect.poll(() => pages.length).toBe(1);
  const id = `support/${connection}/issue/octo/shop/${number}/${what}-20260301T120000Z/account-1`;
  void vi.waitUntil(() => isAskedToEnd(id), 60_000).then(release);
  // GitHub's event may be a second off from the time of the closing.
  await (await teller(nextRun, wait))[act ?? 'reopened'](reopening({ ...over, closedAt: '2026-03-01T12:00:01Z' }));
  expect((await world.client.workflow.getHandle(id).describe()).status.name).toBe('CANCELLED');
  expect(pages).toHaveLength(1);
});

it('a closing under a new name of the repository ends its telling under the former one, which would go on beside it', async () => {
  linked = Array.from({ length: 60 }, (_row, at) => at + 1);
  let release: () => void = () => {};
  held = new Promise((resolve) => {
    release = resolve;
  });
  const before = await (await teller()).tell(telling({ limit: 100 }));
  await expect.poll(() => pages.length).toBe(1);
  void vi.waitUntil(() => isAskedToEnd(before.workflow?.workflowId ?? ''), 60_000).then(release);
  const renamed = { closing: { issue: { ...issue, repo: 'store' } }, formerNames: [issue], limit: 100 };
  expect((await (await teller(nextRun, wait)).tell(telling(renamed))).outcomes).toHaveLength(60);
  const { workflowId = '' } = before.workflow ?? {};
  expect((await world.client.workflow.getHandle(workflowId).describe()).status.name).toBe('CANCELLED');
});

it('a reopening has an id and a report of its own', async () => {
  const elsewhere = reopening({ issue: { ...issue, host: 'github.corp.test' } });
  const { workflow } = await (await teller()).reopened(elsewhere);
  const place = `github.corp.test/octo/shop/${number}`;
  expect(workflow?.workflowId).toBe(`support/${connection}/issue/${place}/reopened-20260301T130000Z/account-1`);
  expect(await (await teller({}, wait)).reopened(elsewhere)).toEqual({ noted: [1, 2], opened: [1], failed: [] });
});
