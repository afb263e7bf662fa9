import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Github } from '../../src/github/issue.ts';
import { type Hub, nameOf, octoRepo, openHub } from './hub.ts';

let hub: Hub;
let github: Github;
beforeAll(async () => {
  hub = await openHub();
  github = hub.github();
  hub.standIn.people.repository('octo/other');
  hub.standIn.people.repository('octo/secret', { private: true });
});
afterAll(() => hub.standIn.close());

const opened = (title: string, more: object = {}, repo = 'octo/repo') =>
  hub.standIn.people.open(repo, { title, ...more });

describe('an issue', () => {
  it('is read as it is now, in one request', async () => {
    const { people } = hub.standIn;
    const { id, number } = opened('It breaks', { body: 'Words', by: 'octo-app[bot]', labels: ['bug', 'ui'] });
    people.milestone(`octo/repo#${number}`, 'v2');
    people.close(`octo/repo#${number}`, { reason: 'not_planned' });
    people.lock(`octo/repo#${number}`);
    const requests = await hub.asked(async () => {
      expect(await github.readIssue({ ...nameOf(number), owner: 'OCTO' })).toEqual({
        name: nameOf(number),
        id,
        title: 'It breaks',
        body: 'Words',
        author: { login: 'octo-app[bot]', isBot: true },
        state: 'closed',
        reason: 'not_planned',
        closedAt: '2026-11-22T10:00:00Z',
        updatedAt: '2026-11-22T10:00:00Z',
        labels: ['bug', 'ui'],
        locked: true,
        milestone: 'v2',
      });
    });
    expect(requests).toEqual([`GET /repos/OCTO/repo/issues/${number}`]);
  });

  it('has an empty body, no reason and no closing while there is none', async () => {
    const { number } = opened('Bare');
    expect(await github.readIssue(nameOf(number))).toMatchObject({
      body: '',
      reason: null,
      closedAt: null,
      milestone: null,
    });
  });

  it('is followed to where it was transferred, with the number and id that it has there', async () => {
    const { number } = opened('Moves');
    const there = hub.standIn.people.transfer(`octo/repo#${number}`, 'octo/other');
    const requests = await hub.asked(async () => {
      expect(await github.readIssue(nameOf(number))).toMatchObject({
        name: nameOf(there.number, 'other'),
        id: there.id,
      });
    });
    expect(requests).toHaveLength(2);
  });

  it('is followed when its repository was renamed, and keeps its id', async () => {
    const { people } = hub.standIn;
    people.repository('octo/before');
    const { id, number } = opened('Stays', {}, 'octo/before');
    people.rename('octo/before', 'octo/after');
    expect(await github.readIssue(nameOf(number, 'before'))).toMatchObject({ name: nameOf(number, 'after'), id });
  });

  it('is not there when it was deleted, is a pull request, never was, or is not this token’s to see', async () => {
    const { people } = hub.standIn;
    const gone = opened('Gone').number;
    people.deleteIssue(`octo/repo#${gone}`);
    const pull = opened('Pull', { pull: true }).number;
    const hidden = opened('Hidden', {}, 'octo/secret').number;
    const left = opened('Leaves').number;
    people.transfer(`octo/repo#${left}`, 'octo/secret');
    for (const name of [nameOf(gone), nameOf(pull), nameOf(9999), nameOf(hidden, 'secret'), nameOf(left)])
      expect(await github.readIssue(name), JSON.stringify(name)).toBeUndefined();
  });

  it('of another host is refused before any request', async () => {
    const requests = await hub.asked(() =>
      expect(github.readIssue({ ...nameOf(1), host: 'ghe.acme.test' })).rejects.toThrow(
        /about ghe\.acme\.test, but the token is for github\.com/,
      ),
    );
    expect(requests).toEqual([]);
  });

  it('is read from an Enterprise server, below /api/v3 and /api/graphql', async () => {
    const { number } = opened('Enterprise');
    hub.standIn.people.close(`octo/repo#${number}`);
    const there = hub.github({ apiUrl: `${hub.standIn.url}/api/v3`, serverUrl: 'https://ghe.acme.test' });
    const name = { ...nameOf(number), host: 'ghe.acme.test' };
    const requests = await hub.asked(async () => {
      expect(await there.readIssue(name)).toMatchObject({ name, title: 'Enterprise' });
      expect((await there.readHistory(name)).closedAt).toBe('2026-11-22T10:00:00Z');
    });
    expect(requests).toEqual([`GET /api/v3/repos/octo/repo/issues/${number}`, 'POST /api/graphql']);
  });
});

describe('issues that changed', () => {
  it('come longest unchanged first, without pull requests, each once', async () => {
    const own = await openHub();
    const { people } = own.standIn;
    const later = () => own.clocks.near.sleep(60_000);
    people.open('octo/repo', { title: 'old' });
    await later();
    const since = new Date(own.clocks.near.now()).toISOString();
    for (const title of ['one', 'two', 'three']) {
      people.open('octo/repo', { title });
      await later();
    }
    people.open('octo/repo', { title: 'pull', pull: true });
    people.comment('octo/repo#2', { body: 'again' });
    const requests = await own.asked(async () => {
      const titles = (await own.github().issuesSince(octoRepo, since)).map(({ title }) => title);
      expect(titles).toEqual(['two', 'three', 'one']);
    });
    expect(requests).toHaveLength(1);
    await own.standIn.close();
  });

  it('are all read when there are many, one request for each hundred, also of one second', async () => {
    const own = await openHub();
    const { people } = own.standIn;
    const since = new Date(own.clocks.near.now()).toISOString();
    for (let one = 1; one <= 250; one += 1) people.open('octo/repo', { title: `${one}` });
    for (let one = 251; one <= 400; one += 1) {
      await own.clocks.near.sleep(1_000);
      people.open('octo/repo', { title: `${one}` });
    }
    const requests = await own.asked(async () => {
      const rows = await own.github().issuesSince(octoRepo, since);
      expect(new Set(rows.map(({ title }) => title)).size).toBe(400);
      expect(rows).toHaveLength(400);
    });
    expect(requests.length).toBeLessThanOrEqual(6);
    await own.standIn.close();
  });

  it('are not missed when others change while the list is read', async () => {
    const own = await openHub();
    const { people } = own.standIn;
    const since = new Date(own.clocks.near.now()).toISOString();
    for (let one = 1; one <= 150; one += 1) {
      await own.clocks.near.sleep(1_000);
      people.open('octo/repo', { title: `${one}` });
    }
    let answers = 0;
    // After the first page the oldest issue changes and goes to the end, so that page 2 would begin one row later.
    const meddling: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      answers += 1;
      if (answers === 1) people.comment('octo/repo#1', { body: 'meanwhile' });
      return answer;
    };
    const rows = await own.github({ fetch: meddling }).issuesSince(octoRepo, since);
    expect(new Set(rows.map(({ title }) => title)).size).toBe(150);
    await own.standIn.close();
  });
});

describe('a repository', () => {
  it('is asked once whether strangers can read it', async () => {
    const asking = hub.github({ as: 'person' });
    hub.standIn.people.collaborator('octo/secret', 'mona', 'read');
    const requests = await hub.asked(async () => {
      expect(await Promise.all([asking.isPublic(octoRepo), asking.isPublic({ ...octoRepo, owner: 'Octo' })])).toEqual([
        true,
        true,
      ]);
      expect(await asking.isPublic({ ...octoRepo, repo: 'secret' })).toBe(false);
      expect(await asking.isPublic({ ...octoRepo, repo: 'secret' })).toBe(false);
    });
    expect(requests).toHaveLength(2);
  });

  it('is known by a name that it had, and asked about once', async () => {
    hub.standIn.people.repository('octo/before');
    hub.standIn.people.rename('octo/before', 'octo/after');
    const asking = hub.github();
    const before = { ...octoRepo, repo: 'before' };
    const requests = await hub.asked(async () => {
      for (let at = 0; at < 2; at += 1) expect(await asking.presentName(before)).toEqual({ ...before, repo: 'after' });
      expect(await asking.presentName({ ...octoRepo, repo: 'never' })).toBeUndefined();
    });
    expect(requests).toHaveLength(3);
  });

  it('that this token may not see is an error, and asked about again', async () => {
    const place = { ...octoRepo, repo: 'secret' };
    await expect(github.isPublic(place)).rejects.toThrow(/GitHub repos\.get: there is no repository octo\/\w+/);
    expect(await hub.asked(() => github.isPublic(place).catch(() => undefined))).toHaveLength(1);
  });
});

describe('who may write', () => {
  it.each([
    ['admin', true],
    ['maintain', true],
    ['write', true],
    ['triage', false],
    ['read', false],
    ['none', false],
  ] as const)('a person with %s: %s', async (role, may) => {
    hub.standIn.people.collaborator('octo/repo', `person-${role}`, role);
    expect(await hub.github().mayWrite(octoRepo, { login: `person-${role}`, isBot: false })).toBe(may);
  });

  it('is asked once for each person, and never about bots', async () => {
    const asking = hub.github();
    const requests = await hub.asked(async () => {
      expect(await asking.mayWrite(octoRepo, { login: 'hubot', isBot: false })).toBe(true);
      expect(await asking.mayWrite(octoRepo, { login: 'HuBot', isBot: false })).toBe(true);
      expect(await asking.mayWrite(octoRepo, { login: 'hubot', isBot: true })).toBe(false);
      expect(await asking.mayWrite(octoRepo, { login: 'octo-app[bot]', isBot: false })).toBe(false);
    });
    expect(requests).toEqual(['GET /repos/octo/repo/collaborators/hubot/permission']);
  });

  it('no account that GitHub does not know', async () => {
    expect(await github.mayWrite(octoRepo, { login: 'nobody-at-all', isBot: false })).toBe(false);
  });

  it('is not told to a person without push access, which is said in words', async () => {
    await expect(hub.github({ as: 'stranger' }).mayWrite(octoRepo, { login: 'hubot', isBot: false })).rejects.toThrow(
      /getCollaboratorPermissionLevel: a personal token may ask that only with push access.*GitHub said 403/,
    );
  });
});
