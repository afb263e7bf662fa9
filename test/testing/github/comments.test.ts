import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GithubStandIn, startGithubStandIn } from '../../../src/testing/index.ts';
import { ask, type Body, handClock, linksOf } from './ask.ts';

let github: GithubStandIn;
let clock: ReturnType<typeof handClock>;
beforeEach(async () => {
  clock = handClock();
  github = await startGithubStandIn({ clock });
  github.people.open('octo/repo', { title: 'It breaks', by: 'stranger' });
});
afterEach(() => github.close());

const comments = '/repos/octo/repo/issues/1/comments';
const write = (as = 'workflow', body = 'hello', path = comments) => ask(github, 'POST', path, { body: { body }, as });
const bodies = async (path: string) => (await ask(github, 'GET', path)).body.map(({ body }: Body) => body);

describe('comments', () => {
  it('are written by the token’s account and change the issue', async () => {
    clock.pass(60);
    const written = await write();
    expect(written.status).toBe(201);
    expect(written.body).toMatchObject({
      body: 'hello',
      user: { login: 'github-actions[bot]', type: 'Bot' },
      html_url: `https://github.com/octo/repo/issues/1#issuecomment-${written.body.id}`,
      author_association: 'NONE',
    });
    expect((await ask(github, 'GET', '/repos/octo/repo/issues/1')).body).toMatchObject({
      comments: 1,
      updated_at: '2026-10-01T10:01:00Z',
    });
  });

  it('come oldest first and in pages, of one issue or of all', async () => {
    github.people.open('octo/repo', { title: 'Another' });
    for (const body of ['one', 'two', 'three']) {
      github.people.comment(body === 'two' ? 'octo/repo#2' : 'octo/repo#1', { body });
      clock.pass(1);
    }
    expect(await bodies(comments)).toEqual(['one', 'three']);
    expect(await bodies('/repos/octo/repo/issues/comments')).toEqual(['one', 'two', 'three']);
    const first = await ask(github, 'GET', `${comments}?per_page=1`);
    expect(await bodies(linksOf(first).next ?? '')).toEqual(['three']);
  });

  it('can be taken since their last change, not their writing', async () => {
    const { id } = github.people.comment('octo/repo#1', { body: 'old' });
    clock.pass(60);
    github.people.comment('octo/repo#1', { body: 'new' });
    const since = `?since=${new Date(clock.now()).toISOString()}`;
    expect(await bodies(comments + since)).toEqual(['new']);
    github.people.editComment(id, 'edited');
    expect(await bodies(comments + since)).toEqual(['edited', 'new']);
    expect(await bodies(`/repos/octo/repo/issues/comments${since}&sort=updated`)).toEqual(['edited', 'new']);
    github.people.deleteComment(id);
    expect(await bodies(comments)).toEqual(['new']);
  });

  it('on a locked issue are for persons who may push, and for no App or workflow', async () => {
    github.people.lock('octo/repo#1');
    const refused = await write();
    expect([refused.status, refused.body.message]).toEqual([403, 'Unable to create comment because issue is locked.']);
    expect([(await write('app')).status, (await write('stranger')).status]).toEqual([403, 403]);
    expect((await write('person')).status).toBe(201);
    github.people.unlock('octo/repo#1');
    expect((await write()).status).toBe(201);
  });

  it('need a text, and not too long a one', async () => {
    expect((await write('workflow', '  ')).body.errors[0].message).toBe('Body cannot be blank');
    expect((await write('workflow', 'x'.repeat(65_537))).status).toBe(422);
    expect((await write('workflow', 'x'.repeat(65_536))).status).toBe(201);
  });

  it('of an archived repository are closed for everybody', async () => {
    github.people.archive('octo/repo');
    expect((await write('person')).body.message).toBe('Repository was archived so is read-only.');
  });

  it('on a pull request need another permission of a workflow', async () => {
    github.people.open('octo/repo', { title: 'fix', pull: true });
    const path = '/repos/octo/repo/issues/2/comments';
    expect((await write('workflow', 'hello', path)).status).toBe(403);
    const options = { repositories: ['octo/repo'], permissions: { pullRequests: 'write' } } as const;
    expect((await write(github.people.token('workflow', options), 'hello', path)).status).toBe(201);
  });
});

describe('reactions', () => {
  let path: string;
  beforeEach(() => {
    const { id } = github.people.comment('octo/repo#1', { body: '/chatwoot' });
    path = `/repos/octo/repo/issues/comments/${id}/reactions`;
  });
  const react = (content: string, as = 'workflow') => ask(github, 'POST', path, { body: { content }, as });

  it('are there once for each account and kind, however often they are given', async () => {
    const first = await react('+1');
    const again = await react('+1');
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect((await react('+1', 'person')).status).toBe(201);
    expect((await react('confused')).status).toBe(201);
    const listed = await ask(github, 'GET', path);
    expect(listed.body.map(({ content, user }: Body) => [content, user.login])).toEqual([
      ['+1', 'github-actions[bot]'],
      ['+1', 'mona'],
      ['confused', 'github-actions[bot]'],
    ]);
    expect((await ask(github, 'GET', `${path}?content=confused`)).body).toHaveLength(1);
  });

  it('show in the comment, and do not change it', async () => {
    clock.pass(60);
    await react('+1');
    const comment = (await ask(github, 'GET', path.replace(/\/reactions$/, ''))).body;
    expect(comment).toMatchObject({
      reactions: { total_count: 1, '+1': 1, '-1': 0 },
      updated_at: '2026-10-01T10:00:00Z',
    });
  });

  it('are of eight kinds, and need a comment of that repository', async () => {
    expect((await react('thumbs')).status).toBe(422);
    github.people.repository('octo/other');
    const as = github.people.token('workflow', { repositories: ['octo/other'] });
    const elsewhere = path.replace('octo/repo', 'octo/other');
    expect((await ask(github, 'POST', elsewhere, { body: { content: '+1' }, as })).status).toBe(404);
  });
});
