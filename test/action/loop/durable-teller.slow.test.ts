import { describe, expect, it } from 'vitest';
import { rules, told } from './durable-inputs.ts';
import { durableStage, nextRun, wait } from './durable-stage.ts';

const stage = durableStage();

describe('a closing', () => {
  it('starts under its own id, found by its issue, and is followed when asked', async () => {
    const { workflow } = await (await stage.teller()).tell(stage.telling());
    const workflowId = stage.idOf('closed-20260301T120000Z');
    expect(workflow).toMatchObject({ workflowId, started: true });
    const { typedSearchAttributes } = await stage.handle(workflowId).describe();
    expect(JSON.stringify(typedSearchAttributes)).toContain(`"Octo/shop#${stage.issue.number}"`);
    expect(await (await stage.teller(nextRun, wait)).tell(stage.telling())).toEqual({
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

  it('of two accounts that share a connection is two, each for the account that is meant', async () => {
    const one = await (await stage.teller({}, wait)).tell(stage.telling());
    const other = await (await stage.teller({}, {}, 2)).tell(stage.telling());
    expect(one.outcomes).toHaveLength(2);
    expect(other.workflow).toMatchObject({ workflowId: expect.stringMatching(/\/account-2$/), started: true });
    await stage.ended(other.workflow?.workflowId ?? '');
    expect(stage.now.meant).toEqual([1, 1, 2, 2].map((accountId) => ({ accountId })));
  });

  it('is planned by the job itself', async () => {
    expect(await (await stage.teller()).plan(stage.telling())).toMatchObject({ linked: 5 });
    expect(stage.now.pages).toEqual([]);
  });

  it.each([
    ['texts', { rules: { ...rules, texts: { completed: 'Done!' } } }, 'texts.completed'],
    ['texts', { rules: { ...rules, texts: { completed: { de: 'Fertig!' } } } }, 'texts.completed.de'],
    ['show-title', { closing: { title: 'Crash' } }, 'title'],
  ])('with %s of its own is refused where the history would show them', async (name, more, path) => {
    await expect((await stage.teller()).tell(stage.telling(more))).rejects.toThrow(
      `input ${name}: ${path} would lie readable in Temporal's history: give CHATWOOT_FLOWS_CODEC_KEYS to encrypt it, or plain-history: true to accept that.`,
    );
    expect(await (await stage.teller({}, { plainHistory: true, ...wait })).tell(stage.telling(more))).toMatchObject({
      linked: 2,
    });
  });

  it('of more conversations than a result can hold is refused', async () => {
    await expect((await stage.teller()).tell(stage.telling({ limit: 20_000 }))).rejects.toThrow(
      'input max-conversations: it was 20000: a durable process takes at most 10000.',
    );
  });

  it('says to whom waits that its process tries again and again, once', async () => {
    Object.assign(stage.now, { slips: 4 });
    const { outcomes } = await (await stage.teller({}, wait)).tell(stage.telling());
    expect(outcomes).toHaveLength(2);
    expect(stage.now.warnings).toEqual([
      expect.stringMatching(/waits for its activity "links.find", which fails \("ServerError"\) and is tried again/),
    ]);
  });

  it('says when no worker listens, once', async () => {
    const lonely = await stage.teller({}, { connection: 'nobody' });
    await lonely.tell(stage.telling());
    await lonely.tell(stage.telling({ closing: { issue: { ...stage.issue, repo: 'other' } } }));
    expect(stage.now.warnings).toEqual([
      expect.stringContaining('No worker listens on the task queue "chatwoot-nobody"'),
    ]);
  });
});
