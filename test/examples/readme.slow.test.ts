import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StandIn } from '../../src/testing/index.ts';
import { issueEvent } from '../github/payloads/payloads.ts';
import { inShop, labelsOf, prepare, runAgainst, sentIn, statusOf } from './shop.ts';
import { betweenEnds, repository } from './two-ends.ts';

/** The steps that the README shows, in its order. */
const steps = [...readFileSync('README.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

const workflow = (step: string) =>
  `on: workflow_dispatch\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${step.replace(/^(?=.)/gm, '      ')}`;

const run = (standIn: StandIn, at: number) => runAgainst(standIn, workflow(steps[at] ?? ''), 'workflow_dispatch', {});

describe.concurrent('the steps of the README, as pasted', { timeout: 600_000 }, () => {
  it('the first sets the status', () =>
    inShop(async ({ standIn, conversation }) => {
      for (let at = 0; at < 42; at += 1) await conversation();
      expect((await run(standIn, 0)).ok).toBe(true);
      expect([statusOf(standIn, 41), statusOf(standIn, 42)]).toEqual(['open', 'resolved']);
    }));

  it('the second does several things in one step', () =>
    inShop(async ({ standIn, conversation }) => {
      const id = await conversation('carol@example.com');
      await prepare(standIn, `conversations/${id}/labels`, { labels: ['vip', 'waiting-for-release'] });
      expect((await run(standIn, 1)).ok).toBe(true);
      expect(sentIn(standIn, id).map(({ content }) => content)).toEqual(['Version 2.1 has what you asked for.']);
      expect(labelsOf(standIn, id)).toEqual(['shipped', 'vip']);
      const left = (standIn.state.conversation(1, id)?.snoozedUntil ?? 0) - Date.now();
      expect(statusOf(standIn, id)).toBe('snoozed');
      expect(left / 86_400_000).toBeCloseTo(3, 1);
    }));

  it('the third tells the customer of the issue that closed', () =>
    betweenEnds(async (ends) => {
      ends.github.people.open(repository, { title: 'Export drops the last row' });
      const [id] = (await ends.linked(1, 1)) as [number];
      ends.github.people.close(`${repository}#1`);
      const text = workflow(steps[2] ?? '').replace('workflow_dispatch', 'issues');
      const closed = issueEvent(ends.github, `${repository}#1`, { action: 'closed' });
      expect(await ends.run(closed, { text })).toMatchObject({ ok: true });
      expect(sentIn(ends.standIn, id).filter((one) => !one.private)).toHaveLength(1);
      expect(statusOf(ends.standIn, id)).toBe('resolved');
    }));

  it('the fourth calls an operation and hands its result on', () =>
    inShop(async ({ standIn }) => {
      const ran = await run(standIn, 3);
      expect(ran.log).toMatch(/Made contact \d+\./);
      expect(ran.ok).toBe(true);
      expect(standIn.state.contacts.size).toBe(1);
    }));
});
