import { beforeEach, expect, test } from 'vitest';
import { issueUrl } from '../../src/github/issue-name.ts';
import type { LoopSettings } from '../../src/loop/settings.ts';
import { placesOf } from '../verbs/links/desk.ts';
import { endsForEach } from './shared-ends.ts';
import { linked, note, told } from './two-ends.ts';

const day = 86_400;
const ends = endsForEach();
let number: number;
let place: string;
/** An agent named the issue before anything of this project ran, and it was closed then. */
let id: number;
beforeEach(async () => {
  ({ number } = ends.github.people.open('octo/repo', { title: 'Export drops a row' }));
  place = `octo/repo#${number}`;
  id = await ends.shop.conversation();
  await note(ends, id, `Looks like ${issueUrl(ends.name(number))}`);
  ends.github.people.close(place);
  await ends.pass(30 * day);
});

const settings: Partial<LoopSettings> = { lookBackSeconds: day };
const catchUp = (more: Partial<LoopSettings> = {}) =>
  ends.run({ does: 'catch-up', repository: ends.repository }, { settings: { ...settings, ...more } });
const write = (conversation: number) =>
  ends.shop.standIn.customer.write('Something else', { conversationId: conversation });
const notTold = /1 conversation .*private note.*longer ago than look-back.*issue/;

test('the first scheduled run tells nobody of what was noted and closed long before it', async () => {
  await write(id);
  const { report, error } = await catchUp();
  expect([error, told(ends, id)]).toEqual([undefined, []]);
  expect(placesOf(ends.shop, id).labels).toEqual([]);
  expect(report.notes).toEqual([expect.stringMatching(notTold)]);
});

test('nor does a new comment on such an issue', async () => {
  ends.github.people.comment(place, { body: 'Works here.', by: 'stranger' });
  const { report, error } = await ends.run({ does: 'issue', issue: ends.name(number) }, { settings });
  expect([error, told(ends, id), report.counts.oldNotes]).toEqual([undefined, [], 1]);
  expect(report.notes).toEqual([expect.stringMatching(notTold)]);
  await catchUp();
  expect(told(ends, id)).toEqual([]);
});

test('somebody who asks for the issue has them told', async () => {
  await ends.run({ does: 'issue', issue: ends.name(number) }, { settings, home: false, firstAttempt: false });
  expect(told(ends, id)).toHaveLength(1);
});

test('a note of today about an issue that closed long ago links, and its customer alone is told', async () => {
  const other = await ends.shop.conversation();
  await note(ends, other, `Looks like ${issueUrl(ends.name(number))}`);
  await catchUp();
  expect([told(ends, other).length, told(ends, id)]).toEqual([1, []]);
});

test('a link that was seen before stays one, however old its note and the closing are', async () => {
  const [kept = 0] = await linked(ends, 1, ends.name(number));
  await ends.pass(30 * day);
  await write(kept);
  await catchUp();
  expect(told(ends, kept)).toHaveLength(1);
});

test('a closing of today reaches those who were noted long ago', async () => {
  ends.github.people.reopen(place);
  ends.github.people.close(place);
  await ends.pass(200);
  await catchUp();
  expect(told(ends, id)).toHaveLength(1);
});

test('the closing’s own run that is started again days later tells those whom it did not reach', async () => {
  const { closedAt = null } = ends.github.state.issues.find((one) => one.number === number) ?? {};
  if (closedAt === null) throw new Error('it is closed');
  const own = { closedAt: new Date(closedAt).toISOString() };
  await ends.run({ does: 'issue', issue: ends.name(number), own }, { settings, firstAttempt: false });
  expect(told(ends, id)).toHaveLength(1);
});

test('an old duplicate hands on nobody of old notes', async () => {
  const other = ends.github.people.open('octo/repo', { title: 'The other' });
  ends.github.people.reopen(place);
  ends.github.people.close(place, { reason: 'duplicate', duplicateOf: `octo/repo#${other.number}` });
  ends.github.people.close(`octo/repo#${other.number}`);
  await ends.pass(30 * day);
  ends.github.people.comment(place, { body: 'Works here.', by: 'stranger' });
  await catchUp();
  expect([told(ends, id), placesOf(ends.shop, id).labels]).toEqual([[], []]);
});
