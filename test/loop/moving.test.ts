import { beforeEach, describe, expect, test } from 'vitest';
import type { IssueName } from '../../src/github/issue-name.ts';
import { placesOf } from '../verbs/links/desk.ts';
import { rowOf } from '../verbs/shop.ts';
import { sharedEnds } from './shared-ends.ts';
import { countAnew, linked, note, told, writes } from './two-ends.ts';

const ends = sharedEnds();
beforeEach(() => ends.pass(7_200));

const open = (title: string) => ends.github.people.open('octo/repo', { title }).number;
const at = (number: number) => `octo/repo#${number}`;
const look = (number: number, how = {}) =>
  ends.run({ does: 'issue', issue: ends.name(number) }, { home: false, ...how });
const labels = (id: number) => rowOf(ends.shop, id).labels;
const label = (number: number) => `github:octo/repo#${number}`;

describe('a duplicate', () => {
  test('hands its customers to the other issue, and they are told when that one closes', async () => {
    const [one, other] = [open('One'), open('Other')];
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(one), { duplicateOf: at(other) });
    const { report } = await look(one);
    expect(report.counts).toMatchObject({ moved: 1, told: 0 });
    expect(labels(id)).toEqual([label(other)]);
    expect(told(ends, id)).toEqual([]);
    countAnew(ends);
    await look(one);
    expect(writes(ends)).toEqual([]);

    ends.github.people.close(at(other));
    await look(other);
    expect(told(ends, id)).toEqual([expect.stringContaining(`issues/${other}`)]);
    expect(rowOf(ends.shop, id).status).toBe('resolved');
  });

  test('of an issue that is closed already: they are told in the same run', async () => {
    const [one, other] = [open('One'), open('Other')];
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(other));
    await look(other);
    ends.github.people.close(at(one), { duplicateOf: at(other) });
    const { report } = await look(one);
    expect(report.counts).toMatchObject({ moved: 1, told: 1 });
    expect(told(ends, id)).toEqual([expect.stringContaining(`issues/${other}`)]);
    countAnew(ends);
    await look(one);
    await look(other);
    expect(writes(ends)).toEqual([]);
  });

  test('that moved before the run died: they are told by the next', async () => {
    const [one, other] = [open('One'), open('Other')];
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(other));
    ends.github.people.close(at(one), { duplicateOf: at(other) });
    ends.shop.standIn.faults.add({ kind: 'error-500', path: '/filter', skip: 2, times: 1_000 });
    expect((await look(one)).error).toBeDefined();
    ends.shop.standIn.faults.clear();
    expect(told(ends, id)).toEqual([]);
    expect(labels(id)).toEqual([label(other)]);
    await look(one);
    expect(told(ends, id)).toHaveLength(1);
  });

  test('of a duplicate leads to the end of the chain', async () => {
    const [one, two, three] = [open('One'), open('Two'), open('Three')];
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(two), { duplicateOf: at(three) });
    ends.github.people.close(at(one), { duplicateOf: at(two) });
    await look(one);
    expect(labels(id)).toEqual([label(three)]);
  });

  test('ends the chain at one whose reason was put right', async () => {
    const [one, two, three] = [open('One'), open('Two'), open('Three')];
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(two), { duplicateOf: at(three) });
    ends.github.people.close(at(two), { reason: 'completed' });
    ends.github.people.close(at(one), { duplicateOf: at(two) });
    await look(one);
    expect(labels(id)).toEqual([label(two)]);
    expect(told(ends, id)).toEqual([expect.stringContaining(`issues/${two}`)]);
  });

  test('of one that the same run has told already: those who join are told, too', async () => {
    const [one, other] = [open('One'), open('Other')];
    const [id = 0] = await linked(ends, 1, ends.name(one));
    const [there = 0] = await linked(ends, 1, ends.name(other));
    ends.github.people.close(at(other));
    await ends.pass(10);
    ends.github.people.close(at(one), { duplicateOf: at(other) });
    await ends.pass(200);
    const { error } = await ends.run({ does: 'catch-up', repository: ends.repository }, { home: false });
    expect(error).toBeUndefined();
    for (const each of [id, there]) expect(told(ends, each)).toHaveLength(1);
  });

  test('takes along those whom the attribute alone links, by setting', async () => {
    const [one, other] = [open('One'), open('Other')];
    const id = await ends.shop.conversation();
    rowOf(ends.shop, id).customAttributes = { github_issue: `https://github.com/octo/repo/issues/${one}` };
    ends.github.people.close(at(one), { duplicateOf: at(other) });
    await look(one);
    expect(labels(id)).toEqual([]);
    await look(one, { settings: { linksFromAttribute: true } });
    expect(labels(id)).toEqual([label(other)]);
  });

  test('fails where a link cannot be moved, and the next run moves it', async () => {
    const [one, other] = [open('One'), open('Other')];
    const [id = 0, well = 0] = await linked(ends, 2, ends.name(one));
    ends.github.people.close(at(one), { duplicateOf: at(other) });
    ends.shop.standIn.faults.add({ kind: 'error-500', path: `/conversations/${id}/messages`, times: 1_000 });
    const { report, error } = await look(one);
    expect(report.counts).toMatchObject({ moved: 1, failed: 1 });
    expect(error?.message).toContain('could not be worked on: 1');
    ends.shop.standIn.faults.clear();
    await look(one);
    expect([labels(id), labels(well)]).toEqual([[label(other)], [label(other)]]);
  });

  test('of one that is its duplicate moves nothing, and people get the customers, once', async () => {
    const [one, other] = [open('One'), open('Other')];
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(one), { duplicateOf: at(other) });
    ends.github.people.close(at(other), { duplicateOf: at(one) });
    for (let round = 0; round < 3; round += 1) {
      await look(one);
      await look(other);
    }
    expect(labels(id)).toEqual([label(one)]);
    expect(told(ends, id)).toEqual([]);
    expect(rowOf(ends.shop, id).messages.filter((message) => message.private)).toHaveLength(2);
    expect(rowOf(ends.shop, id).status).toBe('open');
  });

  test('of an issue that this token may not see is for people', async () => {
    ends.github.people.repository('octo/secret', { private: true });
    ends.github.people.open('octo/secret', { title: 'Secret', number: 1 });
    const one = open('One');
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(one), { duplicateOf: 'octo/secret#1' });
    const { report } = await look(one);
    expect(report.counts).toMatchObject({ moved: 0, handedOver: 1, told: 0 });
    expect(report.notes.join()).not.toContain('octo/secret');
    expect(labels(id)).toEqual([label(one)]);
  });

  test('is told as one, by setting', async () => {
    const [one, other] = [open('One'), open('Other')];
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.close(at(one), { duplicateOf: at(other) });
    const { report } = await look(one, { settings: { duplicate: 'tell-and-resolve' } });
    expect(report.counts).toMatchObject({ moved: 0, told: 1 });
    expect(labels(id)).toEqual([label(one)]);
  });
});

describe('an issue that is elsewhere now', () => {
  test('was transferred: its links go along, and its customers are told there, once', async () => {
    ends.github.people.repository('octo/new', { collaborators: { hubot: 'write' } });
    const one = open('Moves away');
    const before = ends.github.state.issues.find((row) => row.number === one)?.id as number;
    const [id = 0] = await linked(ends, 1, ends.name(one));
    const there = ends.github.people.transfer(at(one), 'octo/new');
    const to: IssueName = { ...ends.name(there.number), repo: 'new' };
    const { report, error } = await ends.run({ does: 'transfer', from: ends.name(one), fromId: before, to });
    expect(error).toBeUndefined();
    expect(report.counts.moved).toBe(1);
    expect(labels(id)).toEqual([`github:octo/new#${there.number}`]);
    expect(placesOf(ends.shop, id).notes.at(-1)).toMatchObject({ linked: true, id: there.id, former: [before] });
    countAnew(ends);
    await ends.run({ does: 'transfer', from: ends.name(one), fromId: before, to });
    expect(writes(ends)).toEqual([]);
    ends.github.people.close(`octo/new#${there.number}`);
    await ends.run({ does: 'issue', issue: to }, { home: false });
    expect(told(ends, id)).toHaveLength(1);
  });

  test('was transferred where this token sees nothing: GitHub’s own word of where is enough', async () => {
    ends.github.people.repository('octo/hidden', { private: true });
    const one = open('Moves away');
    const [id = 0] = await linked(ends, 1, ends.name(one));
    const there = ends.github.people.transfer(at(one), 'octo/hidden');
    const to: IssueName = { ...ends.name(there.number), repo: 'hidden' };
    const { error } = await ends.run({ does: 'transfer', from: ends.name(one), fromId: 1, to });
    expect(error).toBeUndefined();
    expect(labels(id)).toEqual([`github:octo/hidden#${there.number}`]);
  });

  test('is asked for under its old name: links and all follow', async () => {
    const one = open('Moves away');
    const [id = 0] = await linked(ends, 1, ends.name(one));
    const there = ends.github.people.transfer(at(one), 'octo/new');
    ends.github.people.close(`octo/new#${there.number}`);
    const { report } = await look(one);
    expect(report.counts).toMatchObject({ moved: 1, told: 1 });
    expect(labels(id)).toEqual([`github:octo/new#${there.number}`]);
    expect(told(ends, id)).toHaveLength(1);
  });

  test('is in a repository that was renamed: found under both names, told once, and moved by the sweep', async () => {
    ends.github.people.repository('octo/old-name', { collaborators: { hubot: 'write' } });
    const number = ends.github.people.open('octo/old-name', { title: 'Stays' }).number;
    const old: IssueName = { ...ends.name(number), repo: 'old-name' };
    const [id = 0] = await linked(ends, 1, old);
    ends.github.people.rename('octo/old-name', 'octo/new-name');
    const repository = { ...ends.repository, repo: 'new-name' };
    const settings = { formerRepositories: [{ ...ends.repository, repo: 'old-name' }] };
    ends.github.people.close(`octo/new-name#${number}`);
    const { report } = await ends.run({ does: 'issue', issue: { ...repository, number } }, { home: false, settings });
    expect(report.counts.told).toBe(1);
    const token = { github: ends.github.people.token('workflow', { repositories: ['octo/new-name'] }) };
    const sweep = () => ends.run({ does: 'catch-up', repository }, { settings, token, home: false });
    expect((await sweep()).error).toBeUndefined();
    expect(labels(id)).toEqual([`github:octo/new-name#${number}`]);
    countAnew(ends);
    await sweep();
    expect(writes(ends)).toEqual([]);
    expect(told(ends, id)).toHaveLength(1);
  });

  test('is a duplicate in a repository that was renamed: its links move from under the old name', async () => {
    ends.github.people.repository('octo/once', { collaborators: { hubot: 'write' } });
    const [one, other] = [1, 2].map(
      (number) => ends.github.people.open('octo/once', { title: 'Stays', number }).number,
    );
    const [id = 0] = await linked(ends, 1, { ...ends.name(one as number), repo: 'once' });
    ends.github.people.rename('octo/once', 'octo/now');
    ends.github.people.close(`octo/now#${one}`, { duplicateOf: `octo/now#${other}` });
    const settings = { formerRepositories: [{ ...ends.repository, repo: 'once' }] };
    await ends.run({ does: 'issue', issue: { ...ends.name(one as number), repo: 'now' } }, { home: false, settings });
    expect(labels(id)).toEqual([`github:octo/now#${other}`]);
  });

  test('was transferred to a repository with runs of its own: the sweep here moves the link and tells nobody', async () => {
    const one = open('Moves away');
    const [id = 0] = await linked(ends, 1, ends.name(one));
    const there = ends.github.people.transfer(at(one), 'octo/new');
    ends.github.people.close(`octo/new#${there.number}`);
    await ends.pass(200);
    const sweep = () => ends.run({ does: 'catch-up', repository: ends.repository }, { home: false });
    const { report, error } = await sweep();
    expect(error).toBeUndefined();
    const moves = report.details.filter((one) => one.about === 'move');
    expect(moves).toContainEqual(expect.objectContaining({ conversation_id: id, issue: ends.name(one) }));
    expect(told(ends, id)).toEqual([]);
    countAnew(ends);
    await sweep();
    expect(writes(ends)).toEqual([]);
    expect(labels(id)).toEqual([`github:octo/new#${there.number}`]);
    await ends.run({ does: 'issue', issue: { ...ends.name(there.number), repo: 'new' } }, { home: false });
    expect(told(ends, id)).toHaveLength(1);
  });

  test('was deleted: said in words, and no run of others fails for it', async () => {
    const one = open('Gone');
    const [id = 0] = await linked(ends, 1, ends.name(one));
    ends.github.people.deleteIssue(at(one));
    expect((await look(one)).error).toMatchObject({ kind: 'NotFound' });
    await note(ends, id, `See https://github.com/octo/repo/issues/${one}`);
    const { report, error } = await ends.run({ does: 'catch-up', repository: ends.repository });
    expect(error).toBeUndefined();
    expect(report.notes).toContainEqual(
      expect.stringContaining(`octo/repo#${one} is named by conversations and is not there`),
    );
  });
});
