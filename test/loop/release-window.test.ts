import { beforeEach, describe, expect, test } from 'vitest';
import { endsForEach } from './shared-ends.ts';
import { linked, told } from './two-ends.ts';

const ends = endsForEach();
let number: number;
let id: number;
beforeEach(async () => {
  ends.github.people.commit('octo/repo');
  publish('v1.0.0');
  await days(1);
  number = ends.github.people.open('octo/repo', { title: 'Export drops a row' }).number;
  [id = 0] = await linked(ends, 1, ends.name(number));
});

const days = (count: number) => ends.pass(count * 86_400);
const publish = (tag: string, more = {}) => ends.github.people.release('octo/repo', { tag, ...more });
const run = (task: { does: 'release'; tag: string } | { does: 'catch-up' }) =>
  ends.run({ repository: ends.repository, ...task }, { settings: { tellOn: 'release' }, home: false });
const released = (tag: string) => run({ does: 'release', tag });

/** Three releases that do not have the change; what they are built on, each on the one before. */
async function patches(): Promise<string> {
  let last = ends.github.people.commit('octo/repo', { branch: 'patches' });
  for (const tag of ['v1.0.1', 'v1.0.2', 'v1.0.3']) {
    await days(5);
    last = ends.github.people.commit('octo/repo', { branch: 'patches', parents: [last] });
    publish(tag, { commit: last });
    expect((await released(tag)).report.counts.told).toBe(0);
  }
  await days(5);
  return last;
}

describe('a release tells of what was closed before the releases that it is built on', () => {
  test('when those, of a line that was merged back, do not have the commit', async () => {
    const { people } = ends.github;
    const pull = people.open('octo/repo', { title: 'Fix it', pull: true }).number;
    const base = people.merge(`octo/repo#${pull}`, { fixes: [`octo/repo#${number}`] });
    people.commit('octo/repo', { branch: 'patches', parents: [] });
    const last = await patches();
    publish('v1.1.0', { commit: people.commit('octo/repo', { parents: [base, last] }) });
    await released('v1.1.0');
    expect(told(ends, id)).toEqual([expect.stringContaining('v1.1.0')]);
  });

  test.each(['v1.1.0', '1.1.0'])('when it has the milestone %s', async (milestone) => {
    const { people } = ends.github;
    people.milestone(`octo/repo#${number}`, milestone);
    people.close(`octo/repo#${number}`);
    const last = await patches();
    publish('v1.1.0', { commit: people.commit('octo/repo', { parents: [last] }) });
    await released('v1.1.0');
    expect(told(ends, id)).toEqual([expect.stringContaining('v1.1.0')]);
  });

  test('when a catch-up finds the release', async () => {
    const { people } = ends.github;
    people.milestone(`octo/repo#${number}`, 'v1.1.0');
    people.close(`octo/repo#${number}`);
    const last = await patches();
    publish('v1.1.0', { commit: people.commit('octo/repo', { parents: [last] }), by: 'github-actions[bot]' });
    await run({ does: 'catch-up' });
    expect(told(ends, id)).toEqual([expect.stringContaining('v1.1.0')]);
  });
});
