import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { taskOfEvent } from '../../src/action/loop/event.ts';
import { sharedEnds } from './shared-ends.ts';
import { linked, told } from './two-ends.ts';

const ends = sharedEnds();

test('a pre-release that is made a release weeks later tells then, by the event that GitHub sends of it', async () => {
  const { people, state } = ends.github;
  const { number } = people.open('octo/repo', { title: 'Export drops a row' });
  const [id = 0] = await linked(ends, 1, ends.name(number));
  const pull = people.open('octo/repo', { title: 'Fix it', pull: true }).number;
  people.merge(`octo/repo#${pull}`, { fixes: [`octo/repo#${number}`] });
  await ends.pass(60);
  people.release('octo/repo', { tag: 'v2.0.0', prerelease: true });
  await ends.pass(14 * 86_400);
  const release = state.releases.find(({ tag }) => tag === 'v2.0.0');
  if (release) release.prerelease = false;

  const asked = taskOfEvent(
    'release',
    { action: 'released', release: { tag_name: 'v2.0.0', draft: false } },
    ends.repository,
  );
  if (!('task' in asked)) throw new Error(asked.nothing);
  await ends.run(asked.task, { settings: { tellOn: 'release' } });
  expect(told(ends, id)).toEqual([expect.stringContaining('v2.0.0')]);
});

// GitHub sends `published` when it was published as a pre-release, and only `released` when it becomes a release.
test.each(['close-the-loop', 'close-the-loop-organisation'])('the example %s starts on that event', (name) => {
  const { on } = parse(readFileSync(`examples/workflows/${name}.yml`, 'utf8')) as {
    on: { release: { types: string[] } };
  };
  expect(on.release.types).toEqual(expect.arrayContaining(['published', 'released']));
});

test('an event of a release that says nothing of that names both types', () => {
  const asked = taskOfEvent(
    'release',
    { action: 'edited', release: { tag_name: 'v1.0.0', draft: false } },
    ends.repository,
  );
  expect(asked).toEqual({ nothing: expect.stringContaining('types: [published, released]') });
});
