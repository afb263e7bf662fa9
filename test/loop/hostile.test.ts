import { beforeEach, describe, expect, test } from 'vitest';
import { placesOf } from '../verbs/links/desk.ts';
import { sharedEnds } from './shared-ends.ts';
import { comments, countAnew, type How, reactions, told, writes } from './two-ends.ts';

const ends = sharedEnds();
let number: number;

const nowhere = { labels: [], attribute: undefined, notes: [] };
const place = () => `octo/repo#${number}`;
const look = (how: How = {}) => ends.run({ does: 'issue', issue: ends.name(number) }, { home: false, ...how });
const open = (body: string, by = 'hubot') => {
  number = ends.github.people.open('octo/repo', { title: 'From support', body, by }).number;
};
const say = (body: string, by = 'hubot') => ends.github.people.comment(place(), { body, by }).id;

describe('the text of an issue that a member opened', () => {
  const address = (id: number) => ends.address(id);
  test.each<[string, (id: number) => string]>([
    [
      'GitHub took from a discussion',
      (id) =>
        `### Discussed in https://github.com/octo/repo/discussions/5\n\n<div type='discussions-op-text'>\n\n<sup>Originally posted by **stranger** March  1, 2026</sup>\nSee ${address(id)}</div>`,
    ],
    [
      'GitHub took from a comment',
      (id) =>
        `See ${address(id)}\n\n_Originally posted by @stranger in https://github.com/octo/repo/issues/1#issuecomment-5_`,
    ],
    [
      'GitHub took from a comment, with a link',
      (id) =>
        `See ${address(id)}\r\n\r\n_Originally posted by @stranger in [#1](https://github.com/octo/repo/issues/1#issuecomment-5)_\r\n`,
    ],
  ])('links nothing of what %s, which is somebody else’s, and says so', async (_, body) => {
    const id = await ends.shop.conversation();
    open(body(id));
    countAnew(ends);
    const { report, error } = await look();
    expect(error).toBeUndefined();
    expect(writes(ends)).toEqual([]);
    expect(placesOf(ends.shop, id)).toEqual(nowhere);
    expect(report.notes).toEqual([expect.stringMatching(/#\d+ names a conversation in words that GitHub took over/)]);
    // The member can still ask for it himself.
    say(`/chatwoot link ${ends.address(id)}`);
    await look();
    expect(placesOf(ends.shop, id).labels).toEqual([`github:${place()}`]);
  });

  test('links nothing of another server', async () => {
    const id = await ends.shop.conversation();
    open(ends.address(id).replace(/^http:\/\/[^/]+/, 'https://evil.example.test'));
    countAnew(ends);
    expect((await look()).error).toBeUndefined();
    expect(writes(ends)).toEqual([]);
    expect(placesOf(ends.shop, id)).toEqual(nowhere);
  });
});

describe('on a locked issue', () => {
  beforeEach(() => {
    open('');
    ends.github.people.lock(place());
  });

  test('a member’s command links all the same', async () => {
    const id = await ends.shop.conversation();
    const asked = say(`/chatwoot link ${ends.address(id)}`);
    const { error } = await look();
    expect(error).toBeUndefined();
    expect(placesOf(ends.shop, id).labels).toEqual([`github:${place()}`]);
    expect(reactions(ends, asked)).toEqual(['+1']);
  });

  test('a command that is refused has its face, its sentence in the report, and no promise that nobody keeps', async () => {
    const asked = say('/chatwoot link https://evil.example.test/app/accounts/1/conversations/1');
    const { report, error } = await look();
    expect(error).toBeUndefined();
    expect(reactions(ends, asked)).toEqual(['confused']);
    expect(comments(ends, place())).toEqual([]);
    expect(report.notes.join('\n')).toContain('another Chatwoot');
    expect(report.notes.join('\n')).toContain(`${place()} is locked`);
    expect(report.notes.join('\n')).not.toMatch(/next run|evil|conversations\//);
    ends.github.people.unlock(place());
    countAnew(ends);
    expect((await look()).error).toBeUndefined();
    expect(writes(ends)).toEqual([]);
  });

  test('customers are told, since a lock is between GitHub’s people', async () => {
    const id = await ends.shop.conversation();
    say(`/chatwoot link ${ends.address(id)}`);
    ends.github.people.close(place());
    await ends.pass(200);
    await look();
    expect(told(ends, id)).toHaveLength(1);
  });
});
