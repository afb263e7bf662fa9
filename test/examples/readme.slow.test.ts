import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { labelsOf, prepare, runAgainst, sentIn, statusOf } from './shop.ts';

/** The steps that the README shows, in its order. */
const steps = [...readFileSync('README.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

const workflow = (step: string) =>
  `on: workflow_dispatch\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${step.replace(/^(?=.)/gm, '      ')}`;

describe('the steps of the README, as pasted', { timeout: 120_000 }, () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
    return () => standIn.close();
  });
  const run = (at: number) => runAgainst(standIn, workflow(steps[at] ?? ''), 'workflow_dispatch', {});

  it('the first sets the status', async () => {
    for (let at = 0; at < 42; at += 1) await standIn.customer.write('Hello?');
    expect((await run(0)).ok).toBe(true);
    expect([statusOf(standIn, 41), statusOf(standIn, 42)]).toEqual(['open', 'resolved']);
  });

  it('the second does several things in one step', async () => {
    const contact = { name: 'Carol', email: 'carol@example.com' };
    const { conversationId } = await standIn.customer.write('When?', { contact });
    await prepare(standIn, `conversations/${conversationId}/labels`, { labels: ['vip', 'waiting-for-release'] });
    expect((await run(1)).ok).toBe(true);
    expect(sentIn(standIn, conversationId).map(({ content }) => content)).toEqual([
      'Version 2.1 has what you asked for.',
    ]);
    expect(labelsOf(standIn, conversationId)).toEqual(['shipped', 'vip']);
    const left = (standIn.state.conversation(1, conversationId)?.snoozedUntil ?? 0) - Date.now();
    expect(statusOf(standIn, conversationId)).toBe('snoozed');
    expect(left / 86_400_000).toBeCloseTo(3, 1);
  });

  it('the third calls an operation and hands its result on', async () => {
    const ran = await run(2);
    expect(ran.log).toMatch(/Made contact \d+\./);
    expect(ran.ok).toBe(true);
    expect(standIn.state.contacts.filter(({ identifier }) => identifier !== null)).toHaveLength(1);
  });
});
