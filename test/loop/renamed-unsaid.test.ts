import { beforeEach, describe, expect, test } from 'vitest';
import { rowOf } from '../verbs/shop.ts';
import { endsForEach } from './shared-ends.ts';
import { linked, note, told } from './two-ends.ts';

const ends = endsForEach();
let id: number;
beforeEach(async () => {
  ends.github.people.open('octo/repo', { title: 'Export drops a row', number: 1 });
  [id = 0] = await linked(ends, 1, ends.name(1));
  ends.github.people.rename('octo/repo', 'octo/new');
});

const here = () => ({ ...ends.repository, repo: 'new' });
const catchUp = () => ends.run({ does: 'catch-up', repository: here() }, { home: false });
const labels = (conversation: number) => rowOf(ends.shop, conversation).labels;

describe('a scheduled run after a rename of which the settings know nothing', () => {
  test('moves the links that it sees, and says what to set for the others', async () => {
    const { report, error } = await catchUp();
    expect(error).toBeUndefined();
    expect(labels(id)).toEqual(['github:octo/new#1']);
    expect(report.notes).toEqual([expect.stringContaining('former-repositories: octo/repo')]);
    ends.github.people.close('octo/new#1');
    await ends.run({ does: 'issue', issue: { ...here(), number: 1 } }, { home: false });
    expect(told(ends, id)).toHaveLength(1);
  });

  test('tells of one that was closed meanwhile', async () => {
    ends.github.people.close('octo/new#1');
    await ends.pass(600);
    await catchUp();
    expect(told(ends, id)).toHaveLength(1);
  });

  test('leaves the links to other repositories alone, and asks GitHub about each of those once', async () => {
    ends.github.people.repository('octo/third');
    for (const number of [7, 8]) {
      ends.github.people.open('octo/third', { title: 'Theirs', number });
      const theirs = await ends.shop.conversation();
      await note(ends, theirs, `See https://github.com/octo/third/issues/${number}`);
    }
    ends.github.resetRequests();
    await catchUp();
    const asked = ends.github.requests.filter(({ path }) => path.includes('octo/third'));
    expect(asked).toHaveLength(1);
    expect(ends.shop.standIn.state.conversations.filter(({ labels: all }) => all.length > 0)).toHaveLength(1);
  });
});
