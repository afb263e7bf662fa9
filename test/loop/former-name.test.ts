import { beforeEach, describe, expect, test } from 'vitest';
import { rowOf } from '../verbs/shop.ts';
import { endsForEach } from './shared-ends.ts';
import { countAnew, linked, told } from './two-ends.ts';

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

describe('a former name of another repository than the issue’s', () => {
  const other = { host: 'github.com', owner: 'octo', repo: 'other' };
  const old = { ...other, repo: 'old' };
  const settings = { formerRepositories: [old] };
  /** Linked to the first issue of octo/old, which is called octo/shop now. */
  let customer: number;
  let token: { github: string };

  beforeEach(async () => {
    const { people } = ends.github;
    for (const place of ['octo/old', 'octo/other']) {
      people.repository(place, { collaborators: { hubot: 'write' } });
      people.open(place, { title: 'Export drops a row', number: 1 });
    }
    [customer = 0] = await linked(ends, 1, { ...old, number: 1 });
    people.rename('octo/old', 'octo/shop');
    token = { github: people.token('workflow', { repositories: ['octo/shop', 'octo/other'] }) };
  });

  test('tells its customers nothing of the issue of the same number, and says why', async () => {
    ends.github.people.close('octo/other#1');
    await ends.pass(200);
    const task = { does: 'issue', issue: { ...other, number: 1 } } as const;
    const { report, error } = await ends.run(task, { home: false, settings, token });
    expect(error).toBeUndefined();
    expect(told(ends, customer)).toEqual([]);
    expect(report.notes).toContainEqual(expect.stringContaining('octo/old is no former name of octo/other'));
  });

  test('keeps its links when a step takes one of the other repository away', async () => {
    const task = { does: 'unlink', issue: { ...other, number: 1 }, conversations: [customer] } as const;
    const { report, error } = await ends.run(task, { home: false, settings, token });
    expect(error).toBeUndefined();
    expect(report.counts.unlinked).toBe(0);
    expect(rowOf(ends.shop, customer).labels).toEqual(['github:octo/old#1']);
  });
});

describe('a former name', () => {
  test('is asked about once a run, however many commands and issues there are', async () => {
    const { people } = ends.github;
    const issue = { ...ends.repository, repo: 'shop', number: 1 };
    people.repository('octo/old', { collaborators: { hubot: 'write' } });
    people.open('octo/old', { title: 'Export drops a row', number: 1 });
    people.rename('octo/old', 'octo/shop');
    for (let at = 0; at < 3; at += 1) {
      const body = `/chatwoot link ${ends.address(await ends.shop.conversation())}`;
      people.comment('octo/shop#1', { body, by: 'hubot' });
    }
    people.close('octo/shop#1');
    await ends.pass(200);
    const token = { github: people.token('workflow', { repositories: ['octo/shop'] }) };
    const settings = { formerRepositories: [{ ...ends.repository, repo: 'old' }] };
    countAnew(ends);
    const { report } = await ends.run({ does: 'issue', issue }, { home: false, settings, token });
    expect(report.counts).toMatchObject({ linked: 3, told: 3 });
    expect(ends.github.requests.filter(({ path }) => path.includes('/octo/old'))).toHaveLength(1);
  });
});
