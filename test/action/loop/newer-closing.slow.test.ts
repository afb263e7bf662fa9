import { beforeEach, expect, it } from 'vitest';
import { makeWay } from '../../../src/action/loop/end-earlier.ts';
import { openPlace } from '../../../src/action/process/temporal/place.ts';
import { readTemporal } from '../../../src/action/process/temporal/settings.ts';
import { systemClock } from '../../../src/chatwoot/clock.ts';
import type { Reopening } from '../../../src/loop/teller.ts';
import type { MoreTelling } from './durable-inputs.ts';
import { connection, durableStage } from './durable-stage.ts';

const stage = durableStage();
beforeEach(() => {
  stage.now.inTrouble = true;
});
const closedAnew = '2026-03-01T14:00:00Z';
const openedAnew = '2026-03-01T15:00:00Z';

const tell = async (more: MoreTelling = {}) => (await stage.teller()).tell(stage.telling(more));
const tellAnew = (closing: object = {}, more: MoreTelling = {}) =>
  tell({ ...more, closing: { closed_at: closedAnew, ...closing } });
const reopen = async (more: Partial<Reopening> = {}, accountId = 1) =>
  (await stage.teller({}, {}, accountId)).reopened(stage.reopening(more));
const statusOf = async (id: string) => (await stage.handle(id).describe()).status.name;

it('a reopening that waits ends before a newer closing tells: it would open again what that resolved', async () => {
  const reopening = await stage.waiting(await reopen());
  stage.now.inTrouble = false;
  const { workflow } = await tellAnew();
  const before = await stage.handle(reopening).describe();
  expect(before.status.name).toBe('CANCELLED');
  const { startTime } = await stage.handle(workflow?.workflowId).describe();
  expect(startTime.getTime()).toBeGreaterThanOrEqual(before.closeTime?.getTime() ?? Number.NaN);
});

it('a reopening under a former name of the repository ends as well', async () => {
  const reopening = await stage.waiting(await reopen());
  await tellAnew({ issue: { ...stage.issue, repo: 'store' } }, { formerNames: [stage.issue] });
  expect(await statusOf(reopening)).toBe('CANCELLED');
});

it('an older closing that waits ends before a newer one tells: its customers would hear of both', async () => {
  const older = await stage.waiting(await tell());
  await tellAnew();
  expect(await statusOf(older)).toBe('CANCELLED');
});

it('an older closing that waits ends with the reopening after a newer one, which no run saw', async () => {
  const older = await stage.waiting(await tell());
  await reopen({ closedAt: closedAnew, reopenedAt: openedAnew });
  expect(await statusOf(older)).toBe('CANCELLED');
});

it('what is as new, of another issue or another account goes on', async () => {
  const { issue } = stage;
  const going = [
    await stage.waiting(await reopen({ reopenedAt: openedAnew })),
    await stage.waiting(await reopen({ issue: { ...issue, number: issue.number * 100 } })),
    await stage.waiting(await reopen({}, 2)),
    await stage.waiting(await tellAnew()),
  ];
  await tellAnew();
  for (const id of going) expect(await statusOf(id)).toBe('RUNNING');
});

it('a reopening that waits goes on with a newer one: it alone notes what it could not yet', async () => {
  const reopening = await stage.waiting(await reopen());
  await reopen({ closedAt: closedAnew, reopenedAt: openedAnew });
  expect(await statusOf(reopening)).toBe('RUNNING');
});

it.each([
  ['goes on at a server too old for the search', 3, true],
  ['goes on at a server without any search', 12, true],
  ['stops where the search failed', 13, false],
])('a closing %s', async (_, code, goesOn) => {
  const { signal } = new AbortController();
  const place = await openPlace(readTemporal({ TEMPORAL_ADDRESS: stage.address }), signal);
  const answer = Object.assign(new Error('no.'), { code, details: 'no.', metadata: {} });
  const workflowService = { listWorkflowExecutions: () => Promise.reject(answer) };
  const without = { ...place, connection: { workflowService } as unknown as typeof place.connection };
  const waiting = { clock: systemClock, signal, info: () => {} };
  const way = makeWay(without, { connection, accountId: 1 }, stage.telling(), waiting);
  const isFree = await way.then(
    () => true,
    () => false,
  );
  await place.close();
  expect(isFree).toBe(goesOn);
});
