import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GithubStandIn, startGithubStandIn } from '../../../src/testing/index.ts';
import { type Asked, ask, type Body, handClock, linksOf } from './ask.ts';

let github: GithubStandIn;
let clock: ReturnType<typeof handClock>;
beforeEach(async () => {
  clock = handClock();
  github = await startGithubStandIn({ clock });
});
afterEach(() => github.close());

const issues = '/repos/octo/repo/issues';
const get = (path: string, as?: string | null) => ask(github, 'GET', path, as === undefined ? {} : { as });
const numbers = ({ body }: Asked) => body.map(({ number }: Body) => number);

describe('the list of issues', () => {
  beforeEach(() => {
    for (const title of ['one', 'two', 'three', 'four', 'five']) {
      github.people.open('octo/repo', { title, pull: title === 'three', by: title === 'five' ? 'stranger' : 'mona' });
      clock.pass(60);
    }
  });

  it('holds pull requests among the issues, newest first, and open ones only', async () => {
    github.people.close('octo/repo#4');
    const listed = await get(issues);
    expect(numbers(listed)).toEqual([5, 3, 2, 1]);
    expect(listed.body.map((row: Body) => 'pull_request' in row)).toEqual([false, true, false, false]);
    expect(numbers(await get(`${issues}?state=all`))).toEqual([5, 4, 3, 2, 1]);
    expect(numbers(await get(`${issues}?state=closed`))).toEqual([4]);
  });

  it('can be sorted by the last change and taken from a moment on, that second included', async () => {
    github.people.comment('octo/repo#2', { body: 'still there' });
    const moment = new Date(clock.now()).toISOString();
    expect(numbers(await get(`${issues}?sort=updated&direction=asc`))).toEqual([1, 3, 4, 5, 2]);
    expect(numbers(await get(`${issues}?since=${moment}`))).toEqual([2]);
    clock.pass(1);
    expect(numbers(await get(`${issues}?since=${new Date(clock.now()).toISOString()}`))).toEqual([]);
  });

  it('can be taken by who opened them', async () => {
    expect(numbers(await get(`${issues}?creator=Stranger`))).toEqual([5]);
    expect(numbers(await get(`${issues}?creator=nobody-known`))).toEqual([]);
  });

  it('has pages that lead on to each other by the repository’s id, and keep the other parameters', async () => {
    const first = await get(`${issues}?per_page=2&sort=created`);
    expect(linksOf(first)).toEqual({
      next: `${github.url}/repositories/501/issues?per_page=2&sort=created&page=2`,
      last: `${github.url}/repositories/501/issues?per_page=2&sort=created&page=3`,
    });
    const second = await get(linksOf(first).next ?? '');
    expect(Object.keys(linksOf(second))).toEqual(['prev', 'next', 'last', 'first']);
    const third = await get(linksOf(second).next ?? '');
    expect([numbers(first), numbers(second), numbers(third)]).toEqual([[5, 4], [3, 2], [1]]);
    expect(Object.keys(linksOf(third))).toEqual(['prev', 'first']);
    expect(linksOf(await get(issues))).toEqual({});
  });

  it('has 30 to a page unless told, and 100 at most', async () => {
    for (let at = 0; at < 120; at++) github.people.open('octo/repo', { title: `more ${at}` });
    expect((await get(issues)).body).toHaveLength(30);
    expect((await get(`${issues}?per_page=500`)).body).toHaveLength(100);
  });

  it('refuses a filter that it would ignore', async () => {
    const refused = await get(`${issues}?labels=bug`);
    expect([refused.status, refused.body.message]).toEqual([
      400,
      expect.stringContaining('no filter of issues by labels'),
    ]);
  });
});

describe('an issue', () => {
  it('that was transferred leads on to its new place, of which it takes id and number', async () => {
    github.people.repository('octo/other');
    for (const title of ['other', 'another']) github.people.open('octo/other', { title });
    const before = github.people.open('octo/repo', { title: 'moves' });
    github.people.comment('octo/repo#1', { body: 'comes along' });
    github.people.transfer('octo/repo#1', 'octo/other');
    const moved = await get(`${issues}/1/comments?per_page=5`);
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `${github.url}/repositories/502/issues/3/comments?per_page=5`,
    ]);
    const there = await get((await get(`${issues}/1`)).headers.get('location') ?? '');
    expect(there.body).toMatchObject({ number: 3, html_url: 'https://github.com/octo/other/issues/3', comments: 1 });
    expect(there.body.id).not.toBe(before.id);
    expect(numbers(await get(`${issues}?state=all`))).toEqual([]);
    expect((await ask(github, 'POST', `${issues}/1/comments`, { body: { body: 'hello' } })).status).toBe(307);
  });

  it('that was transferred twice leads to where it is now', async () => {
    for (const name of ['octo/second', 'octo/third']) github.people.repository(name);
    github.people.open('octo/repo', { title: 'moves' });
    github.people.transfer('octo/repo#1', 'octo/second');
    github.people.transfer('octo/second#1', 'octo/third');
    expect((await get(`${issues}/1`)).headers.get('location')).toBe(`${github.url}/repositories/503/issues/1`);
  });

  it('that went to a repository which the token cannot see is not found', async () => {
    github.people.repository('octo/secret', { private: true });
    github.people.open('octo/repo', { title: 'hides' });
    github.people.transfer('octo/repo#1', 'octo/secret');
    expect((await get(`${issues}/1`)).status).toBe(404);
  });

  it('that was deleted is gone, and no longer listed', async () => {
    github.people.open('octo/repo', { title: 'spam' });
    const { id } = github.people.comment('octo/repo#1', { body: 'spam too' });
    github.people.deleteIssue('octo/repo#1');
    expect((await get(`${issues}/1`)).status).toBe(410);
    expect((await get(`${issues}/comments/${id}`)).status).toBe(404);
    expect([(await get(`${issues}?state=all`)).body, (await get(`${issues}/comments`)).body]).toEqual([[], []]);
  });

  it('says why it is closed, by whom and since when, and forgets it when it is opened again', async () => {
    github.people.open('octo/repo', { title: 'breaks' });
    clock.pass(60);
    github.people.close('octo/repo#1', { reason: 'not_planned', by: 'hubot' });
    expect((await get(`${issues}/1`)).body).toMatchObject({
      state: 'closed',
      state_reason: 'not_planned',
      closed_at: '2026-10-01T10:01:00Z',
      closed_by: { login: 'hubot' },
    });
    github.people.reopen('octo/repo#1');
    expect((await get(`${issues}/1`)).body).toMatchObject({
      state: 'open',
      state_reason: 'reopened',
      closed_at: null,
      closed_by: null,
    });
  });

  it('is opened by the token’s account, with labels where it may set some', async () => {
    const body = { title: 'new', body: 'text', labels: ['bug'] };
    const made = await ask(github, 'POST', issues, { body });
    expect([made.status, made.body.user.login, made.body.labels[0].name]).toEqual([201, 'github-actions[bot]', 'bug']);
    const dropped = await ask(github, 'POST', issues, { body, as: 'stranger' });
    expect([dropped.status, dropped.body.number, dropped.body.labels]).toEqual([201, 2, []]);
    expect((await ask(github, 'POST', issues, { body: { body: 'no title' } })).body).toMatchObject({
      message: 'Validation Failed',
      errors: [{ field: 'title', code: 'missing_field' }],
    });
  });

  it('gets labels once each, made when the repository has none of that name', async () => {
    github.people.open('octo/repo', { title: 'breaks' });
    const label = (labels: string[], as = 'workflow') =>
      ask(github, 'POST', `${issues}/1/labels`, { body: { labels }, as });
    await label(['Bug']);
    const again = await label(['bug', 'ready']);
    expect(again.body.map(({ name, color }: Body) => [name, color])).toEqual([
      ['Bug', 'ededed'],
      ['ready', 'ededed'],
    ]);
    expect((await get(`${issues}/1/events`)).body.map(({ event, label: of }: Body) => [event, of.name])).toEqual([
      ['labeled', 'Bug'],
      ['labeled', 'ready'],
    ]);
    expect((await label(['mine'], 'stranger')).status).toBe(403);
    expect((await label(['x'.repeat(51)])).status).toBe(422);
  });

  it('tells by its events the commit that closed it, but not the pull request', async () => {
    for (const title of ['one', 'two']) github.people.open('octo/repo', { title });
    github.people.open('octo/repo', { title: 'fix', pull: true });
    const sha = github.people.commit('octo/repo', { message: 'Fixes #1' });
    github.people.close('octo/repo#1', { commit: sha });
    github.people.merge('octo/repo#3', { fixes: ['octo/repo#2'] });
    const closings = await Promise.all([1, 2].map((number) => get(`${issues}/${number}/events`)));
    expect(closings.map(({ body }) => [body[0].event, body[0].commit_id])).toEqual([
      ['closed', sha],
      ['closed', null],
    ]);
  });

  it('shows its milestone', async () => {
    github.people.open('octo/repo', { title: 'breaks' });
    github.people.milestone('octo/repo#1', 'v2');
    expect((await get(`${issues}/1`)).body.milestone).toMatchObject({ title: 'v2', number: 1, open_issues: 1 });
  });

  it('has no place in a repository without issues', async () => {
    github.people.repository('octo/quiet').hasIssues = false;
    const token = github.people.token('workflow', { repositories: ['octo/quiet'] });
    expect((await get('/repos/octo/quiet/issues', token)).status).toBe(410);
    expect((await ask(github, 'POST', '/repos/octo/quiet/issues', { body: { title: 'x' }, as: token })).status).toBe(
      410,
    );
  });
});
