import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GithubStandIn, startGithubStandIn } from '../../../src/testing/index.ts';
import { ask, handClock } from './ask.ts';

let github: GithubStandIn;
let clock: ReturnType<typeof handClock>;
/** Waits that the stand-in began, in milliseconds; each ends when the test says so. */
let waits: { ms: number; end: () => void }[];

beforeEach(async () => {
  waits = [];
  clock = handClock();
  github = await startGithubStandIn({ clock, sleep: (ms) => new Promise((end) => void waits.push({ ms, end })) });
  github.people.open('octo/repo', { title: 'It breaks' });
});
afterEach(async () => {
  for (const { end } of waits) end();
  await github.close();
});

const comments = '/repos/octo/repo/issues/1/comments';
const say = (body = 'hello') => ask(github, 'POST', comments, { body: { body } });
const written = () => github.state.comments.all().map(({ body }) => body);
const broken = expect.objectContaining({ message: expect.stringMatching(/fetch failed|terminated/) });
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((next) => setTimeout(next, 1));
};

describe('a request that goes wrong', () => {
  it('lose-answer: the work is done, the client learns nothing', async () => {
    github.faults.add({ kind: 'lose-answer', request: 2 });
    await say('first');
    await expect(say('second')).rejects.toEqual(broken);
    expect(written()).toEqual(['first', 'second']);
    expect(github.requests.map(({ status, fault, by }) => [status, fault, by])).toEqual([
      [201, undefined, 'github-actions[bot]'],
      [201, 'lose-answer', 'github-actions[bot]'],
    ]);
    expect(github.faults.fired).toEqual([{ kind: 'lose-answer', request: 2 }]);
  });

  it('cut-answer: the work is done, the answer breaks off in its middle', async () => {
    github.faults.add({ kind: 'cut-answer' });
    await expect(say()).rejects.toEqual(broken);
    expect(written()).toEqual(['hello']);
  });

  it.each([
    ['error-500', 500, []],
    ['error-502', 502, []],
    ['error-500-after', 500, ['hello']],
    ['error-502-after', 502, ['hello']],
  ] as const)('%s: answers %i, and this is written: %j', async (kind, status, after) => {
    github.faults.add({ kind });
    const answer = await say();
    expect([answer.status, answer.body.message]).toEqual([status, 'Server Error']);
    expect(written()).toEqual(after);
    expect((await say()).status).toBe(201);
  });

  it('reset: nothing is done', async () => {
    github.faults.add({ kind: 'reset', method: 'POST', path: '/comments' });
    expect((await ask(github, 'GET', comments)).status).toBe(200);
    await expect(say()).rejects.toEqual(broken);
    expect(written()).toEqual([]);
  });

  it('hold: the work is carried out later, also when nobody waits any more', async () => {
    github.faults.add({ kind: 'hold', ms: 5000 });
    const gone = new AbortController();
    const call = fetch(github.url + comments, {
      method: 'POST',
      headers: { authorization: `token ${github.tokens.workflow}` },
      body: JSON.stringify({ body: 'late' }),
      signal: gone.signal,
    });
    await until(() => waits.length > 0);
    gone.abort();
    await expect(call).rejects.toThrow();
    expect([waits.map(({ ms }) => ms), written()]).toEqual([[5000], []]);
    waits[0]?.end();
    await until(() => written().length > 0);
    expect(written()).toEqual(['late']);
  });

  it('slow: the work is done at once, the answer comes later', async () => {
    github.faults.add({ kind: 'slow', ms: 3000 });
    const answer = say();
    await until(() => waits.length > 0);
    expect([waits[0]?.ms, written()]).toEqual([3000, ['hello']]);
    waits[0]?.end();
    expect((await answer).status).toBe(201);
  });

  it('that is no JSON is refused before any work', async () => {
    const answer = await fetch(github.url + comments, {
      method: 'POST',
      headers: { authorization: `token ${github.tokens.workflow}` },
      body: '{"body": ',
    });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ message: 'Problems parsing JSON' }),
    ]);
  });
});

describe('limits', () => {
  const left = (headers: Headers) =>
    ['limit', 'remaining', 'used', 'reset', 'resource'].map((name) => headers.get(`x-ratelimit-${name}`));
  const reset = String(Date.parse('2026-10-01T11:00:00Z') / 1000);

  it('are told in the headers of every answer, for each token and for GraphQL by themselves', async () => {
    await ask(github, 'GET', comments);
    expect(left((await ask(github, 'GET', comments)).headers)).toEqual(['1000', '998', '2', reset, 'core']);
    expect(left((await ask(github, 'GET', '/repos/octo/nothing')).headers)).toEqual([
      '1000',
      '997',
      '3',
      reset,
      'core',
    ]);
    expect(left((await ask(github, 'GET', comments, { as: 'person' })).headers)[0]).toBe('5000');
    expect(left((await ask(github, 'GET', comments, { as: null })).headers)[0]).toBe('60');
    const viewer = { body: { query: '{ viewer { login } }' } };
    const { headers } = await ask(github, 'POST', '/graphql', viewer);
    expect(left(headers)).toEqual(['1000', '999', '1', reset, 'graphql']);
  });

  it('end with 403 and nothing left, until the hour is over', async () => {
    const few = await startGithubStandIn({ clock, rateLimit: 2 });
    for (let at = 0; at < 2; at++) await ask(few, 'GET', comments);
    const refused = await ask(few, 'GET', comments);
    expect([refused.status, refused.body.message]).toEqual([
      403,
      expect.stringMatching(/^API rate limit exceeded for installation ID/),
    ]);
    expect(left(refused.headers)).toEqual(['2', '0', '2', reset, 'core']);
    clock.pass(3600);
    expect((await ask(few, 'GET', '/repos/octo/repo')).status).toBe(200);
    await few.close();
  });

  it('primary-limit: 403 on demand, with the time at which to ask again', async () => {
    github.faults.add({ kind: 'primary-limit', resetSeconds: 30 });
    const refused = await say();
    expect([refused.status, left(refused.headers)[1], left(refused.headers)[3]]).toEqual([
      403,
      '0',
      String(Date.parse('2026-10-01T10:00:30Z') / 1000),
    ]);
    expect(written()).toEqual([]);
    expect((await say()).status).toBe(201);
  });

  it('primary-limit: GraphQL says so with status 200', async () => {
    github.faults.add({ kind: 'primary-limit' });
    const refused = await ask(github, 'POST', '/graphql', { body: { query: '{ viewer { login } }' } });
    expect([refused.status, refused.body.errors[0].type, left(refused.headers)[1]]).toEqual([200, 'RATE_LIMITED', '0']);
  });

  it('secondary-limit: GitHub’s words, with or without a time to wait', async () => {
    github.faults.add(
      { kind: 'secondary-limit' },
      { kind: 'secondary-limit', status: 429, retryAfterSeconds: 7 },
      { kind: 'secondary-limit', retryAfterSeconds: null },
    );
    const answers = [await say(), await say(), await say()];
    expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
      [403, '60'],
      [429, '7'],
      [403, null],
    ]);
    expect(answers[0]?.body.message).toContain('You have exceeded a secondary rate limit');
    expect(answers[0]?.headers.get('x-ratelimit-remaining')).toBe('999');
    expect(written()).toEqual([]);
  });
});
