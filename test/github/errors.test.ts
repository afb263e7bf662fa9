import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChatwootError } from '../../src/chatwoot/errors.ts';
import { createGithub } from '../../src/github/create-github.ts';
import { testClock } from '../chatwoot/test-clock.ts';
import { type Hub, nameOf, octoRepo, openHub } from './hub.ts';

let hub: Hub;
let number: number;
beforeAll(async () => {
  hub = await openHub();
});
beforeEach(() => {
  hub.standIn.faults.clear();
  hub.standIn.resetRequests();
  hub.lines.length = 0;
  number = hub.standIn.people.open('octo/repo', { title: 'It breaks' }).number;
});
afterAll(() => hub.standIn.close());

async function thrownBy(work: Promise<unknown>): Promise<ChatwootError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ChatwootError);
  return error as ChatwootError;
}

describe('a failure of GitHub', () => {
  it.each([
    ['error-500', 'ServerError', 4],
    ['error-502-after', 'ServerError', 4],
    ['reset', 'Interrupted', 4],
    ['cut-answer', 'Interrupted', 4],
  ] as const)('%s is repeated for a read, which changed nothing, and then said', async (kind, expected, requests) => {
    hub.standIn.faults.add({ kind, times: 9 });
    const error = await thrownBy(hub.github().readIssue(nameOf(number)));
    expect(error).toMatchObject({
      kind: expected,
      operation: 'GitHub issues.get',
      mayHaveHappened: false,
      passing: true,
    });
    expect(hub.standIn.requests).toHaveLength(requests);
  });

  it('that passes is not noticed, and waited for by the clock', async () => {
    hub.standIn.faults.add({ kind: 'error-500', times: 2 });
    const before = hub.clocks.near.now();
    expect((await hub.github().readIssue(nameOf(number)))?.title).toBe('It breaks');
    expect(hub.clocks.near.now() - before).toBe(5_000);
  });

  it('leaves no wait behind for later calls', async () => {
    const github = hub.github();
    hub.standIn.faults.add({ kind: 'error-500' });
    await github.readIssue(nameOf(number));
    const before = hub.clocks.near.now();
    await github.readIssue(nameOf(number));
    await github.readIssue(nameOf(9999));
    await github.readIssue(nameOf(number));
    expect(hub.clocks.near.now()).toBe(before);
  });

  it('in which half a list came is not taken for an empty list', async () => {
    hub.standIn.people.comment(`octo/repo#${number}`, { body: 'Words' });
    hub.standIn.faults.add({ kind: 'cut-answer' });
    expect(await hub.github().comments(nameOf(number))).toHaveLength(1);
  });

  it('is not repeated past the deadline', async () => {
    hub.standIn.faults.add({ kind: 'error-500', times: 9 });
    const error = await thrownBy(hub.github({ deadline: hub.clocks.near.now() + 3_000 }).readIssue(nameOf(number)));
    expect(error).toMatchObject({ kind: 'TimedOut', mayHaveHappened: false });
    expect(error.message).toMatch(/the time of this step ends before it can be tried again/);
    expect(hub.standIn.requests).toHaveLength(2);
  });

  it('to answer in time is said with the seconds', async () => {
    hub.standIn.faults.add({ kind: 'hold', ms: 3_600_000, times: 9 });
    const error = await thrownBy(hub.github({ timeoutMs: 50 }).answer(octoRepo, 1, '+1'));
    expect(error).toMatchObject({ kind: 'TimedOut', mayHaveHappened: true });
    expect(error.message).toMatch(/no whole answer within 0\.05 s\. It may have been done all the same/);
  });
});

describe('a token', () => {
  it('that GitHub does not know is said so, and not shown', async () => {
    const error = await thrownBy(hub.github({ token: 'ghp_secret' }).readIssue(nameOf(number)));
    expect(error).toMatchObject({ kind: 'Unauthorized', status: 401, passing: false });
    expect(error.message).toMatch(/github\.com does not know the token.*check github-token.*Bad credentials/);
    expect(JSON.stringify([error, error.message, error.stack])).not.toContain('ghp_secret');
  });

  it('that is missing is said before any request', () => {
    expect(() => hub.github({ token: '' })).toThrow(/there is no token for GitHub: give github-token/);
  });

  it('without rights is told which it needs', async () => {
    const { people } = hub.standIn;
    people.repository('octo/private', { private: true });
    people.open('octo/private', { title: 'x' });
    const none = { issues: 'none', contents: 'none', pullRequests: 'none' } as const;
    const github = hub.github({
      token: people.token('workflow', { repositories: ['octo/private'], permissions: none }),
    });
    const there = { ...octoRepo, repo: 'private' };
    const reading = await thrownBy(github.readIssue(nameOf(1, 'private')));
    expect(reading).toMatchObject({ kind: 'Forbidden', status: 403 });
    expect(reading.message).toMatch(/give the job "permissions: issues: read".*Resource not accessible by integration/);
    expect((await thrownBy(github.readHistory(nameOf(1, 'private')))).message).toMatch(/"permissions: issues: read"/);
    expect((await thrownBy(github.addLabel(nameOf(1, 'private'), 'x'))).message).toMatch(
      /"permissions: issues: write"/,
    );
    expect((await thrownBy(github.releasesSince(there, '2026-01-01'))).message).toMatch(
      /"permissions: contents: read"/,
    );
  });

  it('may not write into an archived repository, which is said', async () => {
    hub.standIn.people.repository('octo/old');
    hub.standIn.people.open('octo/old', { title: 'x' });
    hub.standIn.people.archive('octo/old');
    const token = hub.standIn.people.token('workflow', { repositories: ['octo/old'] });
    const error = await thrownBy(hub.github({ token }).addLabel(nameOf(1, 'old'), 'x'));
    expect(error.message).toMatch(/the repository is archived, so nothing can be written to it/);
  });
});

describe('a limit', () => {
  it('of the hour is waited for, with a line for people, and by GitHub’s own clock', async () => {
    hub.standIn.faults.add({ kind: 'primary-limit', resetSeconds: 90 });
    const before = hub.clocks.near.now();
    // This machine's clock is ten minutes behind.
    const clock = { ...hub.clocks.near, now: () => hub.clocks.near.now() - 600_000 };
    expect((await hub.github({ clock }).readIssue(nameOf(number)))?.title).toBe('It breaks');
    expect(hub.clocks.near.now() - before).toBe(91_000);
    expect(hub.lines).toEqual(["Waiting 91 s for GitHub's limit of requests."]);
  });

  it('of the hour that ends after the step does is said with the time of its end', async () => {
    hub.standIn.faults.add({ kind: 'primary-limit', resetSeconds: 1_800, times: 9 });
    const now = hub.clocks.near.now();
    const error = await thrownBy(hub.github({ deadline: now + 600_000 }).readIssue(nameOf(number)));
    const end = new Date(now + 1_801_000).toISOString().replace('.000', '');
    expect(error).toMatchObject({ kind: 'RateLimited', status: 403, retryAfterMs: 1_801_000, mayHaveHappened: false });
    expect(error.message).toContain(
      `this token's requests are used up until ${end}, which is later than this step may wait`,
    );
    expect(hub.clocks.near.now()).toBe(now);
    expect(hub.standIn.requests).toHaveLength(1);
  });

  it.each([
    [{ status: 403, retryAfterSeconds: 30 }, 30_000],
    [{ status: 429, retryAfterSeconds: 20 }, 20_000],
    [{ status: 403, retryAfterSeconds: null }, 60_000],
  ] as const)('on too much at a time is waited for: %o', async (fault, ms) => {
    hub.standIn.faults.add({ kind: 'secondary-limit', ...fault });
    const before = hub.clocks.near.now();
    await hub.github().answer(octoRepo, hub.standIn.people.comment(`octo/repo#${number}`, { body: 'a' }).id, '+1');
    expect(hub.clocks.near.now() - before).toBe(ms);
  });

  it('that is met again and again ends the run', async () => {
    hub.standIn.faults.add({ kind: 'secondary-limit', times: 99 });
    const error = await thrownBy(hub.github().readIssue(nameOf(number)));
    expect(error).toMatchObject({ kind: 'RateLimited', passing: true });
    expect(error.message).toMatch(/GitHub asks to slow down and takes nothing until 20/);
    expect(hub.standIn.requests).toHaveLength(5);
  });

  it('holds for GraphQL as well', async () => {
    hub.standIn.faults.add({ kind: 'primary-limit', resetSeconds: 10 });
    expect((await hub.github().readHistory(nameOf(number))).closedAt).toBeNull();
  });

  it('is kept away from: writes are a second apart, what notifies people three', async () => {
    const github = hub.github();
    const before = hub.clocks.near.now();
    for (const label of ['a', 'b', 'c']) await github.addLabel(nameOf(number), label);
    expect(hub.clocks.near.now() - before).toBe(2_000);
    const between = hub.clocks.near.now();
    for (const ref of ['a', 'b', 'c']) await github.commentOnce(nameOf(number), 'x', ref);
    expect(hub.clocks.near.now() - between).toBeGreaterThanOrEqual(6_000);
  });
});

describe('the way to GitHub', () => {
  const clock = testClock();
  const at = (apiUrl: string, more: object = {}) =>
    createGithub({
      token: 'ghp_secret',
      apiUrl,
      serverUrl: 'https://github.com',
      clock,
      ...more,
    });

  /** A server that answers everything alike. */
  async function answering(status: number, headers: http.OutgoingHttpHeaders, body: string) {
    const seen: http.IncomingMessage[] = [];
    const server = http.createServer((request, response) => {
      seen.push(request);
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { url, seen, close: () => new Promise((done) => server.close(done)) };
  }

  it('that leads nowhere is said, and nothing can have happened', async () => {
    const closed = await answering(200, {}, '');
    await closed.close();
    const error = await thrownBy(at(closed.url).addLabel(nameOf(1), 'x'));
    expect(error).toMatchObject({ kind: 'Unreachable', mayHaveHappened: false, passing: true });
    expect(error.message).toMatch(/no answer from github\.com: nothing listens at that address/);
  });

  it('is not followed to another host, to which the token would go', async () => {
    const other = await answering(200, { 'content-type': 'application/json' }, '{}');
    const first = await answering(301, { location: `${other.url}/stolen?q=secret` }, '{}');
    const error = await thrownBy(at(first.url).readIssue(nameOf(1)));
    expect(error).toMatchObject({ kind: 'Unreachable', passing: false });
    expect(error.message).toMatch(/it redirects \(301\) to 127\.0\.0\.1:\d+, where a token must not go/);
    expect(error.message).not.toContain('secret');
    expect(other.seen).toHaveLength(0);
    await Promise.all([first.close(), other.close()]);
  });

  it('to a repository that is closed for legal reasons is said to be no matter of what was asked', async () => {
    const closed = await answering(451, { 'content-type': 'application/json' }, '{"message":"Access blocked"}');
    const error = await thrownBy(at(closed.url).readIssue(nameOf(1)));
    expect(error).toMatchObject({ kind: 'Forbidden', status: 451, passing: false });
    expect(error.message).toContain('Access blocked');
    await closed.close();
  });

  it('that goes in circles ends', async () => {
    const circle = await answering(301, { location: '/repos/octo/repo/issues/1' }, '{}');
    expect(await thrownBy(at(circle.url).readIssue(nameOf(1)))).toMatchObject({ kind: 'Unreachable' });
    expect(circle.seen).toHaveLength(6);
    await circle.close();
  });

  it.each(['<html>Sign in</html>', '', '{"half":', '"words"'])(
    'through a proxy that answers 200 with %s is no answer of GitHub’s',
    async (body) => {
      const proxy = await answering(200, { 'content-type': 'application/json' }, body);
      const error = await thrownBy(at(proxy.url).comments(nameOf(1)));
      expect(error).toMatchObject({ kind: 'ServerError' });
      expect(error.message).toMatch(/the answer \(200\) is not GitHub's: check the API's address/);
      await proxy.close();
    },
  );

  it('keeps a change a change when it is redirected', async () => {
    const { people } = hub.standIn;
    people.repository('octo/was');
    people.open('octo/was', { title: 'x' });
    const token = people.token('workflow', { repositories: ['octo/was'] });
    people.rename('octo/was', 'octo/is');
    await hub.github({ token }).addLabel(nameOf(1, 'was'), 'moved');
    expect((await hub.github({ token }).readIssue(nameOf(1, 'is')))?.labels).toEqual(['moved']);
  });

  it('is left at once when the step is cancelled, also while waiting', async () => {
    const stop = new AbortController();
    hub.standIn.faults.add({ kind: 'hold', ms: 3_600_000 });
    const reading = thrownBy(hub.github({ signal: stop.signal }).readIssue(nameOf(number)));
    setTimeout(() => stop.abort(new Error('The job was cancelled.')), 50);
    expect(await reading).toMatchObject({ kind: 'Interrupted', passing: false });
    const after = await thrownBy(hub.github({ signal: stop.signal }).readIssue(nameOf(number)));
    expect(after.message).toMatch(/cancelled before it was sent/);
    const waiting = new AbortController();
    const sleep = (): Promise<void> => {
      waiting.abort(new Error('The job was cancelled.'));
      return Promise.reject(waiting.signal.reason);
    };
    hub.standIn.faults.add({ kind: 'error-500' });
    const error = await thrownBy(
      hub.github({ signal: waiting.signal, clock: { ...hub.clocks.near, sleep } }).readIssue(nameOf(number)),
    );
    expect(error.message).toMatch(/cancelled while waiting to send\. Nothing was sent\./);
  });
});
