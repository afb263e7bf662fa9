import { beforeEach, expect, test, vi } from 'vitest';
import { ChatwootError, type ErrorKind } from '../../src/index.ts';
import { mockFailure } from '../../src/mocks/mock-failure.ts';
import type { closeTheLoop } from '../../src/workflows/close-the-loop.ts';
import { skippingForEach } from './skipping.ts';

type Input = Parameters<typeof closeTheLoop>[0];
interface Page {
  readonly conversations: readonly number[];
  readonly certainFirst: boolean;
  readonly startedAt: number;
}

const minute = 60_000;

/** What the account holds and does in this test. */
let linked: { conversation_id: number; lacks: string[] }[];
let failing: (id: number, tries: number) => ErrorKind | undefined;
let unlinked: readonly number[];
let mending: (id: number) => void;
/** What was asked of it. */
let pages: (Page & { at: number })[];
let mended: { id: number; at: number }[];

const tellPage = async (page: Page) => {
  pages.push({ ...page, at: await env.currentTimeMs() });
  const tries = (id: number) => pages.filter(({ conversations }) => conversations.includes(id)).length;
  const ends = page.conversations.map((id) => ({ conversation_id: id, kind: failing(id, tries(id)) }));
  return {
    outcomes: ends
      .filter(({ kind }) => kind === undefined)
      .map(({ conversation_id }) =>
        unlinked.includes(conversation_id)
          ? { conversation_id, outcome: 'left', before: false, reason: 'unlinked' }
          : { conversation_id, outcome: 'told', before: false, status: 'resolved' },
      ),
    failed: ends.filter(({ kind }) => kind !== undefined),
  };
};

beforeEach(() => {
  linked = [];
  failing = () => undefined;
  unlinked = [];
  mending = () => {};
  [pages, mended] = [[], []];
});
const env = skippingForEach({
  taskQueue: 'days',
  activities: () => ({
    'links.find': async () => ({ linked, attribute_only: [], old_notes: [], former_ids: [], attribute_defined: true }),
    'links.mend': async ({ conversation_id: id }: { conversation_id: number }) => {
      mended.push({ id, at: await env.currentTimeMs() });
      mending(id);
      return { changed: true };
    },
    'closeTheLoop.tellPage': tellPage,
  }),
});

let runs = 0;
const start = (more: Partial<Input> = {}) => {
  runs += 1;
  return env.client.workflow.start<typeof closeTheLoop>('closeTheLoop', {
    taskQueue: 'days',
    workflowId: `support/default/issue/octo/shop/${runs}/closed-20260301T120000Z`,
    args: [
      {
        issue: `https://github.com/octo/shop/issues/${runs}`,
        issueId: 7_000 + runs,
        closedAt: '2026-03-01T12:00:00Z',
        kind: 'completed',
        act: 'tell-and-resolve',
        certainFirst: true,
        ...more,
      },
    ],
  });
};
const link = (count: number) => {
  linked = Array.from({ length: count }, (_, at) => ({ conversation_id: at + 1, lacks: [] }));
};
/** Since the first page, in minutes. */
const minutes = () => pages.map(({ at }) => Math.round((at - (pages[0]?.at ?? 0)) / minute));

test('what fails in passing is tried again after 10 minutes, 1 hour, 6 hours and 1 day, and then named', async () => {
  link(4);
  failing = (id, tries) => {
    if (id === 2) return 'ServerError';
    if (id === 3 && tries < 3) return 'TimedOut';
    return id === 4 ? 'Forbidden' : undefined;
  };
  const report = await (await start()).result();
  expect(report).toMatchObject({
    linked: 4,
    told: 2,
    resolved: 2,
    failedCount: 2,
    failed: [
      { conversationId: 4, kind: 'Forbidden' },
      { conversationId: 2, kind: 'ServerError' },
    ],
    outcomes: [{ outcome: 'told', before: false, status: 'resolved', conversations: [1, 3] }],
  });
  expect(pages.map(({ conversations }) => conversations)).toEqual([[1, 2, 3, 4], [2, 3], [2, 3], [2], [2]]);
  expect(minutes()).toEqual([0, 10, 70, 430, 1_870]);
});

test('only the first try of all pages may be certain to be the first, and all count from one start', async () => {
  link(120);
  failing = (id, tries) => (id === 7 && tries === 1 ? 'Interrupted' : undefined);
  const handle = await start({ limit: 120 });
  const { startTime } = await handle.describe();
  expect(await handle.result()).toMatchObject({ linked: 120, told: 120, failedCount: 0 });
  expect(pages.map(({ conversations }) => conversations.length)).toEqual([50, 50, 20, 1]);
  expect(pages.map(({ certainFirst }) => certainFirst)).toEqual([true, true, true, false]);
  expect(new Set(pages.map(({ startedAt }) => startedAt))).toEqual(new Set([startTime.getTime()]));
});

test('links are mended once all have had their turn, and one that is tried again after it was told', async () => {
  linked = [1, 2, 3, 4, 5].map((id) => ({ conversation_id: id, lacks: id === 1 ? [] : ['label'] }));
  unlinked = [3];
  failing = (id, tries) => (id === 2 && tries === 1 ? 'ServerError' : undefined);
  mending = (id) => {
    if (id === 4)
      throw mockFailure(
        new ChatwootError({ kind: 'Forbidden', operation: 'x', message: 'no.' }),
        'links.mend',
        undefined,
      );
  };
  const report = await (await start()).result();
  expect(report).toMatchObject({
    told: 4,
    leftAlone: 1,
    mended: 2,
    notMended: [{ conversationId: 4, kind: 'Forbidden' }],
  });
  const after = ({ at }: { at: number }) => Math.round((at - (pages[0]?.at ?? 0)) / minute);
  expect(mended.map((one) => [one.id, after(one)]).toSorted()).toEqual([
    [2, 10],
    [4, 0],
    [5, 0],
  ]);
});

test('a mending that a server in trouble refuses is given up soon', async () => {
  linked = [{ conversation_id: 1, lacks: ['label', 'attribute'] }];
  mending = () => {
    throw mockFailure(
      new ChatwootError({ kind: 'ServerError', operation: 'x', message: 'no.' }),
      'links.mend',
      undefined,
    );
  };
  const handle = await start();
  expect(await handle.result()).toMatchObject({ told: 1, mended: 0, notMended: [{ conversationId: 1 }] });
  const { startTime, closeTime } = await handle.describe();
  expect(Number(closeTime) - Number(startTime)).toBeLessThan(20 * minute);
});

test('a cancellation ends the wait, and names who was left', async () => {
  link(3);
  failing = (id) => (id === 2 ? 'ServerError' : undefined);
  const handle = await start();
  await vi.waitFor(async () => expect(await handle.query('state')).toMatchObject({ phase: 'waiting' }), 60_000);
  await env.sleep('5 minutes');
  const asked = await handle.query<{ phase: string; left: unknown; nextAt: number }>('state');
  expect(asked).toMatchObject({ phase: 'waiting', left: [2] });
  expect(Math.abs(asked.nextAt - (pages[0]?.at ?? 0) - 10 * minute)).toBeLessThan(minute);
  await handle.cancel();
  await expect(handle.result()).rejects.toThrow();
  const { memo } = await handle.describe();
  expect(memo).toMatchObject({ report: { said: [1, 3], done: [{ told: 2, failedCount: 0 }], left: [2] } });
  expect(pages).toHaveLength(1);
});

test('a pause over the end of a wait holds the next try until resume', async () => {
  link(1);
  failing = (_, tries) => (tries === 1 ? 'ServerError' : undefined);
  const handle = await start();
  while (pages.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await handle.signal('pause');
  await env.sleep('2 hours');
  expect(pages).toHaveLength(1);
  expect(await handle.query('state')).toMatchObject({ paused: true, left: [1] });
  await handle.signal('resume');
  expect(await handle.result()).toMatchObject({ told: 1 });
  expect(pages).toHaveLength(2);
});
