import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countActions, totalOf } from '../../scripts/billable/actions.ts';
import { freePort } from '../../src/cli/temporal-server.ts';
import { issueUrl } from '../../src/github/issue-name.ts';
import { inStatus, makeConversations } from './conversations.ts';
import { type ClosingInput, labelledFor, newIssue, statusesIn, toldIn } from './linked-conversations.ts';
import { openWorld, type World } from './world.ts';

const count = 1_000;
let world: World;
let metrics: string;
beforeAll(async () => {
  metrics = `127.0.0.1:${await freePort()}`;
  world = await openWorld({ metricsAddress: metrics });
});
afterAll(() => world.close());
let beatsBefore = 0;
beforeEach(async () => {
  beatsBefore = await heartbeats();
  world.standIn.faults.clear();
});

/** History does not hold heartbeats; the worker counts the requests by which it sent them. */
async function heartbeats(): Promise<number> {
  const text = await (await fetch(`http://${metrics}/metrics`)).text();
  const lines = text.split('\n').filter((line) => /^temporal_request(_total)?\{/.test(line));
  const beats = lines.filter((line) => line.includes('"RecordActivityTaskHeartbeat"'));
  return beats.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

test('1,000 conversations cost at most 0.006 actions each, at the pace of a real Chatwoot', async () => {
  const ids = await makeConversations(world.standIn, count);
  // A Chatwoot on two cores takes 13 s for 300 (API-NOTES 0, item 10). Here at most 16 are under way, so that 1,000
  // take 44 s; what counts is how often a beat is due meanwhile.
  world.standIn.faults.add({ kind: 'slow', ms: 700, path: '/toggle_status', times: Number.POSITIVE_INFINITY });
  const handle = await world.client.workflow.start('setStatusInBulk', {
    taskQueue: world.taskQueue,
    workflowId: 'bulk',
    args: [{ ids, limit: count, status: 'resolved' }],
  });
  expect(await handle.result()).toMatchObject({ changed: count });
  expect(inStatus(world.standIn, ids, 'resolved')).toHaveLength(count);
  const actions = countActions(await handle.fetchHistory());
  const beats = (await heartbeats()) - beatsBefore;
  console.log(
    `${JSON.stringify(actions)}, ${beats} heartbeats at the worker, ${totalOf(actions, beats)} actions in all`,
  );
  expect(beats).toBeGreaterThan(0);
  expect(beats).toBeLessThanOrEqual(actions.heartbeatsAtMost);
  expect(totalOf(actions, beats) / count).toBeLessThanOrEqual(0.006);
});

/** 4 and 0.05 for each conversation, of what a clean closing costs; each mended link is one more. */
test.each([20, 1_000])(
  'a closing with %i links costs at most 4 actions and 0.05 for each of them',
  async (links) => {
    const issue = newIssue();
    const ids = await labelledFor(world.standIn, issue, links);
    world.standIn.resetRequests();
    const input: ClosingInput = {
      issue: issueUrl(issue),
      issueId: 500 + links,
      closedAt: '2026-03-01T12:00:00Z',
      kind: 'completed',
      act: 'tell-and-resolve',
      limit: links,
      certainFirst: true,
    };
    const { taskQueue } = world;
    const start = (workflowId: string, args: [ClosingInput]) =>
      world.client.workflow.start('closeTheLoop', { taskQueue, workflowId, args });
    const handle = await start(`${links}`, [input]);
    expect(await handle.result()).toMatchObject({ told: links, resolved: links, mended: 0 });
    expect(new Set(ids.map((id) => toldIn(world.standIn, id).length))).toEqual(new Set([1]));
    expect(new Set(statusesIn(world.standIn, ids))).toEqual(new Set(['resolved']));
    const actions = countActions(await handle.fetchHistory());
    const beats = (await heartbeats()) - beatsBefore;
    const all = totalOf(actions, beats);
    const requests = world.standIn.requests.length;
    console.log(
      `${links} links: ${JSON.stringify(actions)}, ${beats} heartbeats at the worker, ${all} actions in all, at most ${4 + 0.05 * links} wanted; ${requests} requests, ${(requests / links).toFixed(2)} for each`,
    );
    expect(beats).toBeGreaterThan(0);
    expect(all).toBeLessThanOrEqual(4 + 0.05 * links);

    // What a later run of the step starts: it looks, and says nothing.
    const beatsByThen = await heartbeats();
    const look = await start(`${links}/again`, [{ ...input, certainFirst: false }]);
    expect(await look.result()).toMatchObject({ told: 0, failedCount: 0 });
    const again = totalOf(countActions(await look.fetchHistory()), (await heartbeats()) - beatsByThen);
    console.log(`${links} links, looked at again: ${again} actions in all`);
    expect(again).toBeLessThanOrEqual(4 + 0.05 * links);
  },
  600_000,
);
