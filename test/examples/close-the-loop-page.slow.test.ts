import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkTexts } from '../../src/activities/verbs/loop/texts/check.ts';
import { issueEvent } from '../github/payloads/payloads.ts';
import { sentIn, statusOf } from './shop.ts';
import { betweenEnds, repository } from './two-ends.ts';

const blocks = [...readFileSync('docs/close-the-loop.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  (match) => match[1] ?? '',
);
const steps = blocks.filter((block) => block.startsWith('- uses: chatwoot-flows/chatwoot-flows/close-the-loop@v1\n'));
const workflow = (event: string, step: string) =>
  `on: ${event}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${step.replace(/^(?=.)/gm, '      ')}`;
const first = `${repository}#1`;

describe.concurrent('the page about closing the loop', { timeout: 600_000 }, () => {
  it('shows two steps', () => {
    expect(steps).toHaveLength(2);
  });

  it('the first tells when an issue closes', () =>
    betweenEnds(async ({ github, standIn, linked, run }) => {
      github.people.open(repository, { title: 'Export drops the last row' });
      const [id] = (await linked(1, 1)) as [number];
      github.people.close(first);
      const text = workflow('issues', steps[0] ?? '');
      expect(await run(issueEvent(github, first, { action: 'closed' }), { text })).toMatchObject({ ok: true });
      expect(sentIn(standIn, id).filter((one) => !one.private)).toHaveLength(1);
      expect(statusOf(standIn, id)).toBe('resolved');
    }));

  it('the second tells of a release right behind the step that makes it', () =>
    betweenEnds(async ({ github, standIn, linked, ago, run }) => {
      const { people } = github;
      people.open(repository, { title: 'Export drops the last row' });
      const [id] = (await linked(1, 1)) as [number];
      ago(300, () => people.close(first, { commit: people.commit(repository) }));
      people.release(repository, { tag: 'v1.4.0', by: 'github-actions[bot]' });
      const text = workflow('push', steps[1] ?? '');
      const ran = await run({ name: 'push', payload: { ref: 'refs/tags/v1.4.0' } }, { text });
      expect(ran.log).toContain('Customers told: 1. Resolved: 1.');
      expect(ran.ok).toBe(true);
      const content = expect.stringContaining('is part of version v1.4.0');
      expect(sentIn(standIn, id)).toContainEqual({ content, private: false, by: 'User' });
    }));

  it('shows texts that can be used', async () => {
    const shown = blocks.filter((block) => block.startsWith('texts:'));
    expect(shown).toHaveLength(1);
    await checkTexts(parse(parse(shown[0] ?? '').texts));
  });
});
