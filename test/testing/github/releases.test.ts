import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GithubStandIn, startGithubStandIn } from '../../../src/testing/index.ts';
import { type Asked, ask, type Body, handClock } from './ask.ts';

let github: GithubStandIn;
let clock: ReturnType<typeof handClock>;
beforeEach(async () => {
  clock = handClock();
  github = await startGithubStandIn({ clock });
});
afterEach(() => github.close());

const get = (path: string, as?: string) => ask(github, 'GET', `/repos/octo/repo/${path}`, as ? { as } : {});
const tags = ({ body }: Asked) => body.map((row: Body) => row.tag_name);

describe('releases', () => {
  it('are found by their tag, also one with a slash', async () => {
    github.people.release('octo/repo', { tag: 'app/v1.0.0', prerelease: true, by: 'octo-app[bot]' });
    const found = await get('releases/tags/app%2Fv1.0.0');
    expect(found.body).toMatchObject({
      tag_name: 'app/v1.0.0',
      prerelease: true,
      draft: false,
      author: { login: 'octo-app[bot]', type: 'Bot' },
      published_at: '2026-10-01T10:00:00Z',
    });
    expect((await get('releases/tags/v9')).status).toBe(404);
  });

  it('that are drafts show to those who may push, and by tag to nobody', async () => {
    github.people.release('octo/repo', { tag: 'v1', draft: true });
    const repositories = ['octo/repo'];
    const pushes = github.people.token('workflow', { repositories, permissions: { contents: 'write' } });
    expect([tags(await get('releases')), tags(await get('releases', 'stranger'))]).toEqual([[], []]);
    expect([tags(await get('releases', 'person')), tags(await get('releases', pushes))]).toEqual([['v1'], ['v1']]);
    expect((await get('releases/tags/v1', 'person')).status).toBe(404);
    expect(github.state.repositories.get(501)?.tags.has('v1')).toBe(false);
  });

  it('are listed by the age of their commits, not by when they were published', async () => {
    const old = github.people.commit('octo/repo');
    clock.pass(60);
    github.people.commit('octo/repo');
    github.people.release('octo/repo', { tag: 'v2' });
    clock.pass(60);
    github.people.release('octo/repo', { tag: 'v1.1', commit: old });
    expect(tags(await get('releases'))).toEqual(['v2', 'v1.1']);
    expect((await get('releases/tags/v1.1')).body).toMatchObject({
      created_at: '2026-10-01T10:00:00Z',
      published_at: '2026-10-01T10:02:00Z',
    });
  });
});

describe('comparing', () => {
  const standing = async (base: string, head: string) => {
    const { status, body } = await get(`compare/${base}...${head}`);
    return status === 200 ? [body.status, body.ahead_by, body.behind_by] : status;
  };

  it('says how head stands to base: by branch, tag and sha', async () => {
    const one = github.people.commit('octo/repo');
    github.people.release('octo/repo', { tag: 'v1' });
    const two = github.people.commit('octo/repo');
    const three = github.people.commit('octo/repo');
    expect(await standing('v1', 'main')).toEqual(['ahead', 2, 0]);
    expect(await standing(three, 'v1')).toEqual(['behind', 0, 2]);
    expect(await standing(one.slice(0, 7), 'v1')).toEqual(['identical', 0, 0]);
    const { body } = await get(`compare/v1...main?per_page=1&page=2`);
    expect([body.total_commits, body.commits.map(({ sha }: Body) => sha)]).toEqual([2, [three]]);
    expect(body.merge_base_commit.sha).toBe(one);
    expect(body.commits[0].parents[0].sha).toBe(two);
  });

  it('sees what a merge brought in', async () => {
    const base = github.people.commit('octo/repo');
    const side = github.people.commit('octo/repo', { branch: 'side', parents: [base] });
    const main = github.people.commit('octo/repo');
    expect(await standing('side', 'main')).toEqual(['diverged', 1, 1]);
    github.people.commit('octo/repo', { parents: [main, side] });
    expect(await standing(side, 'main')).toEqual(['ahead', 2, 0]);
  });

  it('knows neither a missing commit nor histories without a common one', async () => {
    const alone = github.people.commit('octo/repo', { branch: 'alone', parents: [] });
    expect(await standing('0'.repeat(40), 'main')).toBe(404);
    expect(await standing('main', 'nowhere')).toBe(404);
    expect(await standing(alone, 'main')).toBe(404);
  });
});
