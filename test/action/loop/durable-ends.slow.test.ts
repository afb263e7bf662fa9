import { describe, expect, it } from 'vitest';
import { many } from './durable-inputs.ts';
import { connection, durableStage, nextRun, wait } from './durable-stage.ts';

const stage = durableStage();

describe('a closing', () => {
  it('of another kind takes the place of the one that runs, once its page is done', async () => {
    stage.now.linked = many(60);
    const release = stage.hold();
    const { workflow } = await (await stage.teller()).tell(stage.telling({ limit: 100 }));
    await expect.poll(() => stage.now.pages.length).toBe(1);
    stage.releaseOnceAskedToEnd(workflow?.workflowId ?? '', release);
    const unplanned = stage.telling({ closing: { kind: 'not-planned' }, limit: 100 });
    expect((await (await stage.teller(nextRun, wait)).tell(unplanned)).outcomes).toHaveLength(60);
    const { runId } = workflow ?? {};
    expect((await stage.handle(workflow?.workflowId ?? '', runId).describe()).status.name).toBe('CANCELLED');
    const said = stage.now.pages.map(({ closing: { kind }, certainFirst }) => [kind, certainFirst]);
    expect(said).toEqual([
      ['completed', true],
      ['not-planned', false],
      ['not-planned', false],
    ]);
  });

  it('by a release is another than the closing itself', async () => {
    const release = stage.hold();
    const { workflow } = await (await stage.teller()).tell(stage.telling());
    const release14 = await (await stage.teller(nextRun)).tell(
      stage.telling({ closing: { kind: 'release', version: 'shop@1.4.0' } }),
    );
    expect(release14.workflow).toMatchObject({ started: true });
    expect(release14.workflow?.workflowId).toContain(`/${stage.issue.number}/released-20260301T120000Z`);
    release();
    for (const id of [workflow?.workflowId, release14.workflow?.workflowId]) await stage.ended(id ?? '');
  });
});

it.each([
  ['a closing ends with its reopening', {}, 'closed', 'shop'],
  ['a release ends with the reopening', { closing: { kind: 'release', version: 'v1' } }, 'released', 'shop'],
  ['a closing under a former name of the repository ends with the reopening', {}, 'closed', 'store'],
  ['a closing that nobody is to be told of ends', {}, 'closed', 'shop', 'stop' as const],
])('the telling of %s, once its page is done', async (_, more, what, repo, act?: 'stop') => {
  const formerNames = repo === 'shop' ? [] : [{ ...stage.issue, repo: 'stall' }, stage.issue];
  const over = { issue: { ...stage.issue, repo }, formerNames, limit: 100 };
  stage.now.linked = many(60);
  const release = stage.hold();
  await (await stage.teller()).tell(stage.telling({ limit: 100, ...more }));
  await expect.poll(() => stage.now.pages.length).toBe(1);
  const id = stage.idOf(`${what}-20260301T120000Z`);
  stage.releaseOnceAskedToEnd(id, release);
  // GitHub's event may be a second off from the time of the closing.
  await (await stage.teller(nextRun, wait))[act ?? 'reopened'](
    stage.reopening({ ...over, closedAt: '2026-03-01T12:00:01Z' }),
  );
  expect((await stage.handle(id).describe()).status.name).toBe('CANCELLED');
  expect(stage.now.pages).toHaveLength(1);
});

it('a closing under a new name of the repository ends its telling under the former one, which would go on beside it', async () => {
  stage.now.linked = many(60);
  const release = stage.hold();
  const before = await (await stage.teller()).tell(stage.telling({ limit: 100 }));
  await expect.poll(() => stage.now.pages.length).toBe(1);
  stage.releaseOnceAskedToEnd(before.workflow?.workflowId ?? '', release);
  const renamed = { closing: { issue: { ...stage.issue, repo: 'store' } }, formerNames: [stage.issue], limit: 100 };
  expect((await (await stage.teller(nextRun, wait)).tell(stage.telling(renamed))).outcomes).toHaveLength(60);
  const { workflowId = '' } = before.workflow ?? {};
  expect((await stage.handle(workflowId).describe()).status.name).toBe('CANCELLED');
});

it('a reopening has an id and a report of its own', async () => {
  const elsewhere = stage.reopening({ issue: { ...stage.issue, host: 'github.corp.test' } });
  const { workflow } = await (await stage.teller()).reopened(elsewhere);
  const place = `github.corp.test/octo/shop/${stage.issue.number}`;
  expect(workflow?.workflowId).toBe(`support/${connection}/issue/${place}/reopened-20260301T130000Z/account-1`);
  expect(await (await stage.teller({}, wait)).reopened(elsewhere)).toEqual({ noted: [1, 2], opened: [1], failed: [] });
});
