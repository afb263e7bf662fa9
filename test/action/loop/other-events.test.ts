import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issueLabel, issueUrl } from '../../../src/github/issue-name.ts';
import {
  commentEvent,
  type IssueAction,
  issueEvent,
  releaseEvent,
  scheduleEvent,
  transferEvents,
} from '../../github/payloads/payloads.ts';
import { countAnew, linked, note, notes, openTwoEnds, reactions, type TwoEnds, told } from '../../loop/two-ends.ts';
import { rowOf } from '../../verbs/shop.ts';
import { step } from './step.ts';

let ends: TwoEnds;
beforeEach(async () => {
  ends = await openTwoEnds();
  ends.github.people.open('octo/repo', { title: 'Export drops the last row' });
});
afterEach(() => ends.close());

const place = 'octo/repo#1';
const statusOf = (id: number) => rowOf(ends.shop, id).status;
const onIssue = (action: IssueAction['action'], inputs = {}) =>
  step(ends, inputs, issueEvent(ends.github, place, { action }));
const onSchedule = () => step(ends, {}, scheduleEvent(ends.github, 'octo/repo'));
const version = expect.stringContaining('is part of version v1.4.0');

describe('a step on', () => {
  it('a reopened issue notes it for the team and counts it', async () => {
    const [id] = (await linked(ends, 1, ends.name(1))) as [number];
    ends.github.people.close(place);
    await onIssue('closed');
    await ends.pass(60);
    ends.github.people.reopen(place);
    const run = await onIssue('reopened');
    expect(run).toMatchObject({ failed: undefined, result: { counts: { noted: 1, reopened: 0 } } });
    expect(notes(ends, id).at(-1)).toContain(place);
    expect(told(ends, id)).toHaveLength(1);
    expect(statusOf(id)).toBe('resolved');
  });

  it('a transferred issue moves its links to where it is now', async () => {
    const [id] = (await linked(ends, 1, ends.name(1))) as [number];
    ends.github.people.repository('octo/other', { collaborators: { mona: 'admin' } });
    ends.github.people.transfer(place, 'octo/other');
    const run = await step(ends, {}, transferEvents(ends.github, place).old);
    expect(run).toMatchObject({
      failed: undefined,
      outputs: { issue: 'octo/other#1' },
      result: { counts: { moved: 1 } },
    });
    expect(rowOf(ends.shop, id).labels).toEqual(['github:octo/other#1']);
  });

  it.each([
    ['a member', 'hubot', 1, ['+1']],
    ['somebody who may only read', 'monalisa', 0, ['confused']],
    ['an outsider', 'stranger', 0, ['confused']],
    ['a bot', 'helper[bot]', 0, []],
  ])('a comment with a command by %s', async (_, by, count, answers) => {
    const id = await ends.shop.conversation();
    const { id: comment } = ends.github.people.comment(place, { body: `/chatwoot link ${ends.address(id)}`, by });
    const run = await step(ends, {}, commentEvent(ends.github, comment));
    expect(run).toMatchObject({ failed: undefined, outputs: { linked: String(count) } });
    expect(reactions(ends, comment)).toEqual(answers);
    expect(rowOf(ends.shop, id).labels).toEqual(count === 1 ? [issueLabel(ends.name(1))] : []);
    expect(run.summary + run.log.join()).not.toContain(`conversations/${id}`);
  });

  it('a release tells with its version, and once', async () => {
    const [id] = (await linked(ends, 1, ends.name(1))) as [number];
    const commit = ends.github.people.commit('octo/repo');
    ends.github.people.close(place, { commit });
    const quiet = await onIssue('closed', { 'tell-on': 'release' });
    expect(told(ends, id)).toEqual([]);
    expect(quiet.log).toContain('octo/repo#1 waits for a release that contains it.');
    expect(quiet.result.waiting).toEqual([{ issue: place, why: 'unreleased' }]);
    await ends.pass(300);
    ends.github.people.release('octo/repo', { tag: 'v1.4.0' });
    const published = releaseEvent(ends.github, 'octo/repo', 'v1.4.0');
    for (let times = 0; times < 2; times += 1) {
      const run = await step(ends, { 'tell-on': 'release' }, published);
      expect(run).toMatchObject({ failed: undefined, outputs: { told: '1', resolved: '1', issue: '' } });
    }
    expect(told(ends, id)).toEqual([version]);
  });

  it('a schedule links what agents noted, and tells of what no run told of', async () => {
    const id = await ends.shop.conversation();
    await note(ends, id, `Same as ${issueUrl(ends.name(1))}`);
    const first = await onSchedule();
    expect(first).toMatchObject({ failed: undefined, result: { counts: { mended: 1 } } });
    expect(rowOf(ends.shop, id).labels).toEqual([issueLabel(ends.name(1))]);
    ends.github.people.close(place);
    await ends.pass(600);
    const second = await onSchedule();
    expect(second.outputs).toMatchObject({ ok: 'true', told: '1' });
    expect(told(ends, id)).toHaveLength(1);
  });

  it('an event that asks for nothing says so, and asks nobody', async () => {
    const { id } = ends.github.people.comment(place, { body: 'Thanks!' });
    const { name, payload } = commentEvent(ends.github, id);
    countAnew(ends);
    const run = await step(ends, {}, { name, payload: { ...payload, action: 'deleted' } });
    expect(run.outputs).toMatchObject({ ok: 'true', told: '0' });
    expect(run.log).toEqual(['The comment was deleted, which takes nothing back.', 'There was nothing to do.']);
    expect([...ends.shop.standIn.requests, ...ends.github.requests]).toEqual([]);
  });
});

describe('a step without an event', () => {
  it('release-tag right after the release, made with a workflow’s own token', async () => {
    const [id] = (await linked(ends, 1, ends.name(1))) as [number];
    ends.github.people.close(place, { commit: ends.github.people.commit('octo/repo') });
    await ends.pass(300);
    ends.github.people.release('octo/repo', { tag: 'v1.4.0', by: 'github-actions[bot]' });
    const inputs = { 'tell-on': 'release', 'release-tag': 'v1.4.0' };
    const run = await step(ends, inputs, undefined, { GITHUB_EVENT_NAME: 'push' });
    expect(run.outputs).toMatchObject({ ok: 'true', told: '1' });
    expect(told(ends, id)).toEqual([version]);
  });

  it('link, list-links and unlink work on the conversations that it names', async () => {
    const [id, other] = [await ends.shop.conversation(), await ends.shop.conversation()];
    const conversations = { 'conversation-id': `${id}, ${ends.address(other)}` };
    const link = await step(ends, { link: place, ...conversations });
    expect(link.outputs).toMatchObject({ ok: 'true', linked: '2', issue: place });
    expect([id, other].map((each) => rowOf(ends.shop, each).labels)).toEqual([
      [issueLabel(ends.name(1))],
      [issueLabel(ends.name(1))],
    ]);
    const list = await step(ends, { 'list-links': '1' });
    expect(list.outputs).toMatchObject({ linked: '2' });
    expect(list.log).toContain('Linked: 2. Label, note and attribute disagree in 0.');
    const unlink = await step(ends, { unlink: place, 'conversation-id': String(id) });
    expect(unlink.result.counts).toMatchObject({ unlinked: 1 });
    expect(rowOf(ends.shop, id).labels).toEqual([]);
  });

  it('issue looks at that one alone, where no event says more', async () => {
    ends.github.people.open('octo/repo', { title: 'Another' });
    const [[one], [two]] = [await linked(ends, 1, ends.name(1)), await linked(ends, 1, ends.name(2))];
    for (const closed of [place, 'octo/repo#2']) ends.github.people.close(closed);
    await ends.pass(300);
    const run = await step(ends, { issue: '2' }, undefined, { GITHUB_EVENT_NAME: 'workflow_dispatch' });
    expect(run.outputs).toMatchObject({ ok: 'true', told: '1', issue: 'octo/repo#2' });
    expect([told(ends, one as number).length, told(ends, two as number).length]).toEqual([0, 1]);
  });
});

describe('wrong inputs end the step with one sentence before any request', () => {
  it.each<[{ [name: string]: string }, RegExp]>([
    [{ 'tell-on': 'merge' }, /^input tell-on: it was "merge": give one of close, release\.$/],
    [{ 'on-completed': 'move' }, /^input on-completed: it was "move": give one of tell-and-resolve, /],
    [{ texts: 'completed: Hello {{ frist_name }}' }, /texts\.completed.*frist_name.*Nothing was sent\.$/],
    [{ texts: 'completed: [' }, /^input texts: it is neither YAML nor JSON: .* at line 1\.$/],
    [{ texts: 'done: It is done.' }, /texts\.done is for no kind of closing: there are completed, not-planned, /],
    [{ 'account-id': '' }, /^input account-id: it is missing: /],
    [{ 'base-url': '' }, /base-url is missing/],
    [{ 'github-token': '' }, /there is no token for GitHub: give github-token/],
    [{ connection: 'shop' }, /^input connection: it only means something with Temporal: /],
    [{ 'look-back': 'a day' }, /^input look-back: it was "a day": give a span such as /],
    [{ stoplabel: 'x' }, /^inputs: stoplabel is not an input of this action; the nearest is stop-label\.$/],
    [{ timeout: '5m' }, /^input timeout: it was "5m": give a whole number/],
  ])('%j', async (inputs, says) => {
    const labelled = issueEvent(ends.github, place, { action: 'labeled' });
    countAnew(ends);
    const run = await step(ends, inputs, labelled);
    expect(run.failed).toMatch(says);
    expect(run.outputs).toMatchObject({ ok: 'false', told: '0' });
    expect([...ends.shop.standIn.requests, ...ends.github.requests]).toEqual([]);
  });

  it('with every token masked before it can be said', async () => {
    const tokens = { token: 'tok-of-user', 'bot-token': 'tok-of-bot', 'github-token': 'tok-of-github' };
    const run = await step(ends, { ...tokens, stoplabel: 'x' }, undefined, { TEMPORAL_API_KEY: 'key-of-temporal' });
    expect(run.failed).toContain('stoplabel');
    expect(run.masked).toEqual(['key-of-temporal', 'tok-of-user', 'tok-of-bot', 'tok-of-github']);
  });
});
