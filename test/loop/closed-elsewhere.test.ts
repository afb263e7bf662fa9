import { beforeAll, expect, test } from 'vitest';
import { sharedEnds } from './shared-ends.ts';
import { linked, told } from './two-ends.ts';

const ends = sharedEnds();
beforeAll(() => {
  ends.github.people.repository('octo/code');
});

test('an issue that another repository’s pull request closed is told with the release of its milestone', async () => {
  const { people } = ends.github;
  const { number } = people.open('octo/repo', { title: 'Export drops a row' });
  const [id = 0] = await linked(ends, 1, ends.name(number));
  people.milestone(`octo/repo#${number}`, 'v1.4.0');
  const pull = people.open('octo/code', { title: 'Fix it', pull: true }).number;
  people.merge(`octo/code#${pull}`, { fixes: [`octo/repo#${number}`] });
  await ends.pass(60);
  people.release('octo/repo', { tag: 'v1.4.0', commit: people.commit('octo/repo') });
  const release = { does: 'release', repository: ends.repository, tag: 'v1.4.0' } as const;
  await ends.run(release, { settings: { tellOn: 'release' } });
  expect(told(ends, id)).toEqual([expect.stringContaining('v1.4.0')]);
});
