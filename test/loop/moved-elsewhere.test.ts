import { beforeAll, expect, test } from 'vitest';
import { sharedEnds } from './shared-ends.ts';
import { linked, told } from './two-ends.ts';

const ends = sharedEnds();
beforeAll(() => {
  ends.github.people.repository('octo/other', { collaborators: { hubot: 'write' } });
});

const open = (repository = 'octo/repo') => ends.github.people.open(repository, { title: 'It breaks' }).number;
const elsewhere = expect.stringContaining('is for the runs of this workflow there');

test('links that move to an issue of another repository are said to be for that repository’s runs', async () => {
  const one = open();
  await linked(ends, 1, ends.name(one));
  ends.github.people.close(`octo/repo#${one}`, { duplicateOf: `octo/other#${open('octo/other')}` });
  const look = () => ends.run({ does: 'issue', issue: ends.name(one) }, { home: false });
  expect((await look()).report.notes).toEqual([elsewhere]);
  expect((await look()).report.notes).toEqual([]);
});

test('so are those of a duplicate of one that is closed there: told there, and once', async () => {
  const [one, there] = [open(), open('octo/other')];
  const [id = 0] = await linked(ends, 1, ends.name(one));
  ends.github.people.close(`octo/other#${there}`);
  ends.github.people.close(`octo/repo#${one}`, { duplicateOf: `octo/other#${there}` });
  const { report, error } = await ends.run({ does: 'issue', issue: ends.name(one) }, { home: false });
  expect([told(ends, id), report.counts.told, error]).toEqual([[], 0, undefined]);
  expect(report.notes).toEqual([elsewhere]);
  await ends.run({ does: 'catch-up', repository: { ...ends.repository, repo: 'other' } }, { home: false });
  expect(told(ends, id)).toEqual([expect.stringContaining(`octo/other/issues/${there}`)]);
});

test('and so are those of an issue that is transferred', async () => {
  const one = open();
  await linked(ends, 1, ends.name(one));
  const { people, state } = ends.github;
  const fromId = state.issues.find((row) => row.number === one)?.id ?? 0;
  const { number } = people.transfer(`octo/repo#${one}`, 'octo/other');
  const to = { ...ends.name(number), repo: 'other' };
  const { report } = await ends.run({ does: 'transfer', from: ends.name(one), fromId, to });
  expect(report.notes).toEqual([elsewhere]);
});

test('nothing of that is said of a duplicate in the same repository', async () => {
  const one = open();
  await linked(ends, 1, ends.name(one));
  ends.github.people.close(`octo/repo#${one}`, { duplicateOf: `octo/repo#${open()}` });
  expect((await ends.run({ does: 'issue', issue: ends.name(one) }, { home: false })).report.notes).toEqual([]);
});

test('of the closed issue of a private repository that it is a duplicate of, a public log says nothing', async () => {
  ends.github.people.repository('octo/secret', { private: true, collaborators: { hubot: 'write' } });
  const [one, there] = [open(), open('octo/secret')];
  await linked(ends, 1, ends.name(one));
  ends.github.people.label(`octo/secret#${there}`, 'no-customer-updates');
  ends.github.people.close(`octo/secret#${there}`);
  ends.github.people.close(`octo/repo#${one}`, { duplicateOf: `octo/secret#${there}` });
  const token = { github: ends.github.people.token('workflow', { repositories: ['octo/repo', 'octo/secret'] }) };
  const { report } = await ends.run({ does: 'issue', issue: ends.name(one) }, { home: false, token });
  expect(report.counts.moved).toBe(1);
  expect([report.isPublic, JSON.stringify([report.notes, report.failures])]).toEqual([
    true,
    expect.not.stringContaining('secret'),
  ]);
});
