import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GithubStandIn, startGithubStandIn } from '../../../src/testing/index.ts';
import { ask, type Body } from './ask.ts';

let github: GithubStandIn;
beforeEach(async () => {
  github = await startGithubStandIn();
  for (const title of ['one', 'two']) github.people.open('octo/repo', { title });
});
afterEach(() => github.close());

const query = async (query: string, variables = {}, as = 'workflow', path = '/graphql'): Promise<Body> =>
  (await ask(github, 'POST', path, { body: { query, variables }, as })).body;
const history = `query ($number: Int!) {
  repository(owner: "octo", name: "repo") {
    issue(number: $number) {
      timelineItems(itemTypes: [CLOSED_EVENT, REOPENED_EVENT, MARKED_AS_DUPLICATE_EVENT], last: 2) {
        nodes {
          __typename
          ... on ClosedEvent {
            stateReason
            closer { __typename ... on Commit { oid } ... on PullRequest { merged mergeCommit { oid } } }
            duplicateOf { ...place }
          }
          ... on MarkedAsDuplicateEvent { canonical { ...place } isCrossRepository }
        }
      }
    }
  }
}
fragment place on Issue { number repository { nameWithOwner } }`;
const nodes = async (number: number, as?: string) =>
  (await query(history, { number }, as)).data.repository.issue.timelineItems.nodes;

describe('GraphQL', () => {
  it('names whom a token writes as, where REST would not', async () => {
    const viewer = async (as: string) => (await query('query me { viewer { login } }', {}, as)).data.viewer.login;
    expect([await viewer('workflow'), await viewer('app'), await viewer('person')]).toEqual([
      'github-actions[bot]',
      'octo-app[bot]',
      'mona',
    ]);
    expect((await query('{ viewer { login } }', {}, 'app', '/api/graphql')).data.viewer.login).toBe('octo-app[bot]');
    expect((await ask(github, 'POST', '/graphql', { body: { query: '{ viewer { login } }' }, as: null })).status).toBe(
      401,
    );
  });

  it('tells the commit or the pull request that closed an issue', async () => {
    const sha = github.people.commit('octo/repo');
    github.people.close('octo/repo#1', { commit: sha });
    github.people.open('octo/repo', { title: 'fix', pull: true });
    const merge = github.people.merge('octo/repo#3', { fixes: ['octo/repo#2'] });
    expect(await nodes(1)).toMatchObject([
      { __typename: 'ClosedEvent', stateReason: 'COMPLETED', closer: { __typename: 'Commit', oid: sha } },
    ]);
    expect((await nodes(2))[0].closer).toEqual({
      __typename: 'PullRequest',
      merged: true,
      mergeCommit: { oid: merge },
    });
  });

  it('tells the issue of which another is a duplicate, also where that is now', async () => {
    github.people.close('octo/repo#1', { duplicateOf: 'octo/repo#2' });
    github.people.repository('octo/other');
    github.people.transfer('octo/repo#2', 'octo/other');
    const place = { number: 1, repository: { nameWithOwner: 'octo/other' } };
    expect(await nodes(1)).toEqual([
      { __typename: 'MarkedAsDuplicateEvent', canonical: place, isCrossRepository: false },
      { __typename: 'ClosedEvent', stateReason: 'DUPLICATE', closer: null, duplicateOf: place },
    ]);
  });

  it('does not tell of an issue that the token cannot see', async () => {
    github.people.repository('octo/secret', { private: true, collaborators: { mona: 'admin' } });
    github.people.open('octo/secret', { title: 'hidden' });
    github.people.close('octo/repo#1', { duplicateOf: 'octo/secret#1' });
    expect((await nodes(1))[0].canonical).toBeNull();
    expect((await nodes(1, 'person'))[0].canonical).toMatchObject({ number: 1 });
  });

  it('gives the last items or the first ones', async () => {
    github.people.close('octo/repo#1');
    github.people.reopen('octo/repo#1');
    github.people.close('octo/repo#1', { reason: 'not_planned' });
    expect((await nodes(1)).map((node: Body) => node.__typename)).toEqual(['ReopenedEvent', 'ClosedEvent']);
    const items =
      '{ repository(owner: "octo", name: "repo") { issue(number: 1) { first: timelineItems(itemTypes: [CLOSED_EVENT], first: 1) { filteredCount nodes { ... on ClosedEvent { stateReason } } } } } }';
    expect((await query(items)).data.repository.issue.first).toEqual({
      filteredCount: 2,
      nodes: [{ stateReason: 'COMPLETED' }],
    });
  });

  it('follows the rename of a repository, but not the transfer of an issue', async () => {
    const title =
      'query ($number: Int!) { repository(owner: "octo", name: "repo") { nameWithOwner issue(number: $number) { title } } }';
    github.people.rename('octo/repo', 'octo/new');
    github.people.repository('octo/other');
    github.people.transfer('octo/new#1', 'octo/other');
    expect((await query(title, { number: 2 })).data.repository).toEqual({
      nameWithOwner: 'octo/new',
      issue: { title: 'two' },
    });
    expect(await query(title, { number: 1 })).toMatchObject({
      data: { repository: { issue: null } },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['repository', 'issue'],
          message: 'Could not resolve to an Issue with the number of 1.',
        },
      ],
    });
  });

  it('knows no repository that the token cannot see, and says so with status 200', async () => {
    github.people.repository('octo/secret', { private: true });
    const asked = { body: { query: '{ repository(owner: "octo", name: "secret") { id } }' } };
    const { status, body } = await ask(github, 'POST', '/graphql', asked);
    expect([status, body.data, body.errors[0].type]).toEqual([200, { repository: null }, 'NOT_FOUND']);
  });

  it('refuses an issue without the permission to read it', async () => {
    github.people.repository('octo/secret', { private: true });
    github.people.open('octo/secret', { title: 'hidden' });
    const options = { repositories: ['octo/secret'], permissions: { issues: 'none' } } as const;
    const as = github.people.token('workflow', options);
    const answer = await query('{ repository(owner: "octo", name: "secret") { issue(number: 1) { title } } }', {}, as);
    expect(answer.errors[0]).toMatchObject({ type: 'FORBIDDEN', message: 'Resource not accessible by integration' });
  });

  it('leaves [bot] out of an App’s login, other than REST', async () => {
    github.people.close('octo/repo#1', { by: 'octo-app[bot]' });
    const actor =
      '{ repository(owner: "octo", name: "repo") { issue(number: 1) { timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { actor { login } } } } } } }';
    expect((await query(actor)).data.repository.issue.timelineItems.nodes[0].actor.login).toBe('octo-app');
    expect((await ask(github, 'GET', '/repos/octo/repo/issues/1/events')).body[0].actor.login).toBe('octo-app[bot]');
  });

  it('does not know fields that were taken away, as an older Enterprise server', async () => {
    const older = await startGithubStandIn({ graphqlLacks: ['ClosedEvent.duplicateOf'] });
    older.people.open('octo/repo', { title: 'one' });
    older.people.close('octo/repo#1');
    const { body } = await ask(older, 'POST', '/graphql', { body: { query: history, variables: { number: 1 } } });
    await older.close();
    expect(body).toEqual({
      errors: [expect.objectContaining({ message: "Field 'duplicateOf' doesn't exist on type 'ClosedEvent'" })],
    });
  });

  it.each([
    ['a field that nobody knows', '{ viewer { shoeSize } }', "Field 'shoeSize' doesn't exist on type 'User'"],
    ['a change', 'mutation { closeIssue(input: {}) { id } }', 'refuses this query'],
    ['a directive', '{ viewer @include(if: true) { login } }', 'refuses this query'],
    [
      'an argument that it would ignore',
      '{ repository(owner: "octo", name: "repo", x: 1) { id } }',
      'the argument "x"',
    ],
    ['no fields of an object', '{ viewer }', 'names no fields of viewer'],
    ['fields of a text', '{ viewer { login { id } } }', 'asks for fields of login'],
    ['a variable that was not declared', '{ repository(owner: $x, name: "repo") { id } }', 'uses $x without'],
    ['a fragment that is missing', '{ viewer { ...me } }', 'the fragment me'],
    [
      'items of another type',
      '{ repository(owner: "octo", name: "repo") { issue(number: 1) { timelineItems(last: 1, itemTypes: [LABELED_EVENT]) { nodes { id } } } } }',
      'of the type LABELED_EVENT',
    ],
    [
      'items of every type',
      '{ repository(owner: "octo", name: "repo") { issue(number: 1) { timelineItems(last: 1) { nodes { id } } } } }',
      'of all types',
    ],
    ['a query that breaks off', '{ viewer { login', 'where a name is expected'],
  ])('refuses %s', async (_what, text, message) => {
    const answer = await query(text);
    expect([answer.data, answer.errors[0].message]).toEqual([undefined, expect.stringContaining(message)]);
  });

  it('wants a query', async () => {
    expect((await ask(github, 'POST', '/graphql', { body: {} })).status).toBe(400);
  });
});
