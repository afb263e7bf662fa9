import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GithubStandIn, startGithubStandIn } from '../../../src/testing/index.ts';
import { ask } from './ask.ts';

let github: GithubStandIn;
beforeEach(async () => {
  github = await startGithubStandIn();
});
afterEach(() => github.close());

const get = (path: string, as?: string | null) => ask(github, 'GET', path, as === undefined ? {} : { as });
const said = async (path: string, as?: string | null) => {
  const { status, body } = await get(path, as);
  return [status, body.message];
};

describe('tokens', () => {
  it('that nobody gave out are refused, and none at all reads what is public', async () => {
    expect(await said('/repos/octo/repo', 'wrong')).toEqual([401, 'Bad credentials']);
    expect((await get('/repos/octo/repo', null)).body).toMatchObject({ full_name: 'octo/repo', visibility: 'public' });
    const refused = await ask(github, 'POST', '/repos/octo/repo/issues', { body: { title: 'x' }, as: null });
    expect([refused.status, refused.body.message]).toEqual([401, 'Requires authentication']);
  });

  it('of a workflow or App are told nothing of themselves, a person’s is', async () => {
    expect(await said('/user')).toEqual([403, 'Resource not accessible by integration']);
    expect((await get('/user', 'app')).status).toBe(403);
    expect((await get('/user', 'person')).body).toMatchObject({ login: 'mona', type: 'User' });
  });

  it('do what their permissions say', async () => {
    github.people.open('octo/repo', { title: 'It breaks' });
    const repositories = ['octo/repo'];
    const reads = github.people.token('workflow', { repositories, permissions: { issues: 'read' } });
    const comment = (as: string) =>
      ask(github, 'POST', '/repos/octo/repo/issues/1/comments', { body: { body: 'hello' }, as });
    const refused = await comment(reads);
    expect([refused.status, refused.body.message]).toEqual([403, 'Resource not accessible by integration']);
    expect((await comment(github.tokens.workflow)).status).toBe(201);
    expect((await get('/repos/octo/repo/issues/1', reads)).status).toBe(200);
  });

  it('read what is public without any permission, and what is private with it alone', async () => {
    const none = { issues: 'none', contents: 'none' } as const;
    github.people.repository('octo/secret', { private: true });
    github.people.open('octo/secret', { title: 'It breaks' });
    const repositories = ['octo/repo', 'octo/secret'];
    const token = github.people.token('workflow', { repositories, permissions: none });
    expect((await get('/repos/octo/repo/releases', token)).status).toBe(200);
    expect((await get('/repos/octo/secret', token)).body).toMatchObject({ private: true, visibility: 'private' });
    for (const rest of ['issues', 'issues/1', 'issues/1/comments', 'releases', 'compare/main...main']) {
      expect(await said(`/repos/octo/secret/${rest}`, token)).toEqual([403, 'Resource not accessible by integration']);
    }
    expect((await get('/repos/octo/secret/issues/1', github.people.token('app', { repositories }))).status).toBe(200);
  });

  it('of a workflow write to their own repository alone', async () => {
    github.people.repository('octo/other');
    const refused = await ask(github, 'POST', '/repos/octo/other/issues', { body: { title: 'x' } });
    expect([refused.status, refused.body.message]).toEqual([403, 'Resource not accessible by integration']);
  });
});

describe('a private repository', () => {
  it('is not found by those who may not see it, in all its parts', async () => {
    github.people.repository('octo/secret', { private: true, collaborators: { monalisa: 'read' } });
    github.people.open('octo/secret', { title: 'It breaks' });
    for (const as of ['workflow', 'stranger', null]) {
      expect(await said('/repos/octo/secret', as)).toEqual([404, 'Not Found']);
      expect(await said('/repos/octo/secret/issues/1', as)).toEqual([404, 'Not Found']);
    }
    expect((await get('/repos/octo/secret', github.people.token('person', { by: 'monalisa' }))).status).toBe(200);
  });
});

describe('permissions of collaborators', () => {
  const permission = (login: string, as = 'workflow') => get(`/repos/octo/repo/collaborators/${login}/permission`, as);

  it('are the effective ones, in four old words and by the name of the role', async () => {
    github.people.collaborator('octo/repo', 'triager', 'triage');
    github.people.collaborator('octo/repo', 'keeper', 'maintain');
    github.people.account('passer-by');
    const all = ['mona', 'keeper', 'hubot', 'triager', 'monalisa', 'passer-by'];
    const answers = await Promise.all(all.map((login) => permission(login)));
    expect(answers.map(({ body }) => [body.permission, body.role_name])).toEqual([
      ['admin', 'admin'],
      ['write', 'maintain'],
      ['write', 'write'],
      ['read', 'triage'],
      ['read', 'read'],
      ['read', 'read'],
    ]);
    expect(answers[2]?.body.user).toMatchObject({ login: 'hubot', permissions: { push: true, admin: false } });
  });

  it('say none for a private repository', async () => {
    github.people.repository('octo/secret', { private: true });
    const as = github.people.token('workflow', { repositories: ['octo/secret'] });
    expect((await get('/repos/octo/secret/collaborators/hubot/permission', as)).body).toMatchObject({
      permission: 'none',
      role_name: 'none',
    });
  });

  it('are told to persons who may push, and to the repository’s own workflows and Apps', async () => {
    const refused = await permission('mona', 'stranger');
    expect([refused.status, refused.body.message]).toEqual([
      403,
      'Must have push access to view collaborator permission.',
    ]);
    github.people.repository('octo/other');
    expect(await said('/repos/octo/other/collaborators/mona/permission')).toEqual([
      403,
      'Resource not accessible by integration',
    ]);
  });

  it('are not there for bots, organizations and logins that nobody has', async () => {
    for (const login of ['github-actions[bot]', 'octo', 'nobody']) {
      const { status, body } = await permission(encodeURIComponent(login));
      expect([status, body.message]).toEqual([404, `${login} is not a user`]);
    }
  });

  it('are another thing than the association that comments show', async () => {
    github.people.open('octo/repo', { title: 'It breaks', by: 'monalisa' });
    expect((await get('/repos/octo/repo/issues/1')).body.author_association).toBe('MEMBER');
    expect((await permission('monalisa')).body.permission).toBe('read');
    github.people.repository('hubot/own', { collaborators: { monalisa: 'read' } });
    for (const by of ['hubot', 'monalisa', 'stranger']) github.people.open('hubot/own', { title: by, by });
    const { body } = await get('/repos/hubot/own/issues?direction=asc');
    expect(body.map((row: { author_association: string }) => row.author_association)).toEqual([
      'OWNER',
      'COLLABORATOR',
      'NONE',
    ]);
  });
});

describe('a repository', () => {
  it('leads on from its former names by its id, with all that follows', async () => {
    github.people.open('octo/repo', { title: 'It breaks' });
    github.people.rename('octo/repo', 'octo/middle');
    github.people.rename('octo/middle', 'octo/new');
    for (const former of ['repo', 'MIDDLE']) {
      const moved = await get(`/repos/octo/${former}/issues?state=all`);
      expect(moved.body).toMatchObject({ message: 'Moved Permanently', url: moved.headers.get('location') });
      expect([moved.status, moved.headers.get('location')]).toEqual([
        301,
        `${github.url}/repositories/501/issues?state=all`,
      ]);
      expect((await get(moved.body.url)).body[0].html_url).toBe('https://github.com/octo/new/issues/1');
    }
    expect((await ask(github, 'POST', '/repos/octo/repo/issues', { body: { title: 'x' } })).status).toBe(307);
  });

  it('has its former name until another one takes it', async () => {
    github.people.rename('octo/repo', 'octo/new');
    github.people.repository('octo/repo');
    expect((await get('/repos/octo/repo')).body.id).toBe(502);
  });

  it('is the same below the paths of an Enterprise server, whose links stay there', async () => {
    const { body } = await get('/api/v3/repos/Octo/Repo');
    expect([body.full_name, body.url]).toEqual(['octo/repo', `${github.url}/api/v3/repos/octo/repo`]);
    github.people.rename('octo/repo', 'octo/new');
    const { headers } = await get('/api/v3/repos/octo/repo/issues/1');
    expect(headers.get('location')).toBe(`${github.url}/api/v3/repositories/501/issues/1`);
  });

  it('has its pages where the stand-in was told', async () => {
    const own = await startGithubStandIn({ web: 'https://github.example.test' });
    const { body } = await ask(own, 'GET', '/repos/octo/repo');
    await own.close();
    expect([body.html_url, body.ssh_url]).toEqual([
      'https://github.example.test/octo/repo',
      'git@github.example.test:octo/repo.git',
    ]);
  });
});
