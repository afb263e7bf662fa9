import { beforeEach, describe, expect, test } from 'vitest';
import { rowOf } from '../verbs/shop.ts';
import { sharedEnds } from './shared-ends.ts';
import { closedAt, countAnew, linked, note, told, writes } from './two-ends.ts';

const ends = sharedEnds();
let [one, other] = [0, 0];
/** The customer of the one, and of the other. */
let [id, theirs] = [0, 0];

beforeEach(async () => {
  await ends.pass(7_200);
  [one, other] = [open('One'), open('Other')];
  [id = 0] = await linked(ends, 1, ends.name(one));
  [theirs = 0] = await linked(ends, 1, ends.name(other));
  ends.github.people.close(at(one), { duplicateOf: at(other) });
  await look(one);
  expect(labels(id)).toEqual([label(other)]);
  await ends.pass(600);
});

const open = (title: string) => ends.github.people.open('octo/repo', { title }).number;
const at = (number: number) => `octo/repo#${number}`;
const look = (number: number, how = {}) =>
  ends.run({ does: 'issue', issue: ends.name(number) }, { home: false, ...how });
const labels = (conversation: number) => rowOf(ends.shop, conversation).labels;
const label = (number: number) => `github:octo/repo#${number}`;

describe('an issue that is no duplicate after all', () => {
  test('takes its customers back when it is reopened, and they are told when it closes', async () => {
    ends.github.people.reopen(at(one));
    expect((await look(one)).report.counts).toMatchObject({ moved: 1 });
    expect([labels(id), labels(theirs)]).toEqual([[label(one)], [label(other)]]);
    countAnew(ends);
    await look(one);
    expect(writes(ends)).toEqual([]);
    await ends.pass(600);
    ends.github.people.close(at(one));
    await look(one);
    expect([told(ends, id), told(ends, theirs)]).toMatchObject([[expect.stringContaining(`issues/${one}`)], []]);
  });

  test('does so when the mark was taken back as well', async () => {
    ends.github.people.reopen(at(one));
    ends.github.people.unmarkDuplicate(at(one), at(other));
    await look(one);
    expect(labels(id)).toEqual([label(one)]);
  });

  test('does so from the end of a chain', async () => {
    const last = open('Last');
    ends.github.people.close(at(other), { duplicateOf: at(last) });
    await look(other);
    expect(labels(id)).toEqual([label(last)]);
    ends.github.people.reopen(at(one));
    await look(one);
    expect([labels(id), labels(theirs)]).toEqual([[label(one)], [label(last)]]);
  });

  test('tells them when only its reason is put right', async () => {
    ends.github.people.close(at(one), { reason: 'completed' });
    const own = { closedAt: closedAt(ends, at(one)), reason: 'completed' };
    await ends.run({ does: 'issue', issue: ends.name(one), own }, { home: false });
    expect([told(ends, id), told(ends, theirs)]).toMatchObject([[expect.stringContaining(`issues/${one}`)], []]);
  });

  test('leaves those where they are whom an agent has linked to the other one since', async () => {
    await note(ends, id, `It is really https://github.com/octo/repo/issues/${other}`);
    ends.github.people.reopen(at(one));
    await look(one);
    expect(labels(id)).toEqual([label(other)]);
  });

  test('changes nothing in a dry run', async () => {
    ends.github.people.reopen(at(one));
    countAnew(ends);
    const { report } = await look(one, { settings: { dryRun: true } });
    expect(writes(ends)).toEqual([]);
    expect(report.notes.join()).toContain('would go back');
  });
});
