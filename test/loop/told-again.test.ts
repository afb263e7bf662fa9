import { beforeEach, describe, expect, test } from 'vitest';
import { rowOf } from '../verbs/shop.ts';
import { sharedEnds } from './shared-ends.ts';
import { closedAt, comments, linked, told } from './two-ends.ts';

const ends = sharedEnds();
beforeEach(() => ends.pass(7_200));

const open = (title: string) => ends.github.people.open('octo/repo', { title }).number;
const at = (number: number) => `octo/repo#${number}`;
const own = (number: number, reason: 'completed' | 'not_planned') =>
  ends.run(
    { does: 'issue', issue: ends.name(number), own: { closedAt: closedAt(ends, at(number)), reason } },
    { home: false },
  );
const look = (number: number, how = {}) =>
  ends.run({ does: 'issue', issue: ends.name(number) }, { home: false, ...how });
const write = (id: number) => ends.shop.standIn.customer.write('Thank you!', { conversationId: id });

describe('a customer hears once', () => {
  test('when the reason is put right right after the closing, though both events run soon', async () => {
    const one = open('One');
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(one), { reason: 'not_planned' });
    ends.github.people.close(at(one), { reason: 'completed' });
    await own(one, 'not_planned');
    await write(id);
    await own(one, 'completed');
    expect(told(ends, id)).toHaveLength(1);
  });

  test.each([
    ['when its reason goes to and fro right after the closing, and its own run tells in between', true],
    ['when its reason goes to and fro before the closing’s own run', false],
  ])('%s', async (_, isFirstSoon) => {
    const one = open('To and fro');
    const [id = 0] = await linked(ends, 1, ends.name(one));
    const reasons = ['completed', 'not_planned', 'completed'] as const;
    if (isFirstSoon) {
      ends.github.people.close(at(one));
      await own(one, 'completed');
      for (const reason of reasons.slice(1)) ends.github.people.close(at(one), { reason });
    } else {
      for (const reason of reasons) ends.github.people.close(at(one), { reason });
      await own(one, 'completed');
    }
    // Behind the message, where the last of the conversation does not show it.
    await write(id);
    await own(one, 'not_planned');
    await own(one, 'completed');
    expect(told(ends, id)).toHaveLength(1);
  });

  test('when the issue was transferred after the telling, however long ago', async () => {
    ends.github.people.repository('octo/new', { collaborators: { hubot: 'write' } });
    const one = open('Moves away');
    const before = ends.github.state.issues.find((row) => row.number === one)?.id as number;
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(one));
    await look(one);
    expect(told(ends, id)).toHaveLength(1);
    const there = ends.github.people.transfer(at(one), 'octo/new');
    const to = { ...ends.name(there.number), repo: 'new' };
    await ends.run({ does: 'transfer', from: ends.name(one), fromId: before, to });
    await ends.pass(100 * 86_400);
    await write(id);
    const token = { github: ends.github.people.token('workflow', { repositories: ['octo/new'] }) };
    const { error } = await ends.run(
      { does: 'catch-up', repository: { ...ends.repository, repo: 'new' } },
      { home: false, token },
    );
    expect(error).toBeUndefined();
    expect(told(ends, id)).toHaveLength(1);
    expect(comments(ends, `octo/new#${there.number}`)).toHaveLength(1);
  });
});

describe('nobody is told', () => {
  test('when the stop label comes while a run waits for the closing’s own', async () => {
    const one = open('One');
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(one));
    void ends.shop.clocks.far.sleep(50_000).then(() => ends.github.people.label(at(one), 'no-customer-updates'));
    await look(one);
    expect(told(ends, id)).toEqual([]);
  });

  test('when the issue is deleted while a run waits for the closing’s own', async () => {
    const one = open('One');
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(one));
    void ends.shop.clocks.far.sleep(50_000).then(() => ends.github.people.deleteIssue(at(one)));
    const { report } = await look(one);
    expect(told(ends, id)).toEqual([]);
    expect(report.notes).toEqual([`${at(one)} is not there any more: nobody was told of its closing.`]);
  });

  test('when the issue is said to be a duplicate of one that belongs to somebody else', async () => {
    ends.github.people.repository('mallory/trap');
    ends.github.people.open('mallory/trap', { title: 'Trap', number: 1 });
    ends.github.people.close('mallory/trap#1');
    const one = open('One');
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(one), { duplicateOf: 'mallory/trap#1' });
    const { report } = await look(one);
    expect(told(ends, id)).toEqual([]);
    expect(rowOf(ends.shop, id).labels).toEqual([`github:octo/repo#${one}`]);
    expect(report.counts).toMatchObject({ moved: 0, told: 0, handedOver: 1 });
  });

  test('when an issue with the stop label is a duplicate of one that is closed', async () => {
    const [one, other] = [open('One'), open('Other')];
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(other));
    ends.github.people.label(at(one), 'no-customer-updates');
    ends.github.people.close(at(one), { duplicateOf: at(other) });
    await look(one);
    expect(told(ends, id)).toEqual([]);
  });
});

test('the label that says that a customer replied does not come back when people take it off', async () => {
  const one = open('One');
  const [id = 0] = await linked(ends, 1, ends.name(one));
  ends.github.people.close(at(one));
  await look(one);
  await write(id);
  const sweep = () => ends.run({ does: 'catch-up', repository: ends.repository }, { home: false });
  await sweep();
  expect(comments(ends, at(one))).toHaveLength(1);
  const row = ends.github.state.issues.find((each) => each.number === one);
  expect(row?.labels).toHaveLength(1);
  row?.labels.splice(0);
  await sweep();
  expect(row?.labels).toEqual([]);
});
