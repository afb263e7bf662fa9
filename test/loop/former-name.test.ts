import { beforeEach, describe, expect, test } from 'vitest';
import { rowOf } from '../verbs/shop.ts';
import { endsForEach } from './shared-ends.ts';
import { linked, told } from './two-ends.ts';

const ends = endsForEach();
/** A conversation about the first issue of the repository that is called octo/repo now; octo/new was called so once. */
let stranger: number;

beforeEach(async () => {
  const { people } = ends.github;
  people.open('octo/repo', { title: 'Export drops a row', number: 1 });
  people.rename('octo/repo', 'octo/new');
  people.repository('octo/repo', { collaborators: { hubot: 'write' } });
  people.open('octo/repo', { title: 'Something else', number: 1 });
  [stranger = 0] = await linked(ends, 1, ends.name(1));
});

const run = (does: 'issue' | 'list') =>
  ends.run(
    { does, issue: { ...ends.repository, repo: 'new', number: 1 } },
    { home: false, settings: { formerRepositories: [ends.repository] } },
  );

describe('a former name that is another repository’s now', () => {
  test('tells its customers nothing of the issue of the same number, and says why', async () => {
    ends.github.people.close('octo/new#1');
    const { report, error } = await run('issue');
    expect(error).toBeUndefined();
    expect(told(ends, stranger)).toEqual([]);
    expect(rowOf(ends.shop, stranger).labels).toEqual(['github:octo/repo#1']);
    expect(report.notes).toEqual([expect.stringContaining('octo/repo is another repository now')]);
  });

  test('has no links in the listing', async () => {
    expect((await run('list')).report.counts.linked).toBe(0);
  });

  test('moves none of its links when the issue of the same number is a duplicate', async () => {
    ends.github.people.open('octo/new', { title: 'Other', number: 2 });
    ends.github.people.close('octo/new#1', { duplicateOf: 'octo/new#2' });
    expect((await run('issue')).report.counts.moved).toBe(0);
    expect(rowOf(ends.shop, stranger).labels).toEqual(['github:octo/repo#1']);
  });
});
