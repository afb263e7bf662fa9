import { beforeEach, describe, expect, test } from 'vitest';
import { issueUrl } from '../../src/github/issue-name.ts';
import { placesOf } from '../verbs/links/desk.ts';
import { issueAnew, sharedEnds } from './shared-ends.ts';
import { closedAt, linked, note, reactions, told } from './two-ends.ts';

const ends = sharedEnds();
let number: number;
let place: string;
let well: number;
/** One whose labels the server cannot write. */
let broken: number;
beforeEach(async () => {
  ({ number, place } = await issueAnew(ends));
  [well = 0] = await linked(ends, 1, ends.name(number));
  broken = await ends.shop.conversation();
  ends.shop.standIn.faults.add({ kind: 'error-500', path: `/conversations/${broken}/labels`, times: 1_000 });
});

const closing = () =>
  ends.run({ does: 'issue', issue: ends.name(number), own: { closedAt: closedAt(ends, place) } }, { home: false });
const later = async () => {
  ends.shop.standIn.faults.clear();
  await ends.pass(200);
  return ends.run({ does: 'issue', issue: ends.name(number) }, { home: false });
};
const say = (verb: string, id: number) =>
  ends.github.people.comment(place, { body: `/chatwoot ${verb} ${ends.address(id)}`, by: 'hubot' }).id;

describe('a closing whose issue links a conversation that fails', () => {
  test('by a command: the others are told, the run fails, and the next one makes up for it', async () => {
    const asked = say('link', broken);
    ends.github.people.close(place);
    const { error } = await closing();
    expect(error?.kind).toBe('ServerError');
    expect(told(ends, well)).toHaveLength(1);
    expect(reactions(ends, asked)).toEqual([]);
    expect((await later()).error).toBeUndefined();
    expect(reactions(ends, asked)).toEqual(['+1']);
    for (const id of [well, broken]) expect(told(ends, id)).toHaveLength(1);
  });

  test('by its text: the others are told, the run fails, and the next one makes up for it', async () => {
    ends.github.people.edit(place, { body: `See ${ends.address(broken)}` });
    ends.github.people.close(place);
    const { error } = await closing();
    expect(error?.kind).toBe('ServerError');
    expect(told(ends, well)).toHaveLength(1);
    expect((await later()).error).toBeUndefined();
    expect(placesOf(ends.shop, broken).labels).toEqual([`github:${place}`]);
    for (const id of [well, broken]) expect(told(ends, id)).toHaveLength(1);
  });
});

test('a link that cannot be taken away keeps the closing from being told, since its customer is not to hear of it', async () => {
  ends.shop.standIn.faults.clear();
  say('link', broken);
  await ends.run({ does: 'issue', issue: ends.name(number) }, { home: false });
  ends.shop.standIn.faults.add({ kind: 'error-500', path: `/conversations/${broken}/labels`, times: 1_000 });
  say('unlink', broken);
  ends.github.people.close(place);
  expect((await closing()).error?.kind).toBe('ServerError');
  for (const id of [well, broken]) expect(told(ends, id)).toEqual([]);
  expect((await later()).error).toBeUndefined();
  expect([well, broken].map((id) => told(ends, id).length)).toEqual([1, 0]);
});

test.each([
  ['a member', 'hubot'],
  ['an outsider', 'stranger'],
])('a command of %s that cannot be answered keeps no customer from being told', async (_, by) => {
  ends.shop.standIn.faults.clear();
  const body = `/chatwoot link ${ends.address(broken)}`;
  const asked = ends.github.people.comment(place, { body, by }).id;
  ends.github.faults.add({ kind: 'error-500', method: 'POST', path: '/reactions', times: 1_000 });
  ends.github.people.close(place);
  const { error } = await closing();
  expect(error?.kind).toBe('ServerError');
  expect(told(ends, well)).toHaveLength(1);
  ends.github.faults.clear();
  expect((await later()).error).toBeUndefined();
  expect(reactions(ends, asked)).toHaveLength(1);
  expect([well, broken].map((id) => told(ends, id).length)).toEqual([1, by === 'hubot' ? 1 : 0]);
});

test('a reply that the issue cannot hear of keeps nobody who was linked since from being told', async () => {
  ends.shop.standIn.faults.clear();
  ends.github.people.close(place);
  await closing();
  await ends.pass(2 * 86_400);
  await ends.shop.standIn.customer.write('Still broken!', { conversationId: well });
  await note(ends, broken, `Same as ${issueUrl(ends.name(number))}`);
  ends.github.faults.add({ kind: 'error-500', method: 'POST', path: '/labels', times: 1_000 });
  const { error } = await ends.run({ does: 'catch-up', repository: ends.repository });
  expect(error?.kind).toBe('ServerError');
  expect(told(ends, broken)).toHaveLength(1);
});
