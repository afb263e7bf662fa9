import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { createActivities } from '../../src/worker/activities.ts';
import type { guardFirstResponse } from '../../src/workflows/guard-first-response.ts';
import type { sweepStale } from '../../src/workflows/sweep-stale.ts';
import { skippingForEach } from './skipping.ts';
import { nudges, resolveAll, rowIn, staleConversations } from './stale-conversations.ts';
import { connectionTo } from './world.ts';

const day = 86_400_000;
let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());
const env = skippingForEach({
  taskQueue: 'months',
  activities: () => createActivities(connectionTo(standIn)),
});

beforeEach(() => resolveAll(standIn));

test('a sweep with months between its steps: nudged after 90 days, closed 60 days later', async () => {
  const ids = await staleConversations(standIn, 3, 91 * 86_400);
  const began = await env.currentTimeMs();
  const input: Parameters<typeof sweepStale>[0] = {
    silentFor: '90 days',
    closeAfter: '60 days',
    nudge: { text: 'Still there?' },
  };
  const report = await env.client.workflow.execute<typeof sweepStale>('sweepStale', {
    taskQueue: 'months',
    workflowId: 'support/default/stale/months',
    args: [input],
  });
  expect(report).toMatchObject({ nudged: ids, closed: ids, failed: [] });
  expect(ids.map((id) => nudges(standIn, id))).toEqual([1, 1, 1]);
  expect((await env.currentTimeMs()) - began).toBeGreaterThanOrEqual(60 * day);
});

test('a guard over a month sees each target missed on its day, once', async () => {
  const began = await env.currentTimeMs();
  const ids: number[] = [];
  for (const after of [2, 9, 16]) {
    const { conversationId } = await standIn.customer.write('it broke', { contact: { name: `Day ${after}` } });
    // Written that long before the target of 20 days would be missed.
    const since = began + (after - 20) * day;
    Object.assign(rowIn(standIn, conversationId), { createdAt: since, waitingSince: since });
    ids.push(conversationId);
  }
  const input: Parameters<typeof guardFirstResponse>[0] = {
    targets: { firstResponse: { within: '20 days', warnBefore: '1 day' } },
    warn: { labels: ['soon'] },
    missed: { labels: ['late'] },
    checkEvery: '5 days',
  };
  const handle = await env.client.workflow.start<typeof guardFirstResponse>('guardFirstResponse', {
    taskQueue: 'months',
    workflowId: 'support/default/first-response/months',
    args: [input],
  });
  const labels = () => ids.map((id) => rowIn(standIn, id).labels.join(' '));
  const notes = () => ids.map((id) => rowIn(standIn, id).messages.filter((message) => message.private).length);
  await env.sleep('36 hours');
  expect(labels()).toEqual(['soon', '', '']);
  await env.sleep('7 days');
  expect(labels()).toEqual(['soon late', 'soon', '']);
  await env.sleep('30 days');
  expect(labels()).toEqual(['soon late', 'soon late', 'soon late']);
  expect(notes()).toEqual([2, 2, 2]);
  const { report } = await handle.query<{ report: { checks: number } }>('state');
  console.log(`${report.checks} checks in 38 days`);
  expect(report.checks).toBeLessThan(25);
  await handle.cancel();
});
