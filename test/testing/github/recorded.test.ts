import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GithubStandIn, startGithubStandIn } from '../../../src/testing/index.ts';
import { ask, type Body, linksOf } from './ask.ts';

interface Exchange {
  method: string;
  path: string;
  status: number;
  response: Body;
  headers: Record<string, string>;
}

/** What GitHub answered, of `@octokit/fixtures`; recorded in July 2022 by somebody who may do everything. */
const recorded = (scenario: string): Exchange[] =>
  JSON.parse(
    readFileSync(`node_modules/@octokit/fixtures/scenarios/api.github.com/${scenario}/normalized-fixture.json`, 'utf8'),
  );
const exchange = (scenario: string, at: number): Exchange => recorded(scenario)[at] as Exchange;

/** Keys that GitHub has added since it was recorded: its published schema has them. */
const newer = ['has_discussions', 'immutable', 'updated_at'];

const kindOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

/** Where two answers differ in keys and kinds of values; lists by their first rows. */
function differences(ours: Body, theirs: Body, at = ''): string[] {
  if (kindOf(ours) !== kindOf(theirs)) return [`${at} is ${kindOf(ours)} here and ${kindOf(theirs)} there`];
  if (kindOf(ours) === 'list') {
    if (ours.length === 0 || theirs.length === 0) return [];
    return differences(ours[0], theirs[0], `${at}[0]`);
  }
  if (kindOf(ours) !== 'object') return [];
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...keys].flatMap((key) => {
    if (!(key in ours)) return [`${at}.${key} is missing here`];
    if (!(key in theirs)) return newer.includes(key) ? [] : [`${at}.${key} is missing there`];
    return differences(ours[key], theirs[key], `${at}.${key}`);
  });
}

let github: GithubStandIn;
beforeEach(async () => {
  github = await startGithubStandIn();
});
afterEach(() => github.close());
const as = 'person';

describe('answers have the keys and kinds of values that GitHub’s own had', () => {
  it('of a repository', async () => {
    const { response } = exchange('get-repository', 0);
    expect(differences((await ask(github, 'GET', '/repos/octo/repo', { as })).body, response)).toEqual([]);
  });

  it('of a repository that was renamed, with the redirect to it', async () => {
    const [, moved, there] = recorded('rename-repository') as [Exchange, Exchange, Exchange];
    github.people.rename('octo/repo', 'octo/new');
    const ours = await ask(github, 'GET', '/repos/octo/repo', { as });
    expect([ours.status, ours.headers.get('location')]).toEqual([moved.status, ours.body.url]);
    // Today GitHub adds the status to the body of every refusal.
    const { status, ...body } = ours.body;
    expect(differences(body, moved.response)).toEqual([]);
    expect(body.message).toBe(moved.response.message);
    expect(differences((await ask(github, 'GET', ours.body.url, { as })).body, there.response)).toEqual([]);
    const change = exchange('rename-repository', 3);
    expect([change.method, change.status]).toEqual(['patch', 307]);
  });

  it('of a list of issues, with the links to its other pages', async () => {
    const pages = recorded('paginate-issues');
    for (let at = 0; at < 13; at++) github.people.open('octo/repo', { title: `issue ${at}` });
    const shape = (url: string | undefined, place: string) => url?.replace(place, '');
    let path: string | undefined = '/repos/octo/repo/issues?per_page=3';
    for (const page of pages) {
      const ours = await ask(github, 'GET', path ?? '', { as });
      expect(differences(ours.body, page.response)).toEqual([]);
      expect(ours.body).toHaveLength(page.response.length);
      const links = linksOf({ ...ours, headers: new Headers(page.headers) });
      for (const [rel, url] of Object.entries(links)) {
        const own = shape(linksOf(ours)[rel], `${github.url}/repositories/501`);
        expect([rel, own]).toEqual([rel, shape(url, 'https://api.github.com/repositories/1000')]);
      }
      expect(Object.keys(linksOf(ours))).toEqual(Object.keys(links));
      path = linksOf(ours).next;
    }
    expect(path).toBeUndefined();
  });

  it('of an issue that is opened, and of its labels', async () => {
    const [opened, labeled] = recorded('add-labels-to-issue') as [Exchange, Exchange];
    const made = await ask(github, 'POST', '/repos/octo/repo/issues', { body: { title: 'Issue without a label' }, as });
    expect(made.status).toBe(opened.status);
    expect(differences(made.body, opened.response)).toEqual([]);
    const body = { labels: ['Foo', 'bAr', 'baZ'] };
    const labels = await ask(github, 'POST', '/repos/octo/repo/issues/1/labels', { body, as });
    expect(labels.status).toBe(labeled.status);
    expect(differences(labels.body, labeled.response)).toEqual([]);
    expect(labels.body.map(({ name, color }: Body) => [name, color])).toEqual(
      labeled.response.map(({ name, color }: Body) => [name, color]),
    );
  });

  it('of a release by its tag', async () => {
    const { response } = exchange('release-assets', 0);
    github.people.release('octo/repo', { tag: 'v1.0.0', body: 'text' });
    const { body } = await ask(github, 'GET', '/repos/octo/repo/releases/tags/v1.0.0', { as });
    expect(differences(body, response)).toEqual([]);
  });

  it('of what is refused for one of its fields', async () => {
    const { response } = exchange('errors', 0);
    const refused = await ask(github, 'POST', '/repos/octo/repo/issues', { body: {}, as });
    const { status, ...body } = refused.body;
    expect(refused.status).toBe(exchange('errors', 0).status);
    expect(differences(body, response)).toEqual([]);
  });
});

it('finds what differs: a key on one side, another kind of value, at any depth', () => {
  expect(differences({ a: 1, user: { id: '1' }, rows: [{ b: null }] }, { user: { id: 1 }, rows: [{ b: 2 }] })).toEqual([
    '.a is missing there',
    '.user.id is string here and number there',
    '.rows[0].b is null here and number there',
  ]);
});
