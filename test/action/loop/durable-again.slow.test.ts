import { describe, expect, it } from 'vitest';
import { many, told } from './durable-inputs.ts';
import { again, durableStage, nextRun, wait } from './durable-stage.ts';

const stage = durableStage();

describe('a closing', () => {
  it('started twice at once is one', async () => {
    const release = stage.hold();
    const tellers = await Promise.all([
      stage.teller(),
      stage.teller(nextRun),
      stage.teller({ ...nextRun, GITHUB_JOB: 'catch-up' }),
    ]);
    const input = [
      stage.telling(),
      stage.telling({ certainFirst: false }),
      stage.telling({ closing: { title: undefined } }),
    ];
    const runs = await Promise.all(tellers.map((one, at) => one.tell(input[at] as (typeof input)[0])));
    expect(new Set(runs.map(({ workflow }) => workflow?.runId)).size).toBe(1);
    expect(runs.filter(({ workflow }) => workflow?.started)).toHaveLength(1);
    release();
    await stage.ended(runs[0]?.workflow?.workflowId ?? '');
    expect(stage.now.pages).toHaveLength(1);
  });

  it('is taken by a re-run of its job, and told anew by another job, which is never the first', async () => {
    const first = await (await stage.teller({}, wait)).tell(stage.telling());
    expect(await (await stage.teller(again)).tell(stage.telling({ certainFirst: false }))).toEqual(first);
    expect(stage.now.pages).toMatchObject([{ certainFirst: true }]);
    await (await stage.teller(nextRun, wait)).tell(stage.telling());
    expect(stage.now.pages).toMatchObject([{ certainFirst: true }, { certainFirst: false }]);
  });

  it('that failed, or that left somebody, is told anew by a re-run of its job', async () => {
    const { outcomes, stopped } = await (await stage.teller({}, wait)).tell(stage.telling({ limit: 1 }));
    expect(outcomes).toEqual([]);
    expect(stopped?.message).toMatch(
      /closed-20260301T120000Z\/account-1: it failed \("Invalid"\): nothing was begun: too many/,
    );
    stage.now.failing = [2];
    const some = await (await stage.teller(again, wait)).tell(stage.telling());
    expect(some).toMatchObject({ outcomes: [told(1)], failed: [{ conversation_id: 2, kind: 'Forbidden' }] });
    stage.now.failing = [];
    const all = await (await stage.teller(again, wait)).tell(stage.telling());
    expect(all).toMatchObject({ outcomes: [told(1), told(2)], failed: [] });
    expect(stage.now.pages.map(({ certainFirst }) => certainFirst)).toEqual([false, false]);
  });

  it('that stops half-way says what was done and what was left', async () => {
    stage.now.linked = many(52);
    stage.now.refused = 51;
    const report = await (await stage.teller({}, wait)).tell(stage.telling({ limit: 60 }));
    expect(report.outcomes).toHaveLength(50);
    expect(report.failed.map((one) => one.conversation_id)).toEqual([51, 52]);
    expect(report.stopped?.message).toContain('it failed ("Unauthorized"): it stopped with 2 conversations left: no.');
  });

  it('that stops half-way says so of a reopening, too', async () => {
    stage.now.linked = many(52);
    stage.now.refused = 51;
    const report = await (await stage.teller({}, wait)).reopened(stage.reopening({ limit: 60 }));
    expect(report.noted).toHaveLength(50);
    expect(report.failed.map((one) => one.conversation_id)).toEqual([51, 52]);
    expect(report.stopped?.message).toContain('it stopped with 2 conversations left: no.');
  });
});
