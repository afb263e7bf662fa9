import { ApplicationFailure } from '@temporalio/common';
import { beforeEach, expect, test } from 'vitest';
import type { closeTheLoop } from '../../src/workflows/close-the-loop.ts';
import { skippingForEach } from '../temporal/skipping.ts';

const minute = 60_000;
/** What is linked, by the minutes since the process began. */
let linkedAt: (minutes: number) => number[];
let pages: { conversations: readonly number[]; certainFirst: boolean }[];

beforeEach(() => {
  pages = [];
});
const env = skippingForEach({
  taskQueue: 'late',
  activities: () => {
    let began: number | undefined;
    return {
      'links.find': async ({ limit }: { limit: number }) => {
        const now = await env.currentTimeMs();
        began ??= now;
        const ids = linkedAt((now - began) / minute);
        if (ids.length > limit) throw ApplicationFailure.nonRetryable('too many', 'Invalid');
        const linked = ids.map((conversation_id) => ({ conversation_id, lacks: [] }));
        return { linked, attribute_only: [], old_notes: [], former_ids: [], attribute_defined: true };
      },
      // The second conversation is broken.
      'closeTheLoop.tellPage': async (page: { conversations: readonly number[]; certainFirst: boolean }) => {
        pages.push({ conversations: page.conversations, certainFirst: page.certainFirst });
        const outcomes = page.conversations
          .filter((id) => id !== 2)
          .map((conversation_id) => ({ conversation_id, outcome: 'told', before: false, status: 'resolved' }));
        const failed = page.conversations.filter((id) => id === 2);
        return { outcomes, failed: failed.map((conversation_id) => ({ conversation_id, kind: 'ServerError' })) };
      },
    };
  },
});

const result = async () => {
  const handle = await env.client.workflow.start<typeof closeTheLoop>('closeTheLoop', {
    taskQueue: 'late',
    workflowId: 'support/default/issue/octo/shop/1/closed-20260301T120000Z',
    args: [
      {
        issue: 'https://github.com/octo/shop/issues/1',
        issueId: 7_001,
        closedAt: '2026-03-01T12:00:00Z',
        kind: 'completed',
        act: 'tell-and-resolve',
        certainFirst: true,
        limit: 3,
      },
    ],
  });
  return handle.result();
};

test('a conversation that is linked while a process waits to try another one again is told by it', async () => {
  linkedAt = (minutes) => (minutes > 30 ? [1, 2, 3] : [1, 2]);
  expect(await result()).toMatchObject({ linked: 3, told: 2, failed: [{ conversationId: 2, kind: 'ServerError' }] });
  expect(pages.map(({ conversations }) => conversations)).toEqual([[1, 2], [2], [2, 3], [2], [2]]);
  expect(pages.map(({ certainFirst }) => certainFirst)).toEqual([true, false, false, false, false]);
});

test('a conversation that was unlinked while a process waits to try it again is told no more', async () => {
  linkedAt = (minutes) => (minutes > 30 ? [1] : [1, 2]);
  expect(await result()).toMatchObject({
    linked: 2,
    told: 1,
    leftAlone: 1,
    failedCount: 0,
    outcomes: [
      { outcome: 'told', conversations: [1] },
      { outcome: 'left', before: false, reason: 'unlinked', conversations: [2] },
    ],
  });
  expect(pages.map(({ conversations }) => conversations)).toEqual([[1, 2], [2]]);
});

test('more of them than may be told do not end the process before its work is done', async () => {
  linkedAt = (minutes) => (minutes > 30 ? [1, 2, 3, 4] : [1, 2]);
  expect(await result()).toMatchObject({ linked: 2, told: 1, failedCount: 1 });
  expect(pages).toHaveLength(5);
});
