import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isMarked, marked, markerOf } from '../../src/github/marker.ts';
import { type Hub, nameOf, octoRepo, openHub } from './hub.ts';

let hub: Hub;
let number: number;
beforeAll(async () => {
  hub = await openHub();
});
beforeEach(() => {
  number = hub.standIn.people.open('octo/repo', { title: 'It breaks' }).number;
});
afterAll(() => hub.standIn.close());

const bodies = () => {
  const issue = hub.standIn.state.issues.find((row) => row.number === number);
  return hub.standIn.state.comments.filter(({ issueId }) => issueId === issue?.id).map(({ body }) => body);
};
const titled = (title: string) => hub.standIn.state.issues.filter((row) => row.title === title);

describe('a comment written once', () => {
  it('is there once, says whether it was there before, and takes three requests', async () => {
    const requests = await hub.asked(async () => {
      expect(await hub.github().commentOnce(nameOf(number), 'Two customers replied.', 'r1')).toBe(false);
    });
    expect(requests).toEqual([
      'POST /graphql',
      `GET /repos/octo/repo/issues/${number}/comments`,
      `POST /repos/octo/repo/issues/${number}/comments`,
    ]);
    expect(await hub.github().commentOnce(nameOf(number), 'Two customers replied.', 'r1')).toBe(true);
    expect(bodies()).toEqual([`Two customers replied.\n\n${markerOf('r1')}`]);
    expect(markerOf('r1')).toMatch(/^<!-- chatwoot-flows:[0-9a-f]{32} -->$/);
  });

  it('is another one for another ref, and on another issue', async () => {
    await hub.github().commentOnce(nameOf(number), 'a', 'r1');
    await hub.github().commentOnce(nameOf(number), 'a', 'r2');
    expect(bodies()).toHaveLength(2);
  });

  it.each(['workflow', 'app', 'person'] as const)('is found again with the token of %s', async (as) => {
    await hub.github({ as }).commentOnce(nameOf(number), 'a', 'r');
    expect(await hub.github({ as }).commentOnce(nameOf(number), 'a', 'r')).toBe(true);
  });

  it('is written all the same when somebody else copied its marker', async () => {
    hub.standIn.people.comment(`octo/repo#${number}`, { body: `Mine\n\n${markerOf('r')}`, by: 'stranger' });
    expect(await hub.github().commentOnce(nameOf(number), 'Ours', 'r')).toBe(false);
    expect(bodies()).toHaveLength(2);
  });

  it('is written all the same when a comment of ours quotes its marker', async () => {
    await hub.github().commentOnce(nameOf(number), `> ${markerOf('r')}`, 'other');
    expect(await hub.github().commentOnce(nameOf(number), 'Ours', 'r')).toBe(false);
  });

  it('is found behind hundreds of others', async () => {
    await hub.github().commentOnce(nameOf(number), 'a', 'r');
    for (let one = 1; one <= 250; one += 1) hub.standIn.people.comment(`octo/repo#${number}`, { body: `${one}` });
    expect(await hub.github().commentOnce(nameOf(number), 'a', 'r')).toBe(true);
  });

  it('is looked for until its run may write, when an earlier run may still be at work', async () => {
    const writesFrom = hub.clocks.near.now() + 60_000;
    const writing = hub.github({ writesFrom }).commentOnce(nameOf(number), 'a', 'r');
    await writing;
    expect(hub.clocks.near.now()).toBeGreaterThanOrEqual(writesFrom);
    expect(bodies()).toHaveLength(1);
  });

  it('is not made when the issue is locked for this token, which is said in words', async () => {
    hub.standIn.people.lock(`octo/repo#${number}`);
    const requests = await hub.asked(() =>
      expect(hub.github().commentOnce(nameOf(number), 'a', 'r')).rejects.toThrow(
        /GitHub issues\.createComment: the issue is locked.*GitHub said 403/,
      ),
    );
    expect(requests).toHaveLength(3);
  });

  it('is not made on an issue that is gone', async () => {
    await expect(hub.github().commentOnce(nameOf(9999), 'a', 'r')).rejects.toMatchObject({ kind: 'NotFound' });
  });
});

describe('an issue opened once', () => {
  const wanted = { title: 'From a customer', body: 'It breaks.' };

  it('is there once, answered as any other, and takes three requests', async () => {
    const requests = await hub.asked(async () => {
      const issue = await hub.github().openOnce(octoRepo, wanted, 'note 7');
      expect(issue).toMatchObject({ title: wanted.title, state: 'open', author: { login: 'github-actions[bot]' } });
      expect(await hub.github().openOnce(octoRepo, wanted, 'note 7')).toEqual(issue);
    });
    expect(titled(wanted.title)).toHaveLength(1);
    expect(requests).toEqual([
      'POST /graphql',
      'GET /repos/octo/repo/issues',
      'POST /repos/octo/repo/issues',
      'POST /graphql',
      'GET /repos/octo/repo/issues',
    ]);
  });

  it('is found when it was closed, and not taken from others who copied the marker', async () => {
    const title = 'Another';
    hub.standIn.people.open('octo/repo', { title, body: marked('x', markerOf('note 8')), by: 'stranger' });
    const { name } = await hub.github().openOnce(octoRepo, { title, body: 'x' }, 'note 8');
    hub.standIn.people.close(`octo/repo#${name.number}`);
    expect((await hub.github().openOnce(octoRepo, { title, body: 'x' }, 'note 8')).name).toEqual(name);
    expect(titled(title)).toHaveLength(2);
  });

  it('is refused in words where the title is missing', async () => {
    await expect(hub.github().openOnce(octoRepo, { title: '', body: 'x' }, 'note 9')).rejects.toThrow(
      /GitHub issues\.create: GitHub refused what was sent\. \(GitHub said 422: Validation Failed; title missing_field\)/,
    );
  });
});

describe('a marker', () => {
  it('counts at the end of a body alone', () => {
    const marker = markerOf('r');
    expect(isMarked(`${marked('Words  ', marker)}\r\n`, marker)).toBe(true);
    expect(isMarked(`${marker}\n\nWords`, marker)).toBe(false);
    expect(isMarked(null, marker)).toBe(false);
  });
});
