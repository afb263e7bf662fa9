import { beforeEach, describe, expect, test } from 'vitest';
import { placesOf } from '../verbs/links/desk.ts';
import { sharedEnds } from './shared-ends.ts';
import { comments, countAnew, notes, reactions, told, writes } from './two-ends.ts';

const ends = sharedEnds();
let number: number;
let place: string;
beforeEach(() => {
  number = ends.github.people.open('octo/repo', { title: 'Export drops a row', by: 'stranger' }).number;
  place = `octo/repo#${number}`;
});

const label = () => `github:octo/repo#${number}`;
const say = (body: string, by = 'hubot') => ends.github.people.comment(place, { body, by }).id;
const look = () => ends.run({ does: 'issue', issue: ends.name(number) }, { home: false });
const link = (id: number) => `/chatwoot link ${ends.address(id)}`;

describe('a command in a comment', () => {
  test('links and unlinks for a person who may write, and is answered by a thumb', async () => {
    const id = await ends.shop.conversation();
    const asked = say(`Thanks!\n${link(id)}`);
    const { report, error } = await look();
    expect(error).toBeUndefined();
    expect(placesOf(ends.shop, id).labels).toEqual([label()]);
    expect(reactions(ends, asked)).toEqual(['+1']);
    expect(report.counts).toMatchObject({ linked: 1, commandsDone: 1, commandsRefused: 0 });

    const taken = say(`/chatwoot unlink ${ends.address(id)}`);
    await look();
    expect(placesOf(ends.shop, id)).toMatchObject({ labels: [], attribute: undefined });
    expect(reactions(ends, taken)).toEqual(['+1']);
    expect(comments(ends, place)).toEqual([]);
    expect(told(ends, id)).toEqual([]);
  });

  test('is carried out once, whoever looks again', async () => {
    const id = await ends.shop.conversation();
    say(link(id));
    await look();
    await ends.run({ does: 'link', issue: ends.name(number), conversations: [id] });
    countAnew(ends);
    const { report } = await look();
    expect(writes(ends)).toEqual([]);
    expect(report.counts).toMatchObject({ linked: 0, commandsDone: 0 });
    expect(notes(ends, id)).toHaveLength(1);
  });

  test.each([
    ['an outsider', 'stranger'],
    ['somebody who may only read', 'monalisa'],
  ])('of %s does nothing and gets a face, and no word', async (_, by) => {
    const id = await ends.shop.conversation();
    const asked = say(link(id), by);
    const { report } = await look();
    expect(placesOf(ends.shop, id)).toEqual({ labels: [], attribute: undefined, notes: [] });
    expect(reactions(ends, asked)).toEqual(['confused']);
    expect(comments(ends, place)).toEqual([]);
    expect(report.counts).toMatchObject({ linked: 0, commandsRefused: 1 });
    countAnew(ends);
    await look();
    expect(writes(ends)).toEqual([]);
  });

  test('of a bot is not even answered', async () => {
    const id = await ends.shop.conversation();
    const asked = say(link(id), 'renovate[bot]');
    countAnew(ends);
    await look();
    expect(writes(ends)).toEqual([]);
    expect(reactions(ends, asked)).toEqual([]);
  });

  test('that a member quotes, shows as code, or mentions in a sentence does nothing', async () => {
    const id = await ends.shop.conversation();
    const asked = say(
      `> ${link(id)}\n\nNo, like this: \`${link(id)}\`\n\n\`\`\`\n${link(id)}\n\`\`\`\n${ends.address(id)}`,
    );
    countAnew(ends);
    await look();
    expect(writes(ends)).toEqual([]);
    expect(reactions(ends, asked)).toEqual([]);
    expect(placesOf(ends.shop, id).labels).toEqual([]);
  });

  test.each([
    ['another server', () => 'https://evil.example.test/app/accounts/1/conversations/1', 'another Chatwoot'],
    ['another account', (id: number) => ends.address(id).replace('accounts/1', 'accounts/2'), 'another account'],
    ['a conversation that is not there', () => ends.address(987_654), 'There is no such conversation'],
    ['no address', () => '42', 'not the address of a conversation'],
  ])('with %s is refused once, in one sentence without an address', async (_, addressOf, said) => {
    const id = await ends.shop.conversation();
    const asked = say(`/chatwoot link ${addressOf(id)}`);
    const { error, report } = await look();
    expect(error).toBeUndefined();
    await look();
    expect(reactions(ends, asked)).toEqual(['confused']);
    const [sentence, ...more] = comments(ends, place);
    expect(more).toEqual([]);
    expect(sentence).toContain(said);
    expect(sentence).not.toMatch(/conversations\/|987|http/);
    expect(JSON.stringify([report.notes, report.failures])).not.toMatch(/conversations\/|987/);
    expect(placesOf(ends.shop, id).labels).toEqual([]);
  });

  test('that is partly wrong is done as far as it is right', async () => {
    const id = await ends.shop.conversation();
    const asked = say(`${link(id)}\n/chatwoot link somewhere`);
    await look();
    expect(placesOf(ends.shop, id).labels).toEqual([label()]);
    expect(reactions(ends, asked)).toEqual(['confused']);
    expect(comments(ends, place)[0]).toContain('That is not the address of a conversation');
  });

  test('that is refused says where a better one belongs, since an edited one is not read again', async () => {
    const id = await ends.shop.conversation();
    const asked = say('/chatwoot link somewhere');
    await look();
    expect(comments(ends, place)[0]).toContain('in a new comment');
    ends.github.people.editComment(asked, link(id));
    await look();
    expect(placesOf(ends.shop, id).labels).toEqual([]);
  });

  test('whose answer was lost does not undo a newer one', async () => {
    const id = await ends.shop.conversation();
    const older = say(link(id));
    await look();
    const newer = say(`/chatwoot unlink ${ends.address(id)}`);
    await look();
    const { reactions: given } = ends.github.state;
    for (const one of given.filter(({ commentId }) => commentId === older)) given.delete(one.id);
    await look();
    expect(placesOf(ends.shop, id).labels).toEqual([]);
    expect(reactions(ends, older)).toEqual(['+1']);
    expect(reactions(ends, newer)).toEqual(['+1']);
    expect(notes(ends, id)).toHaveLength(2);
  });

  test('of an outsider does not overtake a member’s', async () => {
    const id = await ends.shop.conversation();
    say(link(id));
    say(`/chatwoot unlink ${ends.address(id)}`, 'stranger');
    await look();
    expect(placesOf(ends.shop, id).labels).toEqual([label()]);
  });

  test('that cannot be carried out now stays for the next run, and so do those behind it', async () => {
    const id = await ends.shop.conversation();
    const asked = say(link(id));
    ends.shop.standIn.faults.add({ kind: 'error-500', path: '/messages', times: 1_000 });
    const { error, report } = await look();
    expect(error).toMatchObject({ kind: 'ServerError' });
    expect(report.failures).toMatchObject([{ where: place, kind: 'ServerError' }]);
    expect(reactions(ends, asked)).toEqual([]);
    ends.shop.standIn.faults.clear();
    await look();
    expect(reactions(ends, asked)).toEqual(['+1']);
    expect(placesOf(ends.shop, id).labels).toEqual([label()]);
  });
});

describe('the text of an issue', () => {
  const opened = (body: string, by: string) =>
    ends.github.people.open('octo/repo', { title: 'From support', body, by }).number;

  test('links the conversations that it names, where its author may write', async () => {
    const ids = [await ends.shop.conversation(), await ends.shop.conversation()];
    number = opened(ids.map(ends.address).join('\n'), 'hubot');
    const { report } = await look();
    for (const id of ids) expect(placesOf(ends.shop, id).labels).toEqual([label()]);
    expect(report.counts.linked).toBe(2);
    countAnew(ends);
    await look();
    expect(writes(ends)).toEqual([]);
  });

  test('does not link again what somebody unlinked', async () => {
    const id = await ends.shop.conversation();
    number = opened(ends.address(id), 'hubot');
    place = `octo/repo#${number}`;
    await look();
    say(`/chatwoot unlink ${ends.address(id)}`);
    await look();
    countAnew(ends);
    await look();
    expect(writes(ends)).toEqual([]);
    expect(placesOf(ends.shop, id).labels).toEqual([]);
  });

  test.each(['stranger', 'monalisa', 'dependabot[bot]'])('of %s links nothing', async (by) => {
    const id = await ends.shop.conversation();
    number = opened(`Same for me: ${ends.address(id)}`, by);
    countAnew(ends);
    const { report, error } = await look();
    expect(error).toBeUndefined();
    expect(writes(ends)).toEqual([]);
    expect(placesOf(ends.shop, id)).toEqual({ labels: [], attribute: undefined, notes: [] });
    expect(JSON.stringify(report.notes)).not.toContain(String(ends.address(id)));
  });

  test('that names what is not there, or is elsewhere, links nothing and says so', async () => {
    const id = await ends.shop.conversation();
    number = opened(
      [ends.address(999_999), ends.address(id).replace('accounts/1', 'accounts/2'), `> ${ends.address(id)}`].join('\n'),
      'hubot',
    );
    const { report, error } = await look();
    expect(error).toBeUndefined();
    expect(report.notes).toEqual([expect.stringContaining('is not there')]);
    expect(report.notes.join()).not.toContain('999');
    expect(placesOf(ends.shop, id).labels).toEqual([]);
  });
});
