import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { issueUrl } from '../../../src/github/issue-name.ts';
import type { ClosedReport } from '../../../src/workflows/close-the-loop-report.ts';
import { type ClosingInput, labelledFor, newIssue, statusesIn, toldIn } from '../linked-conversations.ts';
import { momentOf, reached } from './chance.ts';
import { openPlace, type Place, resultOf } from './place.ts';
import { kills } from './victims.ts';

/** A server that is killed takes longer to come back than twelve conversations take. */
const linksFor = { worker: 60, 'Temporal server': 12 } as const;
/** Three for each, and what finds them on top: no moment is too late on the fastest machine. */
const requestsFor = (links: number) => links * 2.5;

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

async function close({ client, standIn, taskQueue }: Place, workflowId: string, links: number, signal?: 'pause') {
  const issue = newIssue();
  const ids = await labelledFor(standIn, issue, links);
  standIn.resetRequests();
  const input: ClosingInput = {
    issue: issueUrl(issue),
    issueId: 500 + issue.number,
    closedAt: '2026-03-01T12:00:00Z',
    kind: 'completed',
    act: 'tell-and-resolve',
    limit: links,
    certainFirst: true,
  };
  const options = { taskQueue, workflowId, args: [input], workflowTaskTimeout: '1s' } as const;
  const handle = signal
    ? await client.workflow.signalWithStart('closeTheLoop', { ...options, signal })
    : await client.workflow.start('closeTheLoop', options);
  return { ids, handle, result: resultOf<ClosedReport>(client, workflowId) };
}

/** By the far end's own view. */
function expectAllToldOnce({ standIn }: Place, ids: readonly number[], report: ClosedReport): void {
  const { linked, told, toldBefore, resolved, failedCount } = report;
  expect([linked, told + toldBefore, resolved, failedCount]).toEqual([ids.length, ids.length, ids.length, 0]);
  expect(ids.map((id) => toldIn(standIn, id).length)).toEqual(ids.map(() => 1));
  expect(statusesIn(standIn, ids)).toEqual(ids.map(() => 'resolved'));
}

test.each(kills)('tells every customer once after a kill -9 of the %s, seed %i', async (victim, seed) => {
  const links = linksFor[victim];
  const { ids, result } = await close(place, `closing-${victim}-${seed}`, links);
  const moment = momentOf(seed, requestsFor(links), 10);
  const fate = await reached(moment, place.standIn.requests, result);
  await (victim === 'worker' ? place.killWorker() : place.killServer());
  const report = await result;
  const messages = ids.flatMap((id) => toldIn(place.standIn, id)).length;
  console.log(
    `seed ${seed}: ${victim} killed at request ${moment.request} + ${moment.afterMs} ms (${fate}); ${links} customers, ${messages} messages, ${report.told} told, ${report.toldBefore} found told`,
  );
  expectAllToldOnce(place, ids, report);
  expect(fate).toBe('killed');
});

test('does not send again what Chatwoot is still at work on when the worker is killed, however old the process is', async () => {
  // The patience of 60 s takes 12 s here; the next worker begins some 3 s after the kill, while the message is held.
  const slow = await openPlace({ clockRate: 5 });
  onTestFinished(() => slow.close());
  const { ids, result, handle } = await close(slow, 'held', 3, 'pause');
  await wait(14_000);
  const hold = { kind: 'hold', ms: 9_000, method: 'POST', path: /messages$/, skip: 1 } as const;
  slow.standIn.faults.add(hold);
  await handle.signal('resume');
  const sent = () => slow.standIn.requests.filter(({ method, path }) => method === 'POST' && hold.path.test(path));
  while (sent().length < 2) await wait(2);
  const over = wait(hold.ms + 1_000);
  await slow.killWorker();
  const report = await result;
  // One that was sent again all the same would be there before the first.
  await over;
  expectAllToldOnce(slow, ids, report);
});
