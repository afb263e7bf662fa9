import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rowOf } from '../verbs/shop.ts';
import { issueAnew, sharedEnds } from './shared-ends.ts';
import { comments, linked, notes, told } from './two-ends.ts';

const ends = sharedEnds();
let number: number;
let place: string;
beforeAll(() => {
  ends.github.people.repository('octo/new', { collaborators: { hubot: 'write' } });
});
beforeEach(async () => {
  ({ number, place } = await issueAnew(ends, 'Moves away'));
});

const look = (how = {}) => ends.run({ does: 'issue', issue: ends.name(number) }, { home: false, ...how });
const sweep = (how = {}) => ends.run({ does: 'catch-up', repository: ends.repository }, { home: false, ...how });
const tokenThere = () => ({ github: ends.github.people.token('workflow', { repositories: ['octo/new'] }) });
const there = (to: number) => ({ ...ends.name(to), repo: 'new' });

describe('an issue that was transferred after its customers were told, of whose transfer no run heard', () => {
  test.each([
    ['by whoever asks for it under its old name', () => look()],
    ['by the sweep, and then by a run of where it is now', () => sweep()],
  ])('tells nobody again, moved %s', async (_, move) => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    ends.github.people.close(place);
    await look();
    expect(told(ends, id)).toHaveLength(1);
    const { number: to } = ends.github.people.transfer(place, 'octo/new');
    await ends.pass(600);
    await ends.shop.standIn.customer.write('Thank you!', { conversationId: id });
    await move();
    expect(rowOf(ends.shop, id).labels).toEqual([`github:octo/new#${to}`]);
    await ends.run({ does: 'issue', issue: there(to) }, { home: false });
    expect(told(ends, id)).toHaveLength(1);
  });

  test('hands nobody over again', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    ends.github.people.close(place);
    const settings = { completed: 'hand-over' } as const;
    await look({ settings });
    const before = notes(ends, id).length;
    const { number: to } = ends.github.people.transfer(place, 'octo/new');
    await look({ settings });
    await ends.run({ does: 'issue', issue: there(to) }, { home: false, settings });
    // One more, about the move.
    expect(notes(ends, id)).toHaveLength(before + 1);
  });

  test('hears of their replies where it is now, and notes its reopening for their team', async () => {
    const [one = 0, other = 0] = await linked(ends, 2, ends.name(number));
    ends.github.people.close(place);
    await look();
    const { number: to } = ends.github.people.transfer(place, 'octo/new');
    await ends.pass(600);
    await ends.shop.standIn.customer.write('Still broken!', { conversationId: one });
    await sweep();
    await ends.run({ does: 'catch-up', repository: there(to) }, { home: false, token: tokenThere() });
    expect(comments(ends, `octo/new#${to}`)).toHaveLength(1);
    ends.github.people.reopen(`octo/new#${to}`);
    await ends.run({ does: 'issue', issue: there(to) }, { home: false });
    const last = notes(ends, other).at(-1);
    expect(last).toContain(`octo/new#${to} was opened again`);
  });

  test('tells of another closing all the same', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    ends.github.people.close(place);
    await look();
    const { number: to } = ends.github.people.transfer(place, 'octo/new');
    ends.github.people.reopen(`octo/new#${to}`);
    await ends.pass(600);
    ends.github.people.close(`octo/new#${to}`);
    await look();
    expect(told(ends, id)).toHaveLength(2);
  });
});
