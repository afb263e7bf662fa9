import type { WorkflowFailedError, WorkflowHandle } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type IssueName, issueLabel, issueUrl } from '../../src/github/issue-name.ts';
import type { closeTheLoop } from '../../src/workflows/close-the-loop.ts';
import { fastClock } from './kills/fast-clock.ts';
import { type ClosingInput, linkedTo, newIssue, notedIn, statusesIn, toldIn, unlink } from './linked-conversations.ts';
import { rowIn } from './stale-conversations.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  // The 60 s of patience take 1 s. Continue-as-new is suggested after that many events instead of 4,096.
  const clock = fastClock(60, Date.now());
  world = await openWorld({
    serverArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=25'],
    standIn: { clock },
    activities: { clock },
  });
});
afterAll(() => world.close());

let issue: IssueName;
beforeEach(() => {
  issue = newIssue();
  world.standIn.faults.clear();
});

type Handle = WorkflowHandle<typeof closeTheLoop>;
let runs = 0;
async function start(more: Partial<ClosingInput> = {}): Promise<Handle> {
  runs += 1;
  const input: ClosingInput = {
    issue: issueUrl(issue),
    issueId: 7_000 + issue.number,
    closedAt: '2026-03-01T12:00:00Z',
    ...(more.reopenedAt ? {} : { kind: 'completed', act: 'tell-and-resolve' }),
    certainFirst: true,
    ...more,
  };
  const workflowId = `closing-${runs}`;
  return world.client.workflow.start<typeof closeTheLoop>('closeTheLoop', {
    taskQueue: world.taskQueue,
    workflowId,
    args: [input],
  });
}
const linked = (count: number) => linkedTo(world.standIn, issue, count);
const told = (ids: readonly number[]) => ids.map((id) => toldIn(world.standIn, id).length);
const noted = (ids: readonly number[]) => ids.map((id) => notedIn(world.standIn, id).length);
const statuses = (ids: readonly number[]) => statusesIn(world.standIn, ids);
const failureOf = (handle: Handle) => handle.result().then(undefined, (error: WorkflowFailedError) => error.cause);

describe('an act', () => {
  test.each([
    ['tell-and-resolve', 'told', 1, 0, 'resolved', { told: 3, resolved: 3 }],
    ['tell', 'told', 1, 0, 'open', { told: 3, resolved: 0 }],
    ['tell-and-hand-over', 'handed-over', 1, 1, 'open', { told: 0, handedOver: 3 }],
    ['hand-over', 'handed-over', 0, 1, 'open', { told: 0, handedOver: 3 }],
    ['nothing', 'left', 0, 0, 'open', { told: 0, leftAlone: 3 }],
  ] as const)('%s ends as %s', async (act, outcome, messages, notes, status, counts) => {
    const ids = await linked(3);
    const report = await (await start({ act })).result();
    expect(report).toMatchObject({ linked: 3, failedCount: 0, ...counts });
    expect(report).toMatchObject({ outcomes: [{ outcome, before: false, conversations: ids }] });
    expect([told(ids), noted(ids), statuses(ids)]).toEqual([
      [messages, messages, messages],
      [notes, notes, notes],
      [status, status, status],
    ]);
  });

  test.each([
    ['completed', {}, /taken care of/],
    ['not-planned', {}, /not to take it any further/],
    ['duplicate', {}, /reported by others/],
    ['release', { version: 'v1.4.0' }, /part of version v1\\?\.4\\?\.0/],
  ] as const)('of the kind %s says so', async (kind, more, words) => {
    const [id] = (await linked(1)) as [number];
    await (await start({ kind, ...more })).result();
    expect(toldIn(world.standIn, id)).toEqual([expect.stringMatching(words)]);
  });
});

test('rules and labels keep some out, each with its reason', async () => {
  const ids = await linked(4);
  const [resolved, out, silent, well] = ids as [number, number, number, number];
  rowIn(world.standIn, resolved).status = 'resolved';
  rowIn(world.standIn, out).labels.push('leave-me');
  const inbox = world.standIn.state.conversation(1, silent);
  if (inbox) inbox.labels.push('also');
  const report = await (await start({ resolved: 'leave', optOutLabel: 'leave-me' })).result();
  expect(report).toMatchObject({ told: 2, leftAlone: 2, resolved: 2 });
  expect(report).toMatchObject({
    outcomes: [
      { outcome: 'left', reason: 'resolved-before', conversations: [resolved] },
      { outcome: 'left', reason: 'opted-out', conversations: [out] },
      { outcome: 'told', conversations: [silent, well] },
    ],
  });
  expect(told(ids)).toEqual([0, 0, 1, 1]);
});

test('texts of one’s own are said, and a wrong one says nothing to anybody', async () => {
  const ids = await linked(2);
  const failure = await failureOf(await start({ texts: { completed: 'Fixed in {{ versoin }}.' } }));
  expect(failure).toMatchObject({ type: 'Invalid', message: expect.stringContaining('versoin') });
  expect(told(ids)).toEqual([0, 0]);
  await (await start({ texts: { completed: '#{{ number }} is fixed.' } })).result();
  expect(ids.map((id) => toldIn(world.standIn, id))).toEqual([
    [`#${issue.number} is fixed.`],
    [`#${issue.number} is fixed.`],
  ]);
});

test('whoever was told before is told nothing, whatever the process is called', async () => {
  const ids = await linked(3);
  await (await start()).result();
  const [id] = (await linked(1)) as [number];
  const report = await (await start({ certainFirst: false })).result();
  expect(report).toMatchObject({ linked: 4, told: 1, toldBefore: 3, resolved: 4 });
  expect(told([...ids, id])).toEqual([1, 1, 1, 1]);
  // Another closing of the same issue is another matter.
  await (await start({ closedAt: '2026-04-01T12:00:00Z' })).result();
  expect(told([...ids, id])).toEqual([2, 2, 2, 2]);
});

test('links get back what they lost, once their customers were told', async () => {
  const ids = await linked(3);
  const [dropped, wiped] = ids as [number, number, number];
  rowIn(world.standIn, dropped).labels = [];
  rowIn(world.standIn, wiped).customAttributes = {};
  expect(await (await start()).result()).toMatchObject({ told: 3, mended: 2, notMended: [] });
  expect(ids.map((id) => rowIn(world.standIn, id).labels)).toEqual(ids.map(() => [issueLabel(issue)]));
  for (const id of ids) expect(rowIn(world.standIn, id).customAttributes.github_issue).toBe(issueUrl(issue));
  expect([told(ids), statuses(ids)]).toEqual([
    [1, 1, 1],
    ['resolved', 'resolved', 'resolved'],
  ]);
});

test('more than the limit are refused before anything is said, in numbers', async () => {
  const ids = await linked(3);
  const failure = await failureOf(await start({ limit: 2 }));
  expect(failure).toMatchObject({
    type: 'Invalid',
    message: expect.stringMatching(/^nothing was begun: links\.find: 3 conversations are linked, and limit allows 2/),
    details: [{ said: [], done: [{ linked: 0 }], left: [] }],
  });
  expect(told(ids)).toEqual([0, 0, 0]);
});

test('meant for another account than the worker’s it tells nobody, and names both', async () => {
  const ids = await linked(2);
  const failure = await failureOf(await start({ accountId: 2 }));
  expect(failure).toMatchObject({
    type: 'Invalid',
    message: expect.stringMatching(
      /^nothing was begun: links\.find: the input accountId is 2, and this worker's connection is to account 1, so/,
    ),
  });
  expect(told(ids)).toEqual([0, 0]);
  expect(await (await start({ accountId: 1 })).result()).toMatchObject({ told: 2 });
});

test('an address that is none of an issue ends it, whoever started it', async () => {
  expect(await failureOf(await start({ issue: 'octo' }))).toMatchObject({ type: 'Invalid' });
  expect(await failureOf(await start({ formerNames: ['octo'] }))).toMatchObject({ type: 'Invalid' });
});

test('a token that opens nothing any more stops it, with its report', async () => {
  const ids = await linked(60);
  const { state, tokens } = world.standIn;
  const admin = state.users.find(({ accessToken }) => accessToken === tokens.admin);
  world.standIn.faults.add({ kind: 'slow', ms: 20, path: /messages$/, times: Number.POSITIVE_INFINITY });
  const handle = await start({ limit: 60 });
  await vi.waitUntil(() => told(ids).filter(Boolean).length > 50, { interval: 2, timeout: 60_000 });
  Object.assign(admin ?? {}, { accessToken: 'another' });
  const failure = await failureOf(handle);
  Object.assign(admin ?? {}, { accessToken: tokens.admin });
  expect(failure).toMatchObject({
    type: 'Unauthorized',
    message: expect.stringMatching(/^it stopped with 10 conversations left: /),
    details: [{ said: ids.slice(0, 50), done: [{ told: 50 }], left: ids.slice(50) }],
  });
});

test('goes on over a continue-as-new, and each customer is told once', async () => {
  const ids = await linked(320);
  const handle = await start({ limit: 320 });
  const { runId } = await handle.describe();
  expect(await handle.result()).toMatchObject({ linked: 320, told: 320, resolved: 320, failedCount: 0 });
  expect((await handle.describe()).runId).not.toBe(runId);
  expect(new Set(told(ids))).toEqual(new Set([1]));
  expect(new Set(statuses(ids))).toEqual(new Set(['resolved']));
});

describe('steering', () => {
  beforeEach(() => {
    world.standIn.faults.add({ kind: 'slow', ms: 40, path: /messages$/, times: Number.POSITIVE_INFINITY });
  });

  test('a pause holds it between two pages, and resume lets it go on', async () => {
    const ids = await linked(60);
    const handle = await start({ limit: 60 });
    await vi.waitUntil(() => told(ids)[0] === 1, { interval: 2, timeout: 60_000 });
    await handle.signal('pause');
    await vi.waitFor(
      async () =>
        expect(await handle.query('state')).toMatchObject({ phase: 'telling', paused: true, left: ids.slice(50) }),
      60_000,
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(told(ids).filter(Boolean)).toHaveLength(50);
    await handle.signal('resume');
    expect(await handle.result()).toMatchObject({ told: 60 });
    expect(await handle.query('state')).toMatchObject({ phase: 'finished', said: ids, left: [], done: [{ told: 60 }] });
  });

  test('who was unlinked during a pause is told nothing, and who was linked is told', async () => {
    const ids = await linked(60);
    const handle = await start({ limit: 61 });
    await vi.waitUntil(() => told(ids)[0] === 1, { interval: 2, timeout: 20_000 });
    await handle.signal('pause');
    await vi.waitFor(
      async () => expect(await handle.query('state')).toMatchObject({ paused: true, left: ids.slice(50) }),
      { timeout: 20_000 },
    );
    const wrong = ids.at(-1) as number;
    await unlink(world.standIn, issue, wrong);
    const [more] = (await linked(1)) as [number];
    await handle.signal('resume');
    expect(await handle.result()).toMatchObject({ linked: 61, told: 60, leftAlone: 1 });
    expect(told([wrong, more])).toEqual([0, 1]);
  });

  test('a cancellation finishes the page that has begun, and says who is left', async () => {
    const ids = await linked(60);
    const handle = await start({ limit: 60 });
    await vi.waitUntil(() => told(ids)[0] === 1, { interval: 2, timeout: 60_000 });
    await handle.cancel();
    expect(await failureOf(handle)).toBeInstanceOf(CancelledFailure);
    const { memo } = await handle.describe();
    expect(memo).toMatchObject({
      report: { said: ids.slice(0, 50), done: [{ linked: 60, told: 50 }], left: ids.slice(50) },
    });
    expect(told(ids)).toEqual(ids.map((_, at) => (at < 50 ? 1 : 0)));
    expect(statuses(ids)).toEqual(ids.map((_, at) => (at < 50 ? 'resolved' : 'open')));
  });
});

describe('a reopening', () => {
  test('tells the teams of those that the closing resolved, once, and their customers nothing', async () => {
    const ids = await linked(3);
    await (await start()).result();
    const [untold] = (await linked(1)) as [number];
    const reopened = { reopenedAt: '2026-03-02T12:00:00Z' };
    const report = await (await start(reopened)).result();
    expect(report).toMatchObject({ linked: 4, noted: ids, notedCount: 3, opened: [], openedCount: 0, failedCount: 0 });
    await (await start(reopened)).result();
    expect([told([...ids, untold]), noted([...ids, untold])]).toEqual([
      [1, 1, 1, 0],
      [1, 1, 1, 0],
    ]);
    expect(statuses(ids)).toEqual(['resolved', 'resolved', 'resolved']);
  });

  test('opens them when asked', async () => {
    const ids = await linked(2);
    await (await start()).result();
    const report = await (await start({ reopenedAt: '2026-03-02T12:00:00Z', open: true })).result();
    expect(report).toMatchObject({ noted: ids, opened: ids, openedCount: 2 });
    expect(statuses(ids)).toEqual(['open', 'open']);
    // Told and closed once more, by another closing.
    await (await start({ closedAt: '2026-03-03T12:00:00Z' })).result();
    expect([told(ids), statuses(ids)]).toEqual([
      [2, 2],
      ['resolved', 'resolved'],
    ]);
  });
});
