import { beforeAll, describe, expect, test } from 'vitest';
import type { LoopTask } from '../../src/loop/settings.ts';
import { sharedEnds } from './shared-ends.ts';
import { linked, note, told } from './two-ends.ts';

const ends = sharedEnds();
const inRepository = (repo: string, number: number) => ({ ...ends.name(number), repo });
/** An issue of a repository that was renamed, with a link of before. */
async function linkedBefore() {
  const { number } = ends.github.people.open('octo/old-name', { title: 'Stays' });
  const [id = 0] = await linked(ends, 1, inRepository('old-name', number));
  ends.github.people.rename('octo/old-name', 'octo/new-name');
  return { number, id, place: `octo/new-name#${number}` };
}
beforeAll(() => {
  ends.github.people.repository('octo/old-name', { collaborators: { hubot: 'write' } });
});

const run = (task: LoopTask) =>
  ends.run(task, {
    settings: { formerRepositories: [{ ...ends.repository, repo: 'old-name' }] },
    token: { github: ends.github.people.token('workflow', { repositories: ['octo/new-name'] }) },
    home: false,
  });

describe('a conversation that was linked under an old name of its repository', () => {
  test.each(['a step', 'a command'])('is told nothing once %s took the link away', async (how) => {
    const { number, id, place } = await linkedBefore();
    const issue = inRepository('new-name', number);
    if (how === 'a step') await run({ does: 'unlink', issue, conversations: [id] });
    else {
      ends.github.people.comment(place, { body: `/chatwoot unlink ${ends.address(id)}`, by: 'hubot' });
      await run({ does: 'issue', issue });
    }
    ends.github.people.close(place);
    await ends.pass(200);
    const { error } = await run({ does: 'issue', issue });
    expect(error).toBeUndefined();
    expect(told(ends, id)).toEqual([]);
    // Linked anew, it is told.
    await note(ends, id, `https://github.com/octo/new-name/issues/${number}`);
    await run({ does: 'issue', issue });
    expect(told(ends, id)).toHaveLength(1);
  });
});
