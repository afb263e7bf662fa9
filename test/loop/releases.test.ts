import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { reportLines } from '../../src/loop/report-words.ts';
import { rowOf } from '../verbs/shop.ts';
import { countAnew, linked, openTwoEnds, type TwoEnds, told, writes } from './two-ends.ts';

let ends: TwoEnds;
beforeEach(async () => {
  await ends?.close();
  ends = await openTwoEnds();
});
afterAll(() => ends.close());

const settings = { tellOn: 'release' } as const;
const open = () => ends.github.people.open('octo/repo', { title: 'Export drops a row' }).number;
const at = (number: number) => `octo/repo#${number}`;
const look = (number: number, more = {}) =>
  ends.run({ does: 'issue', issue: ends.name(number) }, { settings: { ...settings, ...more }, home: false });
const publish = (tag: string, more = {}) => ends.github.people.release('octo/repo', { tag, ...more });
const released = (tag: string, more = {}) =>
  ends.run({ does: 'release', repository: ends.repository, tag }, { settings: { ...settings, ...more }, home: false });
const catchUp = (more = {}) =>
  ends.run({ does: 'catch-up', repository: ends.repository }, { settings: { ...settings, ...more } });
/** Fixes an issue by a merged pull request. */
const fix = (number: number) => {
  const pull = ends.github.people.open('octo/repo', { title: 'Fix it', pull: true }).number;
  ends.github.people.merge(at(pull), { fixes: [at(number)] });
};
const status = (id: number) => rowOf(ends.shop, id).status;

describe('with tell-on: release', () => {
  test('a closing says and resolves nothing, and the release that contains it tells with its version, once', async () => {
    const number = open();
    const [id = 0] = await linked(ends, 1, ends.name(number));
    fix(number);
    const { report } = await look(number);
    expect([...report.waiting.values()]).toEqual([{ issue: ends.name(number), why: 'unreleased' }]);
    expect(told(ends, id)).toEqual([]);
    expect(status(id)).toBe('open');

    await ends.pass(86_400);
    publish('v1.2.3');
    expect((await released('v1.2.3')).report.counts).toMatchObject({ told: 1, resolved: 1 });
    expect(told(ends, id)).toEqual([expect.stringContaining('v1.2.3')]);
    expect(status(id)).toBe('resolved');

    await ends.pass(86_400);
    ends.github.people.commit('octo/repo');
    publish('v1.3.0');
    countAnew(ends);
    await released('v1.3.0');
    await released('v1.2.3');
    await look(number);
    await catchUp({ lookBackSeconds: 10 * 86_400 });
    expect(writes(ends)).toEqual([]);
    expect(told(ends, id)).toHaveLength(1);
  });

  test('a release without the commit, of an older line, tells nobody, and the next of the main line does', async () => {
    ends.github.people.commit('octo/repo', { branch: 'one', message: 'An older line' });
    publish('v1.9.0');
    await ends.pass(86_400);
    ends.github.people.commit('octo/repo');
    publish('v2.0.0');
    await ends.pass(86_400);
    const number = open();
    const [id = 0] = await linked(ends, 1, ends.name(number));
    fix(number);
    await ends.pass(86_400);
    const old = ends.github.people.commit('octo/repo', { branch: 'one', message: 'Mend the older line' });
    publish('v1.9.1', { commit: old });
    expect((await released('v1.9.1')).report.counts.told).toBe(0);
    expect(told(ends, id)).toEqual([]);
    await ends.pass(86_400);
    publish('v2.1.0');
    await released('v2.1.0');
    expect(told(ends, id)).toEqual([expect.stringContaining('v2.1.0')]);
  });

  test('a release that was cut before the fix does not count, though it is published after it', async () => {
    const cut = ends.github.people.commit('octo/repo');
    await ends.pass(60);
    const number = open();
    const [id = 0] = await linked(ends, 1, ends.name(number));
    fix(number);
    await ends.pass(86_400);
    publish('v1.0.0', { commit: cut });
    await released('v1.0.0');
    expect(told(ends, id)).toEqual([]);
    await ends.pass(86_400);
    publish('v1.1.0');
    await released('v1.1.0');
    expect(told(ends, id)).toEqual([expect.stringContaining('v1.1.0')]);
  });

  test('pre-releases are skipped, unless they are asked for', async () => {
    const number = open();
    const [id = 0] = await linked(ends, 1, ends.name(number));
    fix(number);
    await ends.pass(60);
    publish('v2.0.0-rc.1', { prerelease: true });
    const { report } = await released('v2.0.0-rc.1');
    expect(report.notes).toEqual([expect.stringContaining('pre-release')]);
    await catchUp();
    expect(told(ends, id)).toEqual([]);
    await released('v2.0.0-rc.1', { prereleases: true });
    expect(told(ends, id)).toEqual([expect.stringContaining('v2.0.0-rc.1')]);
  });

  test.each([
    ['v1.4.0', 'v1.4.0'],
    ['1.4.0', 'v1.4.0'],
    ['v1.4.0', '1.4.0'],
  ])('an issue closed by hand counts for the release of its milestone: %s is %s', async (milestone, tag) => {
    const number = open();
    const [id = 0] = await linked(ends, 1, ends.name(number));
    ends.github.people.milestone(at(number), milestone);
    ends.github.people.close(at(number));
    expect([...(await look(number)).report.waiting.values()]).toMatchObject([{ why: 'unreleased' }]);
    await ends.pass(60);
    publish(tag);
    await released(tag);
    expect(told(ends, id)).toEqual([expect.stringContaining(tag)]);
  });

  test('one closed by hand without a milestone waits, and is named', async () => {
    const number = open();
    const [id = 0] = await linked(ends, 1, ends.name(number));
    ends.github.people.close(at(number));
    await ends.pass(60);
    publish('v1.0.0');
    const { report, error } = await released('v1.0.0');
    expect(error).toBeUndefined();
    expect([...report.waiting.values()]).toEqual([{ issue: ends.name(number), why: 'by-hand' }]);
    expect(told(ends, id)).toEqual([]);
  });

  test('one whose pull request GitHub does not tell is not said to be closed by hand', async () => {
    await ends.close();
    ends = await openTwoEnds({ graphqlLacks: ['ClosedEvent.closer'] });
    const number = open();
    await linked(ends, 1, ends.name(number));
    fix(number);
    const { report } = await look(number);
    expect([...report.waiting.values()]).toEqual([{ issue: ends.name(number), why: 'not-seen' }]);
    expect(reportLines(report, { dryRun: false, failed: false }).join()).toContain('pull-requests: read');
  });

  test('not planned and duplicate are told at the closing', async () => {
    const number = open();
    const [id = 0] = await linked(ends, 1, ends.name(number));
    ends.github.people.close(at(number), { reason: 'not_planned' });
    expect((await look(number)).report.counts.told).toBe(1);
    expect(told(ends, id)).toHaveLength(1);
  });

  test('of several releases that a catch-up finds each issue is told with the oldest that contains it', async () => {
    const [one, two] = [open(), open()];
    const [first = 0] = await linked(ends, 1, ends.name(one));
    const [second = 0] = await linked(ends, 1, ends.name(two));
    fix(one);
    await ends.pass(60);
    publish('v1.0.0');
    await ends.pass(60);
    fix(two);
    await ends.pass(60);
    publish('v1.1.0');
    const { report, error } = await catchUp();
    expect(error).toBeUndefined();
    expect(report.counts.told).toBe(2);
    expect(told(ends, first)).toEqual([expect.stringContaining('v1.0.0')]);
    expect(told(ends, second)).toEqual([expect.stringContaining('v1.1.0')]);
  });

  test('a release whose run failed is told of by the next release’s run, with its own version', async () => {
    const number = open();
    const [id = 0] = await linked(ends, 1, ends.name(number));
    fix(number);
    await ends.pass(60);
    publish('v1.0.0');
    await ends.pass(30 * 86_400);
    publish('v1.1.0');
    await released('v1.1.0');
    expect(told(ends, id)).toEqual([expect.stringContaining('v1.0.0')]);
  });

  test('a release of a workflow’s own token starts no run: the next scheduled one tells, though the issue closed weeks ago', async () => {
    const number = open();
    const [id = 0] = await linked(ends, 1, ends.name(number));
    fix(number);
    await ends.pass(21 * 86_400);
    publish('v3.0.0', { by: 'github-actions[bot]' });
    await ends.pass(3_600);
    await catchUp();
    expect(told(ends, id)).toEqual([expect.stringContaining('v3.0.0')]);
  });

  test('an issue with the stop label is told by no release', async () => {
    const number = open();
    const [id = 0] = await linked(ends, 1, ends.name(number));
    ends.github.people.label(at(number), 'no-customer-updates');
    fix(number);
    await ends.pass(60);
    publish('v1.0.0');
    await released('v1.0.0');
    expect(told(ends, id)).toEqual([]);
  });

  test('a tag without a published release is refused in words', async () => {
    publish('v9.0.0', { draft: true });
    expect((await released('v9.0.0')).error?.message).toMatch(/no published release of the tag "v9.0.0"/);
  });
});

test('with tell-on: close a release tells nobody and says why', async () => {
  publish('v1.0.0');
  const { report, error } = await released('v1.0.0', { tellOn: 'close' });
  expect(error).toBeUndefined();
  expect(report.notes).toEqual([expect.stringContaining('tell-on is close')]);
});
