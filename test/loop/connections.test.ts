import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LoopTask } from '../../src/loop/settings.ts';
import { placesOf } from '../verbs/links/desk.ts';
import { rowOf } from '../verbs/shop.ts';
import {
  closedAt,
  comments,
  countAnew,
  linked,
  note,
  openTwoEnds,
  reactions,
  type TwoEnds,
  told,
  writes,
} from './two-ends.ts';

let one: TwoEnds;
let other: TwoEnds;
let issue: ReturnType<TwoEnds['github']['people']['open']>;
let number: number;
let place: string;
beforeAll(async () => {
  one = await openTwoEnds();
  other = await openTwoEnds({}, one);
});
afterAll(async () => {
  await other.close();
  await one.close();
});
beforeEach(() => {
  issue = one.github.people.open('octo/repo', { title: 'Export drops a row' });
  number = issue.number;
  place = `octo/repo#${number}`;
});

const accountOf = ({ shop }: TwoEnds) => ({ baseUrl: shop.standIn.url, accountId: 1 });
/** One step of the two, each of which is told of both accounts. */
const step = (ends: TwoEnds, task: LoopTask) =>
  ends.run(task, { home: false, settings: { otherAccounts: [one, other].map(accountOf) } });
const look = (ends: TwoEnds, own?: { readonly closedAt: string }) =>
  step(ends, { does: 'issue', issue: ends.name(number), ...(own ? { own } : {}) });
const sweep = (ends: TwoEnds) => step(ends, { does: 'catch-up', repository: ends.repository });
const say = (body: string, by = 'hubot') => one.github.people.comment(place, { body, by }).id;
const label = () => `github:octo/repo#${number}`;

const orders: [string, () => readonly [TwoEnds, TwoEnds]][] = [
  ['the one first', () => [one, other]],
  ['the other first', () => [other, one]],
];
const third = 'https://third.example.test/app/accounts/1/conversations/42';

describe.each(orders)('two accounts in one repository, %s', (_, inOrder) => {
  test('each answer the commands about their own conversations, once, and leave the other’s alone', async () => {
    const ids = [await one.shop.conversation(), await other.shop.conversation()] as const;
    const asked = [say(`/chatwoot link ${one.address(ids[0])}`), say(`/chatwoot link ${other.address(ids[1])}`)];
    for (const ends of inOrder()) expect(await look(ends)).toMatchObject({ report: { counts: { linked: 1 } } });
    expect(asked.map((comment) => reactions(one, comment))).toEqual([['+1'], ['+1']]);
    expect(placesOf(one.shop, ids[0]).labels).toEqual([label()]);
    expect(placesOf(other.shop, ids[1]).labels).toEqual([label()]);
    expect(comments(one, place)).toEqual([]);
    countAnew(one);
    countAnew(other);
    for (const ends of inOrder()) await look(ends);
    expect([...writes(one), ...writes(other)]).toEqual([]);
  });

  test.each([
    ['an address of neither', () => third, 'none of the accounts'],
    ['no address', () => 'it', 'not the address of a conversation'],
  ])('refuse %s once, in one sentence', async (_name, addressOf, said) => {
    const asked = say(`/chatwoot link ${addressOf()}`);
    for (const ends of [...inOrder(), ...inOrder()]) await look(ends);
    expect(reactions(one, asked)).toEqual(['confused']);
    expect(comments(one, place)).toEqual([expect.stringContaining(said)]);
    expect(comments(one, place)[0]).not.toMatch(/third|http|42/);
  });

  test('leave an address of neither that stands beside an own one to whose the own one is', async () => {
    const id = await other.shop.conversation();
    const asked = say(`/chatwoot link ${other.address(id)}\n/chatwoot link ${third}`);
    for (const ends of inOrder()) await look(ends);
    expect(placesOf(other.shop, id).labels).toEqual([label()]);
    expect(reactions(one, asked)).toEqual(['confused']);
    expect(comments(one, place)).toEqual([expect.stringContaining('none of the accounts')]);
  });

  test('carry out nothing of a comment that is for both, and say so once', async () => {
    const ids = [await one.shop.conversation(), await other.shop.conversation()] as const;
    const asked = say(`/chatwoot link ${one.address(ids[0])}\n/chatwoot link ${other.address(ids[1])}`);
    for (const ends of [...inOrder(), ...inOrder()]) await look(ends);
    expect(reactions(one, asked)).toEqual(['confused']);
    expect(comments(one, place)).toEqual([expect.stringContaining('a comment of its own for each account')]);
    expect(placesOf(one.shop, ids[0]).labels).toEqual([]);
    expect(placesOf(other.shop, ids[1]).labels).toEqual([]);
  });

  test('answer an outsider by one face', async () => {
    const asked = say(`/chatwoot link ${other.address(await other.shop.conversation())}`, 'stranger');
    for (const ends of inOrder()) await look(ends);
    expect(reactions(one, asked)).toEqual(['confused']);
    expect(comments(one, place)).toEqual([]);
  });

  test('tell each customer of a closing once, and bring each one’s reply to the issue once', async () => {
    const [mine] = await linked(one, 1, one.name(number));
    const [theirs] = await linked(other, 1, other.name(number));
    if (!mine || !theirs) throw new Error('nobody is linked');
    one.github.people.close(place);
    const own = { closedAt: closedAt(one, place) };
    for (const ends of inOrder()) await look(ends, own);
    await one.pass(3_600);
    for (const ends of inOrder()) await sweep(ends);
    expect(told(one, mine)).toHaveLength(1);
    expect(told(other, theirs)).toHaveLength(1);
    expect([rowOf(one.shop, mine).status, rowOf(other.shop, theirs).status]).toEqual(['resolved', 'resolved']);

    await one.shop.standIn.customer.write('Still broken!', { conversationId: mine });
    await other.shop.standIn.customer.write('Still broken!', { conversationId: theirs });
    for (const ends of [...inOrder(), ...inOrder()]) await sweep(ends);
    expect(comments(one, place)).toHaveLength(2);
    expect(new Set(comments(one, place)).size).toBe(2);
    expect(issue.labels).toHaveLength(1);
  });

  test('open an issue for each agent’s note, once, and link it at the desk of the note', async () => {
    const ids = [await one.shop.conversation(), await other.shop.conversation()] as const;
    const title = `Crash of ${ids.join(' and ')}`;
    await note(one, ids[0], `/issue ${title}`);
    await note(other, ids[1], `/issue ${title}`);
    for (const ends of [...inOrder(), ...inOrder()]) await sweep(ends);
    const opened = one.github.state.issues.filter((row) => row.title === title);
    expect(opened).toHaveLength(2);
    const labels = [...placesOf(one.shop, ids[0]).labels, ...placesOf(other.shop, ids[1]).labels];
    expect(labels.toSorted()).toEqual(opened.map((row) => `github:octo/repo#${row.number}`).toSorted());
  });
});

test('two accounts that look at the same moment refuse an address of neither once', async () => {
  const asked = say(`/chatwoot link ${third}`);
  await Promise.all([look(one), look(other)]);
  expect(reactions(one, asked)).toEqual(['confused']);
  expect(comments(one, place)).toHaveLength(1);
});
