import { describe, expect, test } from 'vitest';
import { endsForEach } from './shared-ends.ts';
import { linked, told } from './two-ends.ts';

const ends = endsForEach();
const place = 'octo/repo#1';
/** An issue with a milestone, and its customer. */
async function planned(milestone?: string): Promise<number> {
  ends.github.people.open('octo/repo', { title: 'Export drops a row', number: 1 });
  if (milestone) ends.github.people.milestone(place, milestone);
  const [id = 0] = await linked(ends, 1, ends.name(1));
  return id;
}
const publish = (tag: string, more = {}) => ends.github.people.release('octo/repo', { tag, ...more });
const settings = { tellOn: 'release' } as const;
const look = (more = {}) =>
  ends.run({ does: 'issue', issue: ends.name(1) }, { settings: { ...settings, ...more }, home: false });
const released = (tag: string) =>
  ends.run({ does: 'release', repository: ends.repository, tag }, { settings, home: false });

describe('with tell-on: release', () => {
  test('the pre-release of a milestone’s name tells nobody, unless it is asked for', async () => {
    const id = await planned('v2.0.0-rc.1');
    ends.github.people.close(place);
    await ends.pass(60);
    publish('v2.0.0-rc.1', { prerelease: true });
    await look();
    expect(told(ends, id)).toEqual([]);
    await look({ prereleases: true });
    expect(told(ends, id)).toEqual([expect.stringContaining('v2.0.0-rc.1')]);
  });

  test('a release of its milestone says nothing of an issue that was not planned', async () => {
    const id = await planned('v1.0.0');
    ends.github.people.close(place, { reason: 'not_planned' });
    await ends.pass(200);
    await look();
    expect(told(ends, id)).toEqual([expect.not.stringContaining('v1.0.0')]);
    publish('v1.0.0');
    await released('v1.0.0');
    expect(told(ends, id)).toHaveLength(1);
  });

  test('an issue that a release contains by commit and milestone is looked at once', async () => {
    const id = await planned('v1.0.0');
    const pull = ends.github.people.open('octo/repo', { title: 'Fix it', pull: true }).number;
    ends.github.people.merge(`octo/repo#${pull}`, { fixes: [place] });
    await ends.pass(60);
    publish('v1.0.0');
    expect((await released('v1.0.0')).report.counts).toMatchObject({ issues: 1, told: 1, toldBefore: 0 });
    expect(told(ends, id)).toHaveLength(1);
  });

  test('a release tells of the one before it whose run failed, though the issue had closed days before that', async () => {
    ends.github.people.commit('octo/repo');
    publish('v0.9.0');
    await ends.pass(30 * 86_400);
    const id = await planned();
    const pull = ends.github.people.open('octo/repo', { title: 'Fix it', pull: true }).number;
    ends.github.people.merge(`octo/repo#${pull}`, { fixes: [place] });
    await ends.pass(10 * 86_400);
    publish('v1.0.0');
    await ends.pass(30 * 86_400);
    ends.github.people.commit('octo/repo');
    publish('v1.1.0');
    await released('v1.1.0');
    expect(told(ends, id)).toEqual([expect.stringContaining('v1.0.0')]);
  });
});
